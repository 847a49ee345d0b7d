import { styled } from 'styled-components';
import type { QueueSort } from '../../../../contracts/queue-query';
import { Hidden, Panel } from '../../components/Panel';
import { useKnownTags } from '../../components/use-known-tags';
import { useDesk } from '../../i18n/desk-context';
import { columnLabel } from './column-label';
import { ACTIONS_WIDTH, tableWidth, widthOf } from './column-widths';
import { SELECT_WIDTH, SelectPage } from './many/SelectBox';
import type { Many } from './many/use-selection';
import type { QueueAddress } from './queue-address';
import type { QueueColumn } from './queue-columns';
import type { LaidList } from './queue-list';
import { QueueItem } from './QueueItem';
import { SORTED_COLUMNS, SortHeader } from './SortHeader';
import type { RowActions } from './use-row-actions';

interface QueueTableProps {
  list: LaidList;
  address: QueueAddress;
  columns: QueueColumn[];
  actions: RowActions;
  many: Many;
  onSort: (sort: QueueSort) => void;
}

/** The list as a table; on phones its rows become cards. */
export const QueueTable = ({ list, address, columns, actions, many, onSort }: QueueTableProps) => {
  const desk = useDesk();
  const lookups = useKnownTags(list.rows.flatMap(({ tags }) => tags));
  return (
    <Frame>
      <Table style={{ minWidth: `calc(${SELECT_WIDTH} + ${tableWidth(columns)})` }}>
        <caption>{desk.t('queue.title')}</caption>
        <colgroup>
          <col style={{ width: SELECT_WIDTH }} />
          {columns.map((column) => (
            <col key={column.id} style={{ width: widthOf(column) ?? undefined }} />
          ))}
          <col style={{ width: ACTIONS_WIDTH }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" data-cell="select">
              <SelectPage many={many} />
            </th>
            {columns.map((column) => {
              const label = columnLabel(column, desk);
              const by = SORTED_COLUMNS[column.id];
              return by ? (
                <SortHeader
                  key={column.id}
                  label={label}
                  by={by}
                  sort={address.sort}
                  onSort={onSort}
                />
              ) : (
                <th key={column.id} scope="col" title={label}>
                  <bdi>{label}</bdi>
                </th>
              );
            })}
            <th scope="col">
              <Hidden>{desk.t('column.actions')}</Hidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((ticket) => (
            <QueueItem
              key={ticket.number}
              ticket={ticket}
              isGone={list.gone.has(ticket.number)}
              from={address}
              columns={columns}
              lookups={lookups}
              actions={actions}
              many={many}
            />
          ))}
        </tbody>
      </Table>
    </Frame>
  );
};

const Frame = styled(Panel)`
  --flexible: 10.4rem;
  position: relative; /* holds what is hidden from sight */
  overflow-x: auto;

  @media (min-width: 1440px) {
    --flexible: 13.2rem;
  }
`;

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
    overflow: hidden;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  th:last-child {
    position: relative;
  }

  th[data-cell='select'] {
    padding: 0;
    overflow: visible;
  }

  @media (max-width: 767px) {
    display: block;
    min-width: 0 !important; /* set for the columns, which cards do not have */

    thead {
      position: absolute;
      display: block;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    colgroup {
      display: none;
    }

    tbody {
      display: block;
    }
  }
`;
