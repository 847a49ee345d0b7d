import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { BusinessHours, EpochMs, MergeBody, Performed } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError, isDeskError } from '../errors';
import { followersOf } from '../mail/prepare-mails';
import { loadAudience } from '../notify/load-audience';
import { writeAgentNotices } from '../notify/write-agent-notices';
import { afterCommit } from '../platform/after-commit';
import { clock } from '../platform/clock';
import { inTransaction, readNumber } from '../platform/database';
import { sha256 } from '../platform/ids';
import { logEvent } from '../platform/log';
import { wakeOutbox, type OutboxDraft } from '../platform/outbox';
import { readSettings } from '../site/settings';
import { describeChange } from '../tickets/describe-change';
import { findRepeat } from '../tickets/find-repeat';
import { findTicket } from '../tickets/find-ticket';
import { tellHint } from '../tickets/hints';
import { lockTickets } from '../tickets/lock-tickets';
import type { TicketRow } from '../tickets/rows';
import { indexEntries, noteContact, reindexContact } from '../tickets/search';
import { writeChange } from '../tickets/write-change';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { leavePointer } from './leave-pointer';
import { moveBelongings } from './move-belongings';
import { moveChats } from './move-chats';
import { moveEntries } from './move-entries';
import { moveClientMarks, moveNotices, moveReadMarks } from './move-marks';
import { planTimersAnew } from './plan-timers-anew';
import { requireMergeable, requireSamePerson } from './require-mergeable';
import { mergedTicket } from './rules/merged-ticket';
import { prepareMergeMail } from './tell-client';

/** The openings and what follows them; more are indexed afterwards: the transaction is not held for them. */
const INDEXED_AT_ONCE = 200;

interface Request {
  strapi: Core.Strapi;
  actor: AgentActor;
  /** Number of the one that goes in. */
  number: number;
  input: MergeBody;
}

/**
 * Merges a ticket into another of the same client. Both histories become one in the order of time, with everything that
 * hangs on them; what is left of the first is a pointer by which its number, links and mails lead on.
 *
 * @throws DeskError NOT_FOUND, MERGE_NOT_ACCEPTED, MERGE_OF_OTHERS, HELD_BY_ANOTHER, ACTION_NOT_ALLOWED,
 *   TICKET_MERGED, TICKET_CHANGED.
 */
export async function mergeTickets(request: Request): Promise<Performed> {
  const { strapi, actor, input } = request;
  const catalogue = await loadCatalogue(strapi);
  const repeat = await findMerged(request, catalogue);
  if (repeat) return repeat;
  const from = await findTicket({ strapi, actor, ticket: { number: request.number } });
  const into = await findTicket({ strapi, actor, ticket: { number: input.into } });
  await requireMergeable({ strapi, actor, from, into, catalogue });
  for (const [ticket, version] of [
    [from, input.version],
    [into, input.intoVersion],
  ] as const) {
    if (ticket.version !== version) throw await changedError({ strapi, ticket });
  }
  const outbox = input.tellClient ? await prepareMergeMail({ strapi, actor, from, into }) : [];
  const { hours } = await readSettings(strapi);
  const now = clock.now();
  const audience = await loadAudience(strapi, into);
  const followerIds = await followersOf(strapi, into);
  const written = await refusedAsChanged({ strapi, actor, from, into }, () =>
    inTransaction(strapi, async (trx) => {
      const merged = await write(trx, {
        actor,
        from,
        into,
        catalogue,
        outbox,
        hours,
        now,
        request,
      });
      await writeAgentNotices(trx, {
        ticketId: into.id,
        channel: into.channel,
        seq: merged.seq,
        actor,
        kind: 'merged',
        before: into,
        after: into,
        isClientMessage: from.waitingSince !== null,
        mentionedAgentIds: [],
        followerIds,
        audience,
        now,
      });
      return merged;
    })
  );
  wakeOutbox();
  const facts = { ticket: into.number, merged: from.number, seq: written.seq, by: actor.kind };
  logEvent(strapi, 'info', 'ticket.merged', facts);
  if (!written.isIndexed) await reindexContact(strapi, into.contactId);
  const { seq, version } = written;
  return { ...placeOf(into, catalogue), seq, version, isRepeat: false };
}

