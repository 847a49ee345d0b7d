import { randomUUID } from 'node:crypto';
import { ofTicket, type Intent, type Statuses } from './door-kinds-fixture';

/** Of those who see the ticket, what they are refused; to the others there is none. */
const refused = (knock: Intent['knock'], by: { agent: number; others: number }): Intent => {
  const intent = ofTicket(knock);
  const seesBoth = { own: by.others, other: by.others, missing: 404 };
  const answers: Statuses = {
    ...intent.answers,
    agent: { own: by.agent, other: 404, missing: 404 },
    supervisor: seesBoth,
    owner: seesBoth,
  };
  return { ...intent, answers };
};

/** What `door-intents-fixture` says, of what belongs together. */
export const MERGING_INTENTS: Record<string, Intent> = {
  // Each with itself, which is refused to those who see it: what is done else would change what others are tried on.
  'tickets.link': refused(
    (_world, { ticket }) => ({
      params: { number: ticket.number },
      json: { clientId: randomUUID(), to: ticket.number },
    }),
    { agent: 400, others: 400 }
  ),
  'tickets.unlink': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number, to: ticket.number },
  })),
  'tickets.merge': refused(
    (_world, { ticket }) => ({
      params: { number: ticket.number },
      json: {
        clientId: randomUUID(),
        version: 1,
        into: ticket.number,
        intoVersion: 1,
        tellClient: false,
      },
    }),
    { agent: 400, others: 400 }
  ),
  // An answer of ours; the agent may not open tickets at all.
  'tickets.split': refused(
    (_world, { ticket }) => ({
      params: { number: ticket.number, seq: 2 },
      json: { clientId: randomUUID(), version: 1, subject: 'Split off' },
    }),
    { agent: 403, others: 400 }
  ),
};
