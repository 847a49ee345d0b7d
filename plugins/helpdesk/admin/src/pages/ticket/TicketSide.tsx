import { styled } from 'styled-components';
import type { TicketView } from '../../../../contracts/tickets';
import { Panel } from '../../components/Panel';
import { AssignPanel } from './AssignPanel';
import { ContactCard } from './ContactCard';
import { TicketFacts } from './TicketFacts';

/** Beside the history: who has it, who asks, where it came from. */
export const TicketSide = ({ ticket }: { ticket: TicketView }) => (
  <Side>
    <Card>
      <AssignPanel key={`${ticket.assignee?.key}/${ticket.team?.key}`} ticket={ticket} />
    </Card>
    <Card>
      <ContactCard contact={ticket.contact} />
    </Card>
    <Card>
      <TicketFacts ticket={ticket} />
    </Card>
  </Side>
);

const Side = styled.aside`
  display: grid;
  gap: 1.6rem;
  min-width: 0;

  @media (min-width: 1080px) {
    position: sticky;
    inset-block-start: 10rem;
    max-height: calc(100vh - 12rem);
    overflow-y: auto;
  }
`;

const Card = styled(Panel)`
  display: grid;
  gap: 1.2rem;
  min-width: 0;
  padding: 1.6rem 2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  h2 {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  dl {
    display: grid;
    gap: 0.8rem;
  }

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
