import { styled } from 'styled-components';
import type { AlarmNote } from '../../../../contracts/notify';
import { useDesk } from '../../i18n/desk-context';

/** Whom the desk told of a chat that waited too long, and why; told to colleagues alone. */
export const EntryAlarm = ({ alarm }: { alarm: AlarmNote }) => {
  const { t, locale } = useDesk();
  const names = new Intl.ListFormat(locale).format(alarm.told);
  return <Because>{t(`alarm.${alarm.step}`, { names, seconds: alarm.seconds })}</Because>;
};

const Because = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;
