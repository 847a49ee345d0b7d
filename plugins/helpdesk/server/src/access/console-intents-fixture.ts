import { randomUUID } from 'node:crypto';
import { database, insertOnce } from '../platform/database';
import { newKey } from '../platform/ids';
import { ofAgents, ofTicket, type Intent } from './door-kinds-fixture';

/** The ticket as one that was begun in a chat. */
const ofChat =
  (json?: () => unknown): Intent['knock'] =>
  async ({ desk }, { ticket }) => {
    const db = database(desk.strapi);
    const row = await db('helpdesk_tickets').where({ id: ticket.id }).first('id');
    if (row) {
      await db('helpdesk_tickets').where({ id: ticket.id }).update({ channel: 'chat' });
      await insertOnce(
        db,
        'helpdesk_chats',
        { document_id: newKey(), ticket_id: ticket.id },
        'ticket_id'
      );
    }
    return { params: { number: ticket.number }, json: json?.() };
  };

/** What `door-intents-fixture` says, of the agents' side of the chat. */
export const CONSOLE_INTENTS: Record<string, Intent> = {
  'chats.list': ofAgents(),
  'chats.visitor': ofTicket(ofChat()),
  'chats.accept': ofTicket(ofChat(() => ({ clientId: randomUUID() }))),
};
