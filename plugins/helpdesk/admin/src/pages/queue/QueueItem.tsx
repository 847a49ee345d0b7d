import { Link } from 'react-router-dom';
import type { Lookups, QueueRow } from '../../../../contracts/tickets';
import { Hidden } from '../../components/Panel';
import { useDesk } from '../../i18n/desk-context';
import { columnLabel } from './column-label';
import { SelectBox } from './many/SelectBox';
import { isSelected } from './many/selection';
import type { Many } from './many/use-selection';
import { ticketAddress, type QueueAddress } from './queue-address';
import type { QueueColumn } from './queue-columns';
import { Gone, Row, Unread } from './queue-row-style';
import { QueueCell } from './QueueCell';
import { QueueRowButtons } from './QueueRowButtons';
import type { RowActions } from './use-row-actions';

interface QueueItemProps {
  ticket: QueueRow;
  isGone: boolean;
  from: QueueAddress;
  columns: QueueColumn[];
  lookups: Lookups | undefined;
  actions: RowActions;
  many: Many;
}

/** One request of the list. The whole row leads to it; for screen readers the subject is the link. */
export const QueueItem = ({
  ticket,
  isGone,
  from,
  columns,
  lookups,
  actions,
  many,
}: QueueItemProps) => {
  const desk = useDesk();
  const { t } = desk;
  return (
    <Row
      $isUnread={ticket.isUnread}
      $isWaiting={ticket.waitingSince !== null}
      data-is-selected={isSelected(many.selection, ticket.number) ? '' : undefined}
    >
      <td data-cell="select">
        <SelectBox number={ticket.number} many={many} />
      </td>
      {columns.map((column) =>
        column.id === 'subject' ? (
          <td key={column.id} data-cell="subject">
            {ticket.isUnread ? <Unread aria-hidden title={t('list.unread')} /> : null}
            <Link
              to={ticketAddress(ticket.number, from)}
              dir="auto"
              title={ticket.subject}
              data-ticket-link={ticket.number}
            >
              {/* With a direction of its own, it has no say in that of the subject. */}
              {ticket.isUnread ? <Hidden dir="auto">{t('queue.unread')} </Hidden> : null}
              {ticket.subject || t('ticket.noSubject')}
            </Link>
            {isGone ? <Gone>{t('queue.gone')}</Gone> : null}
          </td>
        ) : (
          <td
            key={column.id}
            data-cell={column.kind === 'known' ? column.name : 'field'}
            data-label={columnLabel(column, desk)}
          >
            <QueueCell ticket={ticket} column={column} lookups={lookups} />
          </td>
        )
      )}
      <td data-cell="actions">
        <QueueRowButtons ticket={ticket} actions={actions} />
      </td>
    </Row>
  );
};
