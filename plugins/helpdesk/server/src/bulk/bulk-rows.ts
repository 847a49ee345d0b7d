import type { Core } from '@strapi/strapi';
import type { Bulk, BulkFailure, BulkState, BulkSummary, BulkWhat } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { loadDirectory, type Directory } from '../people/directory';
import { database, readJson, readNumber } from '../platform/database';
import { refOf } from '../tickets/refs';

/** All but the list of tickets, which may be long. */
const SUMMARY_COLUMNS = [
  'id',
  'key',
  'agent_id',
  'status',
  'kind',
  'total',
  'done',
  'refused',
  'started_at',
  'ended_at',
] as const;
const SHOWN = 10;
/** How long one that has ended is shown by itself. */
const SHOWN_MS = 24 * 60 * 60 * 1000;

/** The agent's own that run, or ended within a day; the newest first. */
export async function listBulks(
  strapi: Core.Strapi,
  actor: AgentActor,
  now: number
): Promise<BulkSummary[]> {
  const rows = await database(strapi)('helpdesk_bulks')
    .select(SUMMARY_COLUMNS)
    .where({ agent_id: actor.id })
    .where((shown) => shown.where({ status: 'running' }).orWhere('ended_at', '>', now - SHOWN_MS))
    .orderBy('id', 'desc')
    .limit(SHOWN);
  const directory = await loadDirectory(strapi);
  return rows.map((row) => toSummary(row, directory));
}

/** @throws DeskError NOT_FOUND, the same for "not there" and "somebody else's". */
export async function readBulk({
  strapi,
  actor,
  key,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
}): Promise<Bulk> {
  const row = await database(strapi)('helpdesk_bulks')
    .select([...SUMMARY_COLUMNS, 'failures'])
    .where({ key })
    .first();
  if (!row || !(actor.isOwner || Number(row.agent_id) === actor.id)) {
    throw new DeskError('NOT_FOUND');
  }
  return {
    ...toSummary(row, await loadDirectory(strapi)),
    failed: readJson<BulkFailure[]>(row.failures, []),
  };
}

function toSummary(row: Record<string, unknown>, { agentById }: Directory): BulkSummary {
  return {
    key: String(row.key),
    // Written by us, from closed lists.
    what: String(row.kind) as BulkWhat['kind'],
    state: String(row.status) as BulkState,
    total: Number(row.total),
    done: Number(row.done),
    refused: Number(row.refused),
    startedAt: Number(row.started_at),
    endedAt: readNumber(row.ended_at),
    by: refOf(agentById, readNumber(row.agent_id)),
  };
}
