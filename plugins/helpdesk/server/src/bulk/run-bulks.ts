import type { Core } from '@strapi/strapi';
import type { BulkFailure } from '../../../contracts';
import { standingAgent } from '../access/standing-agent';
import { ERRORS } from '../errors';
import { leaseBulk, settleBulk, type LeasedBulk } from './lease-bulk';
import { advance, refuseRest, type Progress } from './rules/bulk-progress';
import { boundBy, mayDoInBulk } from './rules/bulk-permission';
import { workTicket } from './work-ticket';

/** Tickets between two looks at the agent's rights, at a cancellation and at who else waits for their turn. */
const BATCH = 20;

/**
 * Works at bulk actions, those of several agents by turns, until none is left. One ticket after the other, so that
 * whoever uses the desk meanwhile waits for one act at most.
 */
export async function runBulks({
  strapi,
  signal,
}: {
  strapi: Core.Strapi;
  /** Ends the run after the ticket under way. */
  signal?: AbortSignal;
}): Promise<void> {
  while (!signal?.aborted) {
    const bulk = await leaseBulk(strapi);
    if (!bulk) return;
    await settleBulk(strapi, bulk, await workBatch({ strapi, bulk, signal }));
  }
}

async function workBatch({
  strapi,
  bulk,
  signal,
}: {
  strapi: Core.Strapi;
  bulk: LeasedBulk;
  signal?: AbortSignal;
}): Promise<Progress> {
  const { key, what, numbers, versions, done } = bulk;
  const standing = await standingAgent(strapi, bulk.agentId);
  const actor = standing && boundBy(standing, bulk.permissions);
  if (!actor || !mayDoInBulk(actor, what)) {
    const message = ERRORS.NOT_ALLOWED[1];
    return refuseRest(bulk, { left: numbers.slice(done), code: 'NOT_ALLOWED', message });
  }
  const failed: BulkFailure[] = [];
  let worked = 0;
  for (const [index, number] of numbers.slice(done, done + BATCH).entries()) {
    if (signal?.aborted) break;
    const version = versions?.[done + index] || null;
    const failure = await workTicket({ strapi, actor, key, what, number, version });
    if (failure) failed.push(failure);
    worked += 1;
    // SQLite answers within the same turn of the event loop: requests come in between here.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return advance(bulk, { worked, failed });
}
