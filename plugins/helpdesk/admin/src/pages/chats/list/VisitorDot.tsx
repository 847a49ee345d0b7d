import { styled } from 'styled-components';
import type { VisitorPresence } from '../../../../../contracts/console';
import { Hidden } from '../../../components/Panel';
import { useNow } from '../../../components/use-now';
import { formatRelative } from '../../../format/time';
import { useDesk } from '../../../i18n/desk-context';

/** Whether the visitor is there; filled: yes. A ring: not any more, with when they were last. */
export const VisitorDot = ({ visitor }: { visitor: VisitorPresence }) => {
  const desk = useDesk();
  const now = useNow();
  const { isOnline, lastSeenAt } = visitor;
  const text = isOnline
    ? desk.t('chats.online')
    : lastSeenAt === null
      ? desk.t('chats.away')
      : desk.t('chats.lastSeen', { time: formatRelative(lastSeenAt, now, desk) });
  return (
    <Dot $isOnline={isOnline} title={text}>
      <Hidden>{text}</Hidden>
    </Dot>
  );
};

const Dot = styled.span<{ $isOnline: boolean }>`
  position: relative;
  flex: none;
  width: 1rem;
  height: 1rem;
  border: 0.2rem solid
    ${({ theme, $isOnline }) => ($isOnline ? theme.colors.success600 : theme.colors.neutral500)};
  border-radius: 50%;
  background: ${({ theme, $isOnline }) => ($isOnline ? theme.colors.success600 : 'transparent')};
`;
