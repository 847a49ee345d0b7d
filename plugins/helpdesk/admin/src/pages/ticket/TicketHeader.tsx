import { Button, IconButton } from '@strapi/design-system';
import { ArrowLeft, Bell, Cross, Discuss, Expand } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { TicketView } from '../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../api/queue';
import { useFollowTicketMutation } from '../../api/tickets';
import { ChannelIcon } from '../../components/ChannelIcon';
import { DueTime } from '../../components/DueTime';
import { PrintIcon } from '../../components/PrintIcon';
import { StateBadge } from '../../components/StateBadge';
import { Elapsed } from '../../components/Time';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { Presence } from '../../live/Presence';
import { useColleagues } from '../../live/use-live';
import { chatPath } from '../../told/paths';
import { formatAddress, readFrom } from '../queue/queue-address';
import { Subject } from './header/Subject';
import { TicketTags } from './header/TicketTags';
import { MoreMenu } from './merging/MoreMenu';
import { Neighbours } from './Neighbours';
import { useTicketShortcuts } from './use-ticket-shortcuts';

interface TicketHeaderProps {
  ticket: TicketView;
  /** It stands beside the list: what leads back to it is not needed, what closes it is. */
  beside?: { full: string; onClose: () => void };
}

/** What the ticket is, always in sight: number, subject, state, who has it. */
export const TicketHeader = ({ ticket, beside }: TicketHeaderProps) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const { data: lookups } = useGetLookupsQuery();
  const [follow, { isLoading }] = useFollowTicketMutation();
  const state = lookups?.states.find(
    ({ workflow, key }) => workflow === ticket.state.workflow && key === ticket.state.key
  );
  const owner = ticket.assignee ?? ticket.team;
  const from = readFrom(useSearchParams()[0]);
  const colleagues = useColleagues(ticket.number);
  useTicketShortcuts();

  const toggleFollow = async () => {
    const answer = await follow({ number: ticket.number, follow: !ticket.isFollowed });
    if ('error' in answer) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
    }
  };
  // Back to the very list one came from; opened from a link or a mail, to the queue.
  const goBack = () => {
    if (from) {
      const list = { pathname: '/plugins/helpdesk', search: formatAddress(from) };
      return navigate(list, { state: { isReturn: true } });
    }
    return window.history.state?.idx > 0 ? navigate(-1) : navigate('/plugins/helpdesk');
  };

  return (
    <Bar $wraps={beside !== undefined}>
      {beside ? null : (
        <IconButton label={t('ticket.back')} onClick={goBack} variant="ghost">
          <BackIcon aria-hidden />
        </IconButton>
      )}
      <Title>
        <Subject ticket={ticket} isBeside={beside !== undefined} />
        <Facts>
          <StateBadge state={state} stateKey={ticket.state.key} />
          <span>
            <ChannelIcon channel={ticket.channel} />
          </span>
          <bdi>{ticket.contact.name}</bdi>
          <span>{owner ? <bdi>{owner.name}</bdi> : t('assignee.nobody')}</span>
          {ticket.waitingSince === null ? null : (
            <Waiting>
              {t('queue.waitingFor')} <Elapsed since={ticket.waitingSince} />
            </Waiting>
          )}
          {ticket.dueAt === null ? null : <DueTime at={ticket.dueAt} />}
          <Presence agents={colleagues} />
        </Facts>
        <TicketTags ticket={ticket} />
      </Title>
      {beside ? (
        <IconButton label={t('split.full')} variant="ghost" onClick={() => navigate(beside.full)}>
          <Expand aria-hidden />
        </IconButton>
      ) : (
        <Neighbours number={ticket.number} />
      )}
      {ticket.channel === 'chat' ? (
        <IconButton
          label={t('ticket.openChat')}
          variant="ghost"
          onClick={() => navigate(chatPath(ticket.number))}
        >
          <Discuss aria-hidden />
        </IconButton>
      ) : null}
      <IconButton
        label={t('print.open')}
        variant="ghost"
        onClick={() => navigate(`/plugins/helpdesk/tickets/${ticket.number}/print`)}
      >
        <PrintIcon />
      </IconButton>
      <MoreMenu ticket={ticket} />
      <Button
        variant={ticket.isFollowed ? 'secondary' : 'tertiary'}
        startIcon={<Bell />}
        aria-pressed={ticket.isFollowed}
        disabled={isLoading}
        onClick={() => void toggleFollow()}
      >
        {ticket.isFollowed ? t('ticket.followed') : t('ticket.follow')}
      </Button>
      {beside ? (
        <IconButton label={t('split.close')} variant="ghost" onClick={beside.onClose}>
          <Cross aria-hidden />
        </IconButton>
      ) : null}
    </Bar>
  );
};

const Bar = styled.div<{ $wraps: boolean }>`
  position: sticky;
  inset-block-start: 0;
  z-index: 3;
  display: flex;
  flex-wrap: ${({ $wraps }) => ($wraps ? 'wrap' : 'nowrap')};
  align-items: center;
  gap: 1.2rem;
  padding: 1.2rem 2.4rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};

  > :last-child {
    flex: none;
  }

  @media (max-width: 767px) {
    position: static;
    flex-wrap: wrap;
    padding-inline: 1.6rem;
  }
`;

const Title = styled.div`
  flex: 1 1 24rem;
  display: grid;
  gap: 0.6rem;
  min-width: 0;

  /* Beside the way back; what can be done with the ticket stands below. */
  @media (max-width: 767px) {
    flex-basis: calc(100% - 6rem);
  }
`;

const Facts = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.6rem 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;

  svg {
    display: block;
  }
`;

const Waiting = styled.span`
  color: ${({ theme }) => theme.colors.danger600};
  font-weight: 600;
`;

const BackIcon = styled(ArrowLeft)`
  &:dir(rtl) {
    transform: scaleX(-1);
  }
`;
