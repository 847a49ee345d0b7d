import type { Knex } from 'knex';
import { readJson, writeJson } from '../platform/database';
import { newKey } from '../platform/ids';
import { insertFollows } from '../tickets/follow-ticket';
import type { StoredDraft } from '../tickets/read-draft';
import type { TicketRow } from '../tickets/rows';
import { joinDrafts } from './rules/join-drafts';
import { insertLink, linkedIds } from './write-links';

interface Merge {
  from: Pick<TicketRow, 'id' | 'assigneeId'>;
  into: Pick<TicketRow, 'id' | 'assigneeId'>;
}

/** Tables whose rows simply go over. */
const WHOLE = [
  'helpdesk_attachments',
  'helpdesk_outbox_items',
  'helpdesk_ratings',
  'helpdesk_deleted_texts',
] as const;

/** Everything of a ticket but its entries and how far they were read. */
export async function moveBelongings(trx: Knex.Transaction, merge: Merge): Promise<void> {
  const { from, into } = merge;
  for (const table of WHOLE) {
    await trx(table).where({ ticket_id: from.id }).update({ ticket_id: into.id });
  }
  await moveFollowers(trx, merge);
  await moveOpened(trx, merge, { table: 'helpdesk_session_tickets', who: 'session_id' });
  await moveOpened(trx, merge, { table: 'helpdesk_visitor_tickets', who: 'visitor_id' });
  await moveTags(trx, merge);
  await moveDrafts(trx, merge);
  await moveWait(trx, merge);
  for (const id of await linkedIds(trx, from.id)) {
    if (id !== into.id) await insertLink(trx, id, into.id);
  }
  const links = 'helpdesk_ticket_links';
  await trx(links).where({ ticket_id: from.id }).orWhere({ other_id: from.id }).delete();
  // What was merged into it before leads on to where it went, in one step.
  await trx('helpdesk_tickets')
    .where({ merged_into_id: from.id })
    .update({ merged_into_id: into.id });
}

/** Who was responsible goes on to hear of it. */
async function moveFollowers(trx: Knex.Transaction, { from, into }: Merge): Promise<void> {
  const rows = await trx('helpdesk_follows').where({ ticket_id: from.id }).select('agent_id');
  const agentIds = new Set(rows.map((row) => Number(row.agent_id)));
  if (from.assigneeId !== null && from.assigneeId !== into.assigneeId)
    agentIds.add(from.assigneeId);
  await insertFollows(trx, { ticketId: into.id, agentIds: [...agentIds] });
  await trx('helpdesk_follows').where({ ticket_id: from.id }).delete();
}

/** Guests who had opened one by its link, on our pages or in a chat, have opened the other. */
async function moveOpened(
  trx: Knex.Transaction,
  { from, into }: Merge,
  { table, who }: { table: string; who: string }
): Promise<void> {
  const rows = await trx(table).where({ ticket_id: from.id }).select(who);
  for (const row of rows) {
    await trx(table)
      .insert({ document_id: newKey(), [who]: row[who], ticket_id: into.id })
      .onConflict([who, 'ticket_id'])
      // Not `ignore`: MariaDB would swallow other errors with it.
      .merge([who]);
  }
  await trx(table).where({ ticket_id: from.id }).delete();
}

async function moveTags(trx: Knex.Transaction, { from, into }: Merge): Promise<void> {
  const table = 'helpdesk_ticket_tags';
  const rows = await trx(table).whereIn('ticket_id', [from.id, into.id]);
  const has = new Set(
    rows.filter((row) => Number(row.ticket_id) === into.id).map((row) => Number(row.tag_id))
  );
  const more = rows.filter((row) => !has.has(Number(row.tag_id))).map((row) => Number(row.id));
  await trx(table).whereIn('id', more).update({ ticket_id: into.id });
  await trx(table).where({ ticket_id: from.id }).delete();
}

/** What somebody has begun to write in both is one text. */
async function moveDrafts(trx: Knex.Transaction, { from, into }: Merge): Promise<void> {
  const table = 'helpdesk_drafts';
  const rows = await trx(table).whereIn('ticket_id', [from.id, into.id]);
  for (const row of rows.filter((one) => Number(one.ticket_id) === from.id)) {
    const own = rows.find(
      (one) => Number(one.ticket_id) === into.id && Number(one.agent_id) === Number(row.agent_id)
    );
    if (!own) {
      await trx(table).where({ id: row.id }).update({ ticket_id: into.id });
      continue;
    }
    const [kept, other] = [readDraft(own), readDraft(row)];
    const content = kept && other ? joinDrafts(kept, other) : (kept ?? other);
    await trx(table)
      .where({ id: own.id })
      .update({ content: writeJson(content) });
    await trx(table).where({ id: row.id }).delete();
  }
}

function readDraft(row: { content: unknown }): StoredDraft | null {
  return readJson<StoredDraft | null>(row.content, null);
}

/** Waits for somebody who can take it, unless somebody has it. */
async function moveWait(trx: Knex.Transaction, { from, into }: Merge): Promise<void> {
  const table = 'helpdesk_waits';
  const rows = await trx(table).whereIn('ticket_id', [from.id, into.id]);
  const wait = rows.find((row) => Number(row.ticket_id) === from.id);
  if (!wait) return;
  const own = rows.find((row) => Number(row.ticket_id) === into.id);
  if (own || into.assigneeId !== null) await trx(table).where({ id: wait.id }).delete();
  else await trx(table).where({ id: wait.id }).update({ ticket_id: into.id });
  if (!own) return;
  const since = Math.min(Number(own.since), Number(wait.since));
  await trx(table).where({ id: own.id }).update({ since });
}
