import { styled } from 'styled-components';
import type { QueueRow, QueueSort } from '../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../api/queue';
import { Panel } from '../../components/Panel';
import { useDesk } from '../../i18n/desk-context';
import { QueueItem } from './QueueItem';
import { SortHeader } from './SortHeader';

interface QueueTableProps {
  tickets: QueueRow[];
  sort: QueueSort;
  onSort: (sort: QueueSort) => void;
}

/** The list as a table; on phones its rows become cards. */
export const QueueTable = ({ tickets, sort, onSort }: QueueTableProps) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  return (
    <Panel>
      <Table>
        <caption>{t('queue.title')}</caption>
        <thead>
          <tr>
            <SortHeader label={t('column.number')} by="number" sort={sort} onSort={onSort} />
            <th scope="col">{t('column.subject')}</th>
            <th scope="col">{t('column.client')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col">{t('column.assignee')}</th>
            <th scope="col">{t('column.waiting')}</th>
            <SortHeader label={t('column.activity')} by="activity" sort={sort} onSort={onSort} />
          </tr>
        </thead>
        <tbody>
          {tickets.map((ticket) => (
            <QueueItem
              key={ticket.number}
              ticket={ticket}
              state={lookups?.states.find(
                ({ workflow, key }) =>
                  workflow === ticket.state.workflow && key === ticket.state.key
              )}
            />
          ))}
        </tbody>
      </Table>
    </Panel>
  );
};

const Table = styled.table`
  position: relative;
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  font-size: 1.4rem;

  caption {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  th {
    padding: 1.2rem 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    text-align: start;
    white-space: nowrap;
  }

  th:nth-child(1) {
    width: 9.6rem;
  }
  th:nth-child(3),
  th:nth-child(5) {
    width: 14%;
  }
  th:nth-child(4) {
    width: 15%;
  }
  th:nth-child(6) {
    width: 9.6rem;
  }
  th:nth-child(7) {
    width: 11.6rem;
  }

  @media (max-width: 767px) {
    display: block;

    thead {
      position: absolute;
      display: block;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody {
      display: block;
    }
  }
`;
