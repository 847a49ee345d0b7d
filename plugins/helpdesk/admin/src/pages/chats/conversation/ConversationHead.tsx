import { IconButton } from '@strapi/design-system';
import { Cross, Expand, Information, User } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { VisitorView } from '../../../../../contracts/console';
import type { TicketView } from '../../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../../api/queue';
import { StateBadge } from '../../../components/StateBadge';
import { stateOf } from '../../../components/state-of';
import { TicketNumber } from '../../../components/TicketNumber';
import { useDesk } from '../../../i18n/desk-context';
import type { ChosenActions } from '../compose/choose-actions';
import { VisitorDot } from '../list/VisitorDot';
import { useSidePanel } from '../side/side-panel';
import { HandOverDialog } from './HandOverDialog';

interface ConversationHeadProps {
  ticket: TicketView;
  visitor: VisitorView | undefined;
  chosen: ChosenActions;
  isCurrent: boolean;
  onClose: () => void;
}

/** With whom one talks, whose it is, and what is done with the chat as a whole. */
export const ConversationHead = ({
  ticket,
  visitor,
  chosen,
  isCurrent,
  onClose,
}: ConversationHeadProps) => {
  const { t } = useDesk();
  const navigate = useNavigate();
  const { data: lookups } = useGetLookupsQuery();
  const side = useSidePanel();
  const [isHandingOver, setIsHandingOver] = useState(false);
  const owner = ticket.assignee ?? ticket.team;
  return (
    <Head>
      <Title>
        <h2>
          {visitor ? <VisitorDot visitor={visitor} /> : null}
          <bdi>{ticket.contact.name}</bdi>
        </h2>
        <p>
          <TicketNumber number={ticket.number} />
          <StateBadge stateKey={ticket.state.key} state={stateOf(lookups, { ...ticket.state })} />
          {owner ? <bdi>{owner.name}</bdi> : <span>{t('assignee.nobody')}</span>}
        </p>
      </Title>
      <IconButton
        type="button"
        variant="ghost"
        label={t('chats.handOver')}
        onClick={() => setIsHandingOver(true)}
      >
        <User />
      </IconButton>
      <IconButton
        type="button"
        variant="ghost"
        label={t('chats.openTicket')}
        onClick={() => navigate(`/plugins/helpdesk/tickets/${ticket.number}`)}
      >
        <Expand />
      </IconButton>
      <IconButton
        type="button"
        variant="ghost"
        label={t('chats.side')}
        aria-pressed={isCurrent && side.isOpen}
        onClick={() => side.toggle(isCurrent)}
      >
        <Information />
      </IconButton>
      <IconButton type="button" variant="ghost" label={t('chats.close')} onClick={onClose}>
        <Cross />
      </IconButton>
      {isHandingOver ? (
        <HandOverDialog ticket={ticket} chosen={chosen} onClose={() => setIsHandingOver(false)} />
      ) : null}
    </Head>
  );
};

const Head = styled.header`
  display: flex;
  align-items: center;
  gap: 0.4rem;
  padding: 1rem 1.6rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};
`;

const Title = styled.div`
  display: grid;
  flex: 1;
  gap: 0.2rem;
  min-width: 0;
  line-height: var(--desk-line, 1.4);

  h2 {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    min-width: 0;
    font-size: 1.5rem;
    font-weight: 600;
  }

  h2 bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
