import type { Core } from '@strapi/strapi';
import type { Distribution, EpochMs, Origin, RoutingOccasion } from '../../../contracts';
import { SYSTEM } from '../access/actor';
import { followersOf } from '../mail/prepare-mails';
import { loadAudience } from '../notify/load-audience';
import { writeAgentNotices } from '../notify/write-agent-notices';
import { clock } from '../platform/clock';
import { database, inTransaction, readJson } from '../platform/database';
import { sha256 } from '../platform/ids';
import { Late, nullIfLate } from '../platform/late';
import { logEvent } from '../platform/log';
import { TICKET_COLUMNS, toTicketRow, type TicketRow } from '../tickets/rows';
import { writeChange } from '../tickets/write-change';
import { loadCatalogue } from '../workflow/catalogue';
import { choosePerson, type Choice } from './choose-person';
import { inTurn } from './in-turn';
import { insertWait } from './insert-wait';
import { openStates } from './load-people';
import { readDistribution } from './read-distribution';
import { routingTicket } from './routing-ticket';
import { takeTurn } from './take-turn';

/** given: to somebody. left: it is nobody's now. waits: nobody can take it. gone: there is nothing to give any more. */
export type Given = 'given' | 'left' | 'waits' | 'gone';

/** How often it is decided anew when somebody else was faster; the next round of the job goes on. */
const ROUNDS = 20;

/**
 * Gives a ticket that waits for somebody, or that somebody hands over, by the rule of its source, with an entry that
 * says why. What is handed over and nobody can take goes back to its team.
 */
export async function giveTicket(request: {
  strapi: Core.Strapi;
  ticketId: number;
  occasion: Exclude<RoutingOccasion, 'opened'>;
  /** Row of the agent who hands it over. */
  fromId: number | null;
}): Promise<Given> {
  return inTurn(request.strapi, async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const given = await attempt(request);
      if (given !== 'late') return given;
    }
    return 'waits';
  });
}

/** `late`: somebody changed the ticket, or was given another one, meanwhile. */
async function attempt({
  strapi,
  ticketId,
  occasion,
  fromId,
}: Parameters<typeof giveTicket>[0]): Promise<Given | 'late'> {
  const found = await findOpen(strapi, ticketId);
  if (!found || found.ticket.assigneeId !== fromId) return 'gone';
  const { ticket, distribution } = found;
  const now = clock.now();
  const isRouted = distribution.strategy !== 'nobody' || ticket.line !== null;
  if (!isRouted && fromId === null) return 'gone';
  const choice = isRouted ? await choose({ strapi, ...found, occasion, fromId, now }) : null;
  const agentId = choice?.agentId ?? null;
  if (agentId === null && fromId === null) return 'waits';
  return write({ strapi, ticket, choice, agentId, now });
}

async function findOpen(strapi: Core.Strapi, ticketId: number) {
  const row = await database(strapi)('helpdesk_tickets as k')
    .leftJoin('helpdesk_sources as o', 'o.id', 'k.source_id')
    .select(TICKET_COLUMNS.map((column) => `k.${column}`))
    .select({ source_key: 'o.key', distribution: 'o.distribution' })
    .where('k.id', ticketId)
    .whereIn('k.state_id', await openStates(strapi))
    .first();
  if (!row) return null;
  return {
    ticket: toTicketRow(row),
    source: String(row.source_key ?? ''),
    distribution: readDistribution(row.distribution),
  };
}

async function choose({
  strapi,
  ticket,
  source,
  distribution,
  occasion,
  fromId,
  now,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  source: string;
  distribution: Distribution;
  occasion: RoutingOccasion;
  fromId: number | null;
  now: EpochMs;
}): Promise<Choice> {
  const catalogue = await loadCatalogue(strapi);
  const { workflowId, teamId, contactId, line } = ticket;
  const opening = await database(strapi)('helpdesk_entries as e')
    .join('helpdesk_entry_texts as t', 't.entry_id', 'e.id')
    .select('t.origin')
    .where({ 'e.ticket_id': ticket.id, 'e.seq': 1 })
    .first();
  return choosePerson({
    strapi,
    distribution,
    place: {
      workflowId,
      state: catalogue.stateById.get(ticket.stateId)?.key ?? '',
      teamId,
      client: { id: contactId },
      exceptId: fromId ?? undefined,
    },
    ticket: await routingTicket({
      strapi,
      ticket,
      source,
      page: readJson<Origin | null>(opening?.origin, null)?.page ?? null,
    }),
    occasion,
    line,
    now,
  });
}

async function write({
  strapi,
  ticket,
  choice,
  agentId,
  now,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  /** Null: the source gives its tickets to nobody. */
  choice: Choice | null;
  agentId: number | null;
  now: EpochMs;
}): Promise<Given | 'late'> {
  const catalogue = await loadCatalogue(strapi);
  const after = { ...ticket, assigneeId: agentId, dueAt: choice?.because.dueAt ?? null };
  const audience = await loadAudience(strapi, after);
  const followerIds = await followersOf(strapi, ticket);
  const isWritten = await inTransaction(strapi, async (trx) => {
    // First, as when a ticket is opened: two that lock in another order would wait for each other.
    if (choice && agentId !== null && !(await takeTurn(trx, { agentId, seen: choice.seen }))) {
      return false;
    }
    const change = await writeChange(trx, {
      ticket,
      patch: after,
      outbox: [],
      now,
      entry: {
        clientId: sha256(`routed:${ticket.id}:${ticket.version}`),
        kind: agentId === null ? 'returned' : 'assigned',
        actionKey: null,
        workflowVersion: catalogue.workflowById.get(ticket.workflowId)?.version ?? 0,
        actor: SYSTEM,
        isInternal: true,
        text: null,
        fields: {},
        origin: null,
        routing: choice?.because,
      },
    });
    // Whose turn it would have been keeps it.
    if (!change) throw new Late();
    if (agentId !== null) await trx('helpdesk_waits').where({ ticket_id: ticket.id }).delete();
    else if (choice) await insertWait(trx, { ticketId: ticket.id, now });
    await writeAgentNotices(trx, {
      ticketId: ticket.id,
      channel: ticket.channel,
      seq: change.seq,
      actor: SYSTEM,
      kind: agentId === null ? 'returned' : 'assigned',
      before: ticket,
      after,
      isClientMessage: false,
      mentionedAgentIds: [],
      followerIds,
      audience,
      now,
    });
    return true;
  }).catch(nullIfLate);
  if (!isWritten) return 'late';
  const { number } = ticket;
  logEvent(strapi, 'info', 'ticket.routed', { ticket: number, agent: agentId });
  return agentId === null ? 'left' : 'given';
}
