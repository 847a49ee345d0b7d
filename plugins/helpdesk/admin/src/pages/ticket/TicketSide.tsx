import { styled } from 'styled-components';
import type { TicketView } from '../../../../contracts/tickets';
import { useDesk } from '../../i18n/desk-context';
import { AssignPanel } from './AssignPanel';
import { ContactCard } from './ContactCard';
import { Followers } from './side/Followers';
import { Links } from './side/Links';
import { OtherTickets } from './side/OtherTickets';
import { PlannedActions } from './side/PlannedActions';
import { RatingFact } from './side/RatingFact';
import { SideCard } from './side/SideCard';
import { TicketFacts } from './TicketFacts';

/** Beside the history: who has it, what happens by itself, who asks and what they thought of it, what else, who watches, where it came from. */
export const TicketSide = ({ ticket }: { ticket: TicketView }) => {
  const { t } = useDesk();
  return (
    <Side aria-label={t('side.label')}>
      <SideCard name="assignee" title={t('assign.title')}>
        <AssignPanel key={`${ticket.assignee?.key}/${ticket.team?.key}`} ticket={ticket} />
      </SideCard>
      {ticket.planned.length === 0 ? null : (
        <SideCard name="planned" title={t('planned.title')}>
          <PlannedActions planned={ticket.planned} />
        </SideCard>
      )}
      <ContactCard contact={ticket.contact} mayEdit={ticket.may.editContact} />
      {ticket.rating === null ? null : (
        <SideCard name="rating" title={t('facts.rating')}>
          <RatingFact ticket={ticket} percent={ticket.rating} />
        </SideCard>
      )}
      {ticket.links.length > 0 ? (
        <SideCard name="links" title={t('link.card')}>
          <Links ticket={ticket} />
        </SideCard>
      ) : null}
      <SideCard name="others" title={t('others.title')}>
        <OtherTickets ticket={ticket} />
      </SideCard>
      <SideCard name="followers" title={t('followers.title')}>
        <Followers ticket={ticket} />
      </SideCard>
      <SideCard name="facts" title={t('facts.title')}>
        <TicketFacts ticket={ticket} />
      </SideCard>
    </Side>
  );
};

const Side = styled.aside`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.2rem;
  min-width: 0;

  /* Below the history there is room for two beside each other. */
  @media (max-width: 1079px) {
    grid-template-columns: repeat(auto-fit, minmax(min(32rem, 100%), 1fr));
    align-items: start;
  }

  @media (min-width: 1080px) {
    position: sticky;
    inset-block-start: 10rem;
    max-height: calc(100vh - 12rem);
    overflow-y: auto;
  }
`;
