import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { EntryKind, EntryView } from '../../../../contracts/tickets';
import { TicketNumber } from '../../components/TicketNumber';
import { useDesk } from '../../i18n/desk-context';

/** Where the other one may not be seen, it has no number. */
const TELLS_OF_ANOTHER: readonly EntryKind[] = ['linked', 'unlinked', 'split', 'merged'];

/** Which other request an entry speaks of, and in which one it was written before the two were merged. */
export const EntryPlaces = ({ entry }: { entry: EntryView }) => {
  const { t } = useDesk();
  return (
    <>
      {entry.kind === 'opened' && entry.other !== null ? <span>{t('entry.splitFrom')}</span> : null}
      {/* One that was merged in is this one now: its number leads nowhere else. */}
      {entry.other !== null && entry.kind === 'merged' ? (
        <TicketNumber number={entry.other} />
      ) : null}
      {entry.other !== null && entry.kind !== 'merged' ? (
        <Way to={`/plugins/helpdesk/tickets/${entry.other}`}>
          <TicketNumber number={entry.other} />
        </Way>
      ) : null}
      {entry.other === null && TELLS_OF_ANOTHER.includes(entry.kind) ? (
        <span>{t('entry.other.unseen')}</span>
      ) : null}
      {entry.from === null ? null : <From>{t('entry.from', { number: entry.from })}</From>}
    </>
  );
};

const Way = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-weight: 500;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const From = styled.span`
  padding: 0 0.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.4rem;
  font-size: 1.2rem;
`;
