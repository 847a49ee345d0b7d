import type { Core } from '@strapi/strapi';
import type { ContactActor } from '../access/actor';
import { database, inTransaction, type Db } from '../platform/database';
import { newKey } from '../platform/ids';
import { loadCatalogue } from '../workflow/catalogue';
import { unreadTickets } from './client-unread';
import { findTicket, type TicketLookup } from './find-ticket';

/** More than that at once are marked by pressing again. */
const AT_ONCE = 1_000;

/** Keeps how far a client has read; a page that is only looked at must not call it. */
export async function markClientRead({
  strapi,
  actor,
  ticket: lookup,
  seq,
}: {
  strapi: Core.Strapi;
  actor: ContactActor;
  ticket: TicketLookup;
  seq: number;
}): Promise<{ readSeq: number }> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const readSeq = Math.min(seq, ticket.lastSeq);
  await inTransaction(strapi, (trx) =>
    writeClientMark(trx, { ticketId: ticket.id, contactId: actor.id, seq: readSeq })
  );
  return { readSeq };
}

/** Everything that is unread now. */
export async function markAllClientRead({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: ContactActor;
}): Promise<void> {
  const catalogue = await loadCatalogue(strapi);
  const rows = await unreadTickets({ db: database(strapi), actor, catalogue })
    .select('t.id', 't.client_seq')
    .limit(AT_ONCE);
  await inTransaction(strapi, async (trx) => {
    for (const row of rows) {
      const mark = { ticketId: Number(row.id), contactId: actor.id, seq: Number(row.client_seq) };
      await writeClientMark(trx, mark);
    }
  });
}

/** A mark goes on and never back: two tabs tell in any order. */
export async function writeClientMark(
  trx: Db,
  { ticketId, contactId, seq }: { ticketId: number; contactId: number; seq: number }
): Promise<void> {
  const mark = { ticket_id: ticketId, contact_id: contactId };
  const marks = () => trx('helpdesk_client_read_marks');
  const goOn = () => marks().where(mark).where('seq', '<', seq).update({ seq });
  // Nearly always there is one to go on with: it spares every message of a chat all that follows.
  if ((await goOn()) > 0 || (await marks().where(mark).first('id'))) return;
  await marks()
    .insert({ document_id: newKey(), ...mark, seq })
    .onConflict(['contact_id', 'ticket_id'])
    // Not `ignore`: MariaDB would swallow other errors with it.
    .merge({ contact_id: contactId });
  await goOn();
}

/**
 * Of what a visitor writes in a chat: what stands before it was read too, unless there is an answer that they have not
 * seen. What is sent late, when the line is back, was written before that came.
 */
export async function writeVisitorMark(
  trx: Db,
  mark: { ticketId: number; contactId: number; seq: number }
): Promise<void> {
  const { ticketId, contactId, seq } = mark;
  const table = 'helpdesk_client_read_marks';
  const marks = () => trx(table).where({ ticket_id: ticketId, contact_id: contactId });
  const answers = () =>
    trx('helpdesk_entries')
      .select('id')
      .where({ ticket_id: ticketId, kind: 'action', actor_kind: 'agent', is_internal: false })
      .where('helpdesk_entries.seq', '<', seq);
  const unseen = answers().whereRaw('?? > ??', ['helpdesk_entries.seq', `${table}.seq`]);
  const moved = await marks().where('seq', '<', seq).whereNotExists(unseen).update({ seq });
  if (moved > 0 || (await marks().first('id')) || (await answers().first())) return;
  await writeClientMark(trx, mark);
}