async function write(
  trx: Knex.Transaction,
  {
    actor,
    from,
    into,
    catalogue,
    outbox,
    hours,
    now,
    request,
  }: {
    actor: AgentActor;
    from: TicketRow;
    into: TicketRow;
    catalogue: Catalogue;
    outbox: OutboxDraft[];
    hours: BusinessHours;
    now: EpochMs;
    request: Request;
  }
): Promise<{ seq: number; version: number; isIndexed: boolean }> {
  await lockTickets(trx, [from, into]);
  await requireSamePerson(trx, { from, into });
  const newestRating = await ratingOf(trx, [from.id, into.id]);
  const moved = await moveEntries(trx, { from, into });
  const clientSeq = await moveClientMarks(trx, { from, into, moved });
  await moveReadMarks(trx, { from, into, moved });
  await moveNotices(trx, { from, into, moved });
  await moveChats(trx, { from, into, moved });
  await moveBelongings(trx, { from, into });
  await leavePointer(trx, { from, into });
  const isOver = ({ stateId }: TicketRow) => isClosed(catalogue, stateId);
  const kept = mergedTicket({ from, into, isFromOver: isOver(from), isIntoOver: isOver(into) });
  // Every entry takes one version, as in a ticket that never was two.
  const version = moved.total;
  await trx('helpdesk_tickets').where({ id: into.id }).update({
    version,
    last_seq: moved.total,
    client_seq: clientSeq,
    opened_at: kept.openedAt,
  });
  const change = await writeChange(trx, {
    // As it was before: by what is new in its own fields it is found from now on.
    ticket: { ...into, version, lastSeq: moved.total },
    patch: { ...kept, rating: newestRating },
    outbox,
    now,
    entry: {
      clientId: mergeId(request, from),
      kind: 'merged',
      actionKey: null,
      workflowVersion: catalogue.workflowById.get(into.workflowId)?.version ?? 0,
      actor,
      isInternal: true,
      text: null,
      fields: {},
      origin: null,
      other: from.number,
    },
  });
  if (!change) throw new DeskError('TICKET_CHANGED');
  const workflow = catalogue.workflowById.get(into.workflowId);
  const { seq } = change;
  // Who has the one that went in before them is led on.
  const led = { ticketId: from.id, seq: from.lastSeq + 1, by: actor.kind, isMerged: true };
  afterCommit(trx, () => tellHint({ ...led, before: from, after: from }));
  await planTimersAnew(trx, { fromId: from.id, into: kept, seq, workflow, hours, now });
  const isIndexed = moved.entryIds.length <= INDEXED_AT_ONCE;
  await indexEntries(trx, moved.entryIds.slice(0, INDEXED_AT_ONCE));
  if (!isIndexed) await noteContact(trx, into.contactId);
  return { seq, version: change.version, isIndexed };
}

/** The answer to the same request before, when the ticket was merged by it. */
async function findMerged(
  { strapi, actor, number, input }: Request,
  catalogue: Catalogue
): Promise<Performed | null> {
  try {
    await findTicket({ strapi, actor, ticket: { number } });
    return null;
  } catch (error) {
    if (!isDeskError(error) || error.code !== 'TICKET_MERGED' || !error.details.into) throw error;
    const into = await findTicket({ strapi, actor, ticket: { number: error.details.into } });
    const clientId = mergeId({ input }, { number });
    const repeat = await findRepeat({ strapi, ticket: into, clientId, catalogue });
    if (repeat) return repeat;
    throw error;
  }
}

function mergeId({ input }: Pick<Request, 'input'>, from: Pick<TicketRow, 'number'>): string {
  return sha256(`merge:${from.number}:${input.clientId}`);
}

function isClosed(catalogue: Catalogue, stateId: number): boolean {
  const category = catalogue.stateById.get(stateId)?.category;
  return category === 'closed' || category === 'trash';
}

/** What the client thought of the newest answer that they rated, in either. */
async function ratingOf(trx: Knex.Transaction, ticketIds: number[]): Promise<number | null> {
  const row = await trx('helpdesk_ratings')
    .whereIn('ticket_id', ticketIds)
    .whereNotNull('rated_at')
    .orderBy('rated_at', 'desc')
    .first('percent');
  return readNumber(row?.percent ?? null);
}

function placeOf(ticket: TicketRow, catalogue: Catalogue): Pick<Performed, 'number' | 'state'> {
  return {
    number: ticket.number,
    state: {
      workflow: catalogue.workflowById.get(ticket.workflowId)?.key ?? '',
      key: catalogue.stateById.get(ticket.stateId)?.key ?? '',
    },
  };
}

/** Who was slower is told what is there now: where it went, or what changed. */
async function refusedAsChanged<T>(
  {
    strapi,
    actor,
    from,
    into,
  }: { strapi: Core.Strapi; actor: AgentActor; from: TicketRow; into: TicketRow },
  work: () => Promise<T>
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDeskError(error) || error.code !== 'TICKET_CHANGED') throw error;
    for (const { id, version } of [from, into]) {
      const ticket = await findTicket({ strapi, actor, ticket: { id } });
      if (ticket.version !== version) throw await changedError({ strapi, ticket });
    }
    throw error;
  }
}

async function changedError({
  strapi,
  ticket,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
}): Promise<DeskError> {
  const changed = await describeChange({ strapi, ticket });
  const hint = `Look at what is new in #${ticket.number} and send again.`;
  return new DeskError('TICKET_CHANGED', { changed, hint });
}
