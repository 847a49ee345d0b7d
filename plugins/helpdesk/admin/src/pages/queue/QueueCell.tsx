import { styled } from 'styled-components';
import type { Lookups, QueueRow } from '../../../../contracts/tickets';
import { ChannelIcon } from '../../components/ChannelIcon';
import { DueTime } from '../../components/DueTime';
import { Hidden } from '../../components/Panel';
import { RatingBadge } from '../../components/RatingBadge';
import { StateBadge } from '../../components/StateBadge';
import { TagChips } from '../../components/TagChip';
import { TicketNumber } from '../../components/TicketNumber';
import { Elapsed, Time } from '../../components/Time';
import { formatFieldValue } from '../../format/field-value';
import { useDesk } from '../../i18n/desk-context';
import type { KnownColumn, OwnField, QueueColumn } from './queue-columns';

interface QueueCellProps {
  ticket: QueueRow;
  column: QueueColumn;
  lookups: Lookups | undefined;
}

/** What stands in one column of a row; the subject, which is the way to the ticket, is the row's own. */
export const QueueCell = ({ ticket, column, lookups }: QueueCellProps) =>
  column.kind === 'field' ? (
    <FieldCell ticket={ticket} field={column.field} />
  ) : (
    <KnownCell ticket={ticket} name={column.name} lookups={lookups} />
  );

const FieldCell = ({ ticket, field }: { ticket: QueueRow; field: OwnField }) => {
  const { t, name, locale } = useDesk();
  const value = ticket.fields[field.key];
  if (value === undefined) return null;
  const text = formatFieldValue(value, field, { locale, name, yes: t('yes'), no: t('no') });
  return <bdi title={text}>{text}</bdi>;
};

const KnownCell = ({
  ticket,
  name,
  lookups,
}: {
  ticket: QueueRow;
  name: KnownColumn;
  lookups: Lookups | undefined;
}) => {
  const desk = useDesk();
  const { t } = desk;
  switch (name) {
    case 'number':
      return (
        <>
          <ChannelIcon channel={ticket.channel} />
          <TicketNumber number={ticket.number} />
        </>
      );
    case 'client':
      return <bdi title={ticket.contact.name}>{ticket.contact.name}</bdi>;
    case 'state':
      return (
        <StateBadge
          state={lookups?.states.find(
            ({ workflow, key }) => workflow === ticket.state.workflow && key === ticket.state.key
          )}
          stateKey={ticket.state.key}
        />
      );
    case 'assignee': {
      const owner = ticket.assignee ?? ticket.team;
      return owner ? (
        <bdi title={owner.name}>{owner.name}</bdi>
      ) : (
        <span>{t('assignee.nobody')}</span>
      );
    }
    case 'team':
      return ticket.team ? <bdi title={ticket.team.name}>{ticket.team.name}</bdi> : null;
    case 'channel':
      return <span>{t(`channel.${ticket.channel}`)}</span>;
    case 'source': {
      const source = lookups?.sources.find(({ key }) => key === ticket.source.key);
      const text = source ? desk.name(source.name) : ticket.source.key;
      return <bdi title={text}>{text}</bdi>;
    }
    case 'waiting':
      return ticket.waitingSince === null ? null : (
        <Since>
          <Waiting>
            <Hidden>{t('queue.waitingFor')} </Hidden>
            <Elapsed since={ticket.waitingSince} />
          </Waiting>
          {ticket.dueAt === null ? null : <DueTime at={ticket.dueAt} />}
        </Since>
      );
    case 'opened':
      return <Time at={ticket.openedAt} as="relative" />;
    case 'activity':
      return <Time at={ticket.lastActivityAt} as="relative" />;
    case 'rating':
      return ticket.rating === null ? null : <RatingBadge percent={ticket.rating} />;
    case 'tags':
      return <TagChips tags={ticket.tags} lookups={lookups} />;
    case 'subject':
      return null;
    default:
      return name satisfies never;
  }
};

const Since = styled.span`
  display: inline-grid;
  justify-items: start;
  gap: 0.2rem;
  font-size: 1.2rem;

  @media (max-width: 767px) {
    justify-items: end;
  }
`;

const Waiting = styled.span`
  display: inline-block;
  padding: 0.2rem 0.8rem;
  border-radius: 1.2rem;
  background: color-mix(
    in srgb,
    ${({ theme }) => theme.colors.danger600} 12%,
    ${({ theme }) => theme.colors.neutral0}
  );
  color: color-mix(
    in srgb,
    ${({ theme }) => theme.colors.danger600} 75%,
    ${({ theme }) => theme.colors.neutral1000}
  );
  font-size: 1.2rem;
  font-weight: 600;
  white-space: nowrap;
`;
