import type { Core } from '@strapi/strapi';
import type { BulkFailure, BulkWhat } from '../../../contracts';
import { clock } from '../platform/clock';
import { database, readJson, writeJson } from '../platform/database';
import { newKey } from '../platform/ids';
import type { Progress } from './rules/bulk-progress';
import type { BulkWork } from './start-bulk';

/** A bulk action that this worker alone may go on with until the lease ends. */
export interface LeasedBulk extends Progress, BulkWork {
  id: number;
  key: string;
  leaseKey: string;
  agentId: number;
  /** Named permissions of who began, at that moment. */
  permissions: string[];
  what: BulkWhat;
}

/** Longer than a batch takes: while a worker lives, nobody else works at the same. */
export const LEASE_MS = 2 * 60_000;
/** Other workers may be quicker with the first ones. */
const CANDIDATES = 20;

/**
 * Takes a bulk action to go on with: of each agent the oldest, whose turn is longest ago first. Right with any number
 * of workers: it is taken by an update that only one of them can make.
 */
export async function leaseBulk(strapi: Core.Strapi): Promise<LeasedBulk | null> {
  const bulks = () => database(strapi)('helpdesk_bulks');
  const now = clock.now();
  const running = await bulks()
    .select('id', 'agent_id', 'leased_until')
    .where({ status: 'running' })
    .orderBy('id');
  const oldest = running.filter(
    (one) => running.find((other) => other.agent_id === one.agent_id)?.id === one.id
  );
  const due = oldest
    .filter((row) => Number(row.leased_until) <= now)
    .sort((one, other) => Number(one.leased_until) - Number(other.leased_until))
    .slice(0, CANDIDATES);
  for (const { id } of due) {
    const leaseKey = newKey();
    const taken = await bulks()
      .where({ id, status: 'running' })
      .where('leased_until', '<=', now)
      .update({ lease_key: leaseKey, leased_until: now + LEASE_MS });
    if (taken !== 1) continue;
    const row = await bulks().where({ id }).first('*');
    return {
      id: Number(id),
      key: String(row.key),
      leaseKey,
      agentId: Number(row.agent_id ?? 0),
      permissions: readJson<string[]>(row.permissions, []),
      // What we wrote ourselves, checked at the door.
      what: readJson<BulkWhat>(row.what, { kind: 'read', isRead: true }),
      ...readJson<BulkWork>(row.tickets, { numbers: [], versions: null }),
      done: Number(row.done),
      refused: Number(row.refused),
      failures: readJson<BulkFailure[]>(row.failures, []),
    };
  }
  return null;
}

/**
 * Keeps how far it is and ends the lease. Does nothing when it had ended already and another worker goes on with it:
 * they do the same tickets again, each of which knows that it was done.
 */
export async function settleBulk(
  strapi: Core.Strapi,
  { id, leaseKey, numbers }: LeasedBulk,
  { done, refused, failures }: Progress
): Promise<void> {
  const now = clock.now();
  const bulks = () => database(strapi)('helpdesk_bulks');
  await bulks()
    .where({ id, lease_key: leaseKey })
    // The time of the turn, so that the others come first.
    .update({ done, refused, failures: writeJson(failures), lease_key: null, leased_until: now });
  if (done < numbers.length) return;
  await bulks()
    .where({ id, status: 'running', done: numbers.length })
    .update({ status: 'done', ended_at: now });
}
