import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { TAGS_PER_TICKET_MAX, type Tag, type Tagged, type TagTicketBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayTag } from '../access/rules';
import { DeskError, isDeskError } from '../errors';
import { clock } from '../platform/clock';
import { database, inTransaction, type Db } from '../platform/database';
import { newKey, sha256 } from '../platform/ids';
import { logEvent } from '../platform/log';
import { findRepeat } from '../tickets/find-repeat';
import { findTicket, type TicketLookup } from '../tickets/find-ticket';
import type { TicketRow } from '../tickets/rows';
import { writeChange } from '../tickets/write-change';
import { loadCatalogue } from '../workflow/catalogue';
import { makeTags } from './make-tags';
import { toTag } from './read-tags';
import { planTags, type TagPlan } from './rules/plan-tags';

/** How often it is decided anew when somebody else changed the ticket meanwhile. */
const ROUNDS = 20;

interface StoredTag extends Tag {
  id: number;
}

interface Request {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  input: TagTicketBody;
}

/**
 * Puts tags on a ticket and takes tags off, by one entry that staff alone read. It is sorting, not news: the ticket
 * stays where it is in lists, and read by those who had read it.
 *
 * @throws DeskError NOT_FOUND, NOT_ALLOWED, TAG_UNKNOWN, TOO_MANY_TAGS.
 */
export async function tagTicket(request: Request): Promise<Tagged> {
  for (let round = 1; ; round += 1) {
    try {
      return await attempt(request);
    } catch (error) {
      const isLost = isDeskError(error) && error.code === 'TICKET_CHANGED';
      if (!isLost || round === ROUNDS) throw error;
    }
  }
}

async function attempt({ strapi, actor, ticket: lookup, input }: Request): Promise<Tagged> {
  const catalogue = await loadCatalogue(strapi);
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const state = catalogue.stateById.get(ticket.stateId)?.key ?? '';
  if (!mayTag({ actor, ticket, workflowId: ticket.workflowId, state })) {
    throw new DeskError('NOT_ALLOWED');
  }
  const clientId = sha256(`${ticket.id}:${input.clientId}`);
  const repeat = await findRepeat({ strapi, ticket, clientId, catalogue });
  if (repeat) return present(ticket, await tagsOn(database(strapi), ticket.id), ticket, true);

  const { plan, change } = await inTransaction(strapi, async (trx) => {
    await lockTicket(trx, ticket);
    const tags = await planChange(trx, { ticket, input });
    const isNothing = tags.added.length + tags.removed.length === 0;
    if (isNothing) return { plan: tags, change: null };
    const written = await writeChange(trx, {
      ticket,
      patch: ticket,
      outbox: [],
      now: clock.now(),
      isQuiet: true,
      entry: {
        clientId,
        kind: 'tagged',
        actionKey: null,
        workflowVersion: catalogue.workflowById.get(ticket.workflowId)?.version ?? 0,
        actor,
        isInternal: true,
        text: null,
        fields: {},
        origin: null,
        tags: { added: namesOf(tags.added), removed: namesOf(tags.removed) },
      },
    });
    if (!written) throw new DeskError('TICKET_CHANGED');
    await writeTags(trx, { ticketId: ticket.id, plan: tags });
    return { plan: tags, change: written };
  });
  if (change) {
    const facts = { ticket: ticket.number, seq: change.seq, by: actor.kind };
    logEvent(strapi, 'info', 'ticket.tagged', facts);
  }
  const after = change ? { version: change.version, lastSeq: change.seq } : ticket;
  return present(ticket, plan.after, after, change === null);
}

/** From here on nobody else changes it; whoever was faster is noticed. */
async function lockTicket(trx: Knex.Transaction, { id, version }: TicketRow): Promise<void> {
  const row = await trx('helpdesk_tickets').where({ id, version }).forUpdate().first('id');
  if (!row) throw new DeskError('TICKET_CHANGED');
}

async function planChange(
  trx: Knex.Transaction,
  { ticket, input }: { ticket: TicketRow; input: TagTicketBody }
): Promise<TagPlan<StoredTag>> {
  const made = await makeTags(trx, input.create ?? []);
  // Held until the end: a tag that is being deleted must not get another ticket.
  const known = (
    await trx('helpdesk_tags')
      .whereIn('key', [...input.add, ...input.remove])
      .orWhereIn(
        'id',
        made.map(({ id }) => id)
      )
      .orderBy('id')
      .forShare()
      .select('id', 'key', 'name', 'colour')
  ).map(toStored);
  const byKey = new Map(known.map((tag) => [tag.key, tag]));
  const unknown = input.add.filter((key) => !byKey.has(key));
  if (unknown.length > 0) {
    const hint = 'Load the tags again; GET /helpdesk/tags lists those that are there.';
    throw new DeskError('TAG_UNKNOWN', { fields: { add: unknown.join(', ') }, hint });
  }
  const isMade = new Set(made.map(({ id }) => id));
  const plan = planTags({
    has: await tagsOn(trx, ticket.id),
    add: known.filter(({ id, key }) => input.add.includes(key) || isMade.has(id)),
    remove: input.remove.flatMap((key) => byKey.get(key)?.id ?? []),
  });
  if (plan.isTooMany) {
    throw new DeskError('TOO_MANY_TAGS', { hint: `At most ${TAGS_PER_TICKET_MAX} on a ticket.` });
  }
  return plan;
}

async function writeTags(
  trx: Knex.Transaction,
  { ticketId, plan }: { ticketId: number; plan: TagPlan<StoredTag> }
): Promise<void> {
  const links = plan.added.map(({ id }) => ({
    document_id: newKey(),
    ticket_id: ticketId,
    tag_id: id,
  }));
  if (links.length > 0) await trx('helpdesk_ticket_tags').insert(links);
  const gone = plan.removed.map(({ id }) => id);
  if (gone.length === 0) return;
  await trx('helpdesk_ticket_tags').where({ ticket_id: ticketId }).whereIn('tag_id', gone).delete();
}

async function tagsOn(db: Db, ticketId: number): Promise<StoredTag[]> {
  const rows = await db('helpdesk_ticket_tags as l')
    .join('helpdesk_tags as t', 't.id', 'l.tag_id')
    .where('l.ticket_id', ticketId)
    .select('t.id', 't.key', 't.name', 't.colour');
  return rows.map(toStored);
}

function toStored(row: Record<string, unknown>): StoredTag {
  return { id: Number(row.id), ...toTag(row) };
}

function namesOf(tags: readonly Tag[]): string[] {
  return byName(tags).map(({ name }) => name);
}

function byName<T extends Tag>(tags: readonly T[]): T[] {
  return [...tags].sort((one, other) => one.name.localeCompare(other.name));
}

function present(
  { number }: TicketRow,
  tags: readonly StoredTag[],
  { version, lastSeq }: Pick<TicketRow, 'version' | 'lastSeq'>,
  isRepeat: boolean
): Tagged {
  const shown = byName(tags).map(({ key, name, colour }) => ({ key, name, colour }));
  return { number, version, seq: lastSeq, tags: shown, isRepeat };
}
