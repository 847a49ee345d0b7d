import { randomUUID } from 'node:crypto';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';
import { ofTicket, type Intent, type Statuses } from './door-kinds-fixture';
import type { World } from './doors-fixture';

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
  'tickets.link': ofTicket(async (world, { ticket }) => ({
    params: { number: ticket.number },
    json: { clientId: randomUUID(), to: await anotherTicket(world) },
  })),
  'tickets.unlink': ofTicket(async (world, { ticket }) => ({
    params: { number: ticket.number, to: await anotherTicket(world) },
  })),
  // What is merged is none any more: here with itself. Merging is tried where it is tested.
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

/** A ticket that every agent with a right sees. */
async function anotherTicket({ desk: { strapi }, staff }: World): Promise<number> {
  const { id, number } = await openTicket({
    strapi,
    actor: null,
    input: {
      submission: randomUUID(),
      source: SITE_FORM,
      channel: 'form',
      contact: { name: 'Third', email: `${newKey()}@example.com`, locale: 'en', timeZone: null },
      isProven: true,
      locale: 'en',
      subject: 'Another one',
      text: { format: 'text', body: 'Another one' },
      origin: null,
      wantsReceipt: false,
    },
  });
  const db = database(strapi);
  const agent = await db('helpdesk_agents').where({ user_id: staff.agent.userId }).first('id');
  await db('helpdesk_tickets').where({ id }).update({ assignee_id: agent?.id });
  return number;
}
