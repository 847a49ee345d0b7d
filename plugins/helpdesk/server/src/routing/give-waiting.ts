import type { Core } from '@strapi/strapi';
import { STRATEGIES } from '../../../contracts';
import { clock } from '../platform/clock';
import { database, readNumber } from '../platform/database';
import { giveTicket } from './give-ticket';
import { openStates } from './load-people';
import { readDistribution } from './read-distribution';
import { whereOnline } from './where-online';

/** Tickets read at once. */
const BATCH = 100;

interface Waiting {
  id: number;
  openedAt: number;
  /** Those with the same are for the same people; null: a rule of the host's may find a person for any of them. */
  place: string | null;
  /** Somebody has an open ticket of the same client. */
  hasOwner: boolean;
}

/**
 * Gives what nobody could take to those who are there, oldest first. Right on several nodes at once: a ticket is
 * given by whoever is first.
 *
 * @returns how many were given.
 */
export async function giveWaiting({
  strapi,
  signal,
}: {
  strapi: Core.Strapi;
  signal?: AbortSignal;
}): Promise<number> {
  await forgetSettled(strapi);
  // Not by the directory: it is seconds old, and nobody would look again soon.
  const isOnline = await whereOnline(strapi, { now: clock.now() });
  if (!(await database(strapi)('helpdesk_agents').where(isOnline).first('id'))) return 0;
  const full = new Set<string>();
  let given = 0;
  let last: Waiting | null = null;
  for (;;) {
    const batch: Waiting[] = await readWaiting(strapi, last);
    for (const waiting of batch) {
      if (signal?.aborted) return given;
      const { id: ticketId, place, hasOwner } = waiting;
      if (place !== null && full.has(place) && !hasOwner) continue;
      const outcome = await giveTicket({ strapi, ticketId, occasion: 'waited', fromId: null });
      if (outcome === 'given') given += 1;
      if (outcome === 'waits' && place !== null) full.add(place);
    }
    if (batch.length < BATCH) return given;
    last = batch[batch.length - 1];
  }
}

/** Who was given one by hand, and what was closed, waits no more. */
async function forgetSettled(strapi: Core.Strapi): Promise<void> {
  const db = database(strapi);
  const stateIds = await openStates(strapi);
  const rows = await db('helpdesk_waits as w')
    .leftJoin('helpdesk_tickets as k', 'k.id', 'w.ticket_id')
    .select('w.id')
    .where((settled) =>
      settled.whereNull('k.id').orWhereNotNull('k.assignee_id').orWhereNotIn('k.state_id', stateIds)
    )
    .limit(BATCH);
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => Number(id));
  await db('helpdesk_waits').whereIn('id', ids).delete();
}

async function readWaiting(strapi: Core.Strapi, last: Waiting | null): Promise<Waiting[]> {
  const db = database(strapi);
  const stateIds = await openStates(strapi);
  const query = db('helpdesk_waits as w')
    .join('helpdesk_tickets as k', 'k.id', 'w.ticket_id')
    .leftJoin('helpdesk_sources as s', 's.id', 'k.source_id')
    .select('k.id', 'k.opened_at', 'k.source_id', 'k.team_id', 'k.state_id', 'k.line')
    .select('s.distribution')
    .select({
      owned: db('helpdesk_tickets as o')
        .select('o.id')
        .whereRaw('o.contact_id = k.contact_id')
        .whereIn('o.state_id', stateIds)
        .whereNotNull('o.assignee_id')
        .limit(1),
    })
    .whereNull('k.assignee_id')
    .whereIn('k.state_id', stateIds)
    .orderBy(['k.opened_at', 'k.id'])
    .limit(BATCH);
  if (last) {
    query.where((later) =>
      later
        .where('k.opened_at', '>', last.openedAt)
        .orWhere((same) => same.where('k.opened_at', last.openedAt).where('k.id', '>', last.id))
    );
  }
  const rows: Record<string, unknown>[] = await query;
  return rows.map((row) => ({
    id: Number(row.id),
    openedAt: Number(row.opened_at),
    place: placeOf(row),
    // What was handed up goes by its line alone.
    hasOwner: readNumber(row.line) === null && readNumber(row.owned) !== null,
  }));
}

function placeOf(row: Record<string, unknown>): string | null {
  const line = readNumber(row.line);
  if (line === null && !isOurs(row.distribution)) return null;
  return [row.source_id, row.team_id, row.state_id, line].join(':');
}

function isOurs(distribution: unknown): boolean {
  const { strategy } = readDistribution(distribution);
  return STRATEGIES.some((key) => key === strategy);
}
