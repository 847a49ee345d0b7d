import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { EntryView } from '../../../../contracts/tickets';
import { TicketNumber } from '../../components/TicketNumber';
import { useDesk } from '../../i18n/desk-context';

/** Which other request an entry speaks of, and in which one it was written before the two were merged. */
export const EntryPlaces = ({ entry }: { entry: EntryView }) => {
  const { t } = useDesk();
  return (
    <>
      {entry.kind === 'opened' && entry.other !== null ? <span>{t('entry.splitFrom')}</span> : null}
      {entry.other === null ? null : (
        <Way to={`/plugins/helpdesk/tickets/${entry.other}`}>
          <TicketNumber number={entry.other} />
        </Way>
      )}
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
