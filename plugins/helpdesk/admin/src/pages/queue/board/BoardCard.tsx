import { ArrowsHorizontal } from '@strapi/icons';
import { memo, type PointerEventHandler } from 'react';
import { Link } from 'react-router-dom';
import type { Lookups, QueueRow } from '../../../../../contracts/tickets';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { DueTime } from '../../../components/DueTime';
import { Hidden } from '../../../components/Panel';
import { TagChips } from '../../../components/TagChip';
import { TicketNumber } from '../../../components/TicketNumber';
import { Elapsed, Time } from '../../../components/Time';
import { useDesk } from '../../../i18n/desk-context';
import { ticketAddress, type QueueAddress } from '../queue-address';
import { Gone, Unread } from '../queue-row-style';
import { Card, Waits } from './board-style';

interface BoardCardProps {
  ticket: QueueRow;
  from: QueueAddress;
  lookups: Lookups | undefined;
  isGone: boolean;
  isDragged: boolean;
  onPointerDown: PointerEventHandler<HTMLElement>;
  onMove: () => void;
}

/** A request on the board: what it is about, whose it is, and who waits. The whole card leads to it. */
export const BoardCard = memo(
  ({ ticket, from, lookups, isGone, isDragged, onPointerDown, onMove }: BoardCardProps) => {
    const { t } = useDesk();
    const owner = ticket.assignee ?? ticket.team;
    const move = t('board.move', { number: `#${ticket.number}` });
    return (
      <Card
        data-row
        data-card={ticket.number}
        data-dragged={isDragged ? '' : undefined}
        $isUnread={ticket.isUnread}
        onPointerDown={onPointerDown}
      >
        <p>
          <ChannelIcon channel={ticket.channel} />
          <TicketNumber number={ticket.number} />
          {isGone ? <Gone>{t('queue.gone')}</Gone> : null}
          <button
            type="button"
            aria-label={move}
            title={move}
            aria-haspopup="dialog"
            onClick={onMove}
          >
            <ArrowsHorizontal aria-hidden width="1.4rem" height="1.4rem" />
          </button>
        </p>
        <h3>
          {ticket.isUnread ? <Unread aria-hidden title={t('list.unread')} /> : null}
          <Link
            to={ticketAddress(ticket.number, from)}
            dir="auto"
            draggable={false}
            data-ticket-link={ticket.number}
          >
            {/* With a direction of its own, it has no say in that of the subject. */}
            {ticket.isUnread ? <Hidden dir="auto">{t('queue.unread')} </Hidden> : null}
            {ticket.subject || t('ticket.noSubject')}
          </Link>
        </h3>
        <p>
          <bdi>{ticket.contact.name}</bdi>
        </p>
        <TagChips tags={ticket.tags} lookups={lookups} />
        <p>
          <bdi>{owner ? owner.name : t('assignee.nobody')}</bdi>
          <span>
            {ticket.waitingSince === null ? (
              <Time at={ticket.lastActivityAt} as="relative" />
            ) : (
              <Waits>
                <Hidden>{t('queue.waitingFor')} </Hidden>
                <Elapsed since={ticket.waitingSince} />
              </Waits>
            )}
          </span>
        </p>
        {ticket.dueAt === null ? null : (
          <p>
            <DueTime at={ticket.dueAt} />
          </p>
        )}
      </Card>
    );
  }
);
BoardCard.displayName = 'BoardCard';
