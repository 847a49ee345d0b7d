import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type {
  RatedReason,
  RatingChannel,
  RatingPeriod,
  RatingScale,
  ReasonPage,
} from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { loadDirectory, type Directory } from '../people/directory';
import { readNumber } from '../platform/database';
import { readCursor, writeCursor, type Place } from '../platform/keyset';
import { refOf } from '../tickets/refs';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { actionName } from './action-name';
import { visibleRatings } from './read-totals';
import { periodMoments } from './rules/period-moments';

const PAGE_SIZE = 25;
const ORDER = 'newest';

/**
 * A page of what clients wrote with their ratings in a period, newest first, of tickets that this agent may see.
 *
 * @throws DeskError INPUT_INVALID for a cursor of another list.
 */
export async function readReasons({
  strapi,
  actor,
  query: { after, ...period },
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: RatingPeriod & { after?: string };
}): Promise<ReasonPage> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const place = after === undefined ? null : readCursor(ORDER, after);
  const request = { strapi, actor, period, catalogue, place };
  const rows: Record<string, unknown>[] = await ratingsOf(request)
    .whereNotNull('t.body')
    .limit(PAGE_SIZE + 1);
  const shown = rows.slice(0, PAGE_SIZE).map((row) => toRated(row, { catalogue, directory }));
  const last = rows[PAGE_SIZE - 1];
  const isMore = rows.length > PAGE_SIZE;
  return {
    reasons: shown.map(({ channel: _channel, workflow: _workflow, ...reason }) => reason),
    after: isMore ? writeCursor(ORDER, { at: Number(last.rated_at), id: Number(last.id) }) : null,
  };
}

/** A rating with everything that is told of it. */
export interface RatedRow extends RatedReason {
  channel: RatingChannel;
  workflow: string;
}

/** Ratings in a period behind a place, newest first. */
export function ratingsOf({
  strapi,
  actor,
  period,
  catalogue,
  place,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  period: RatingPeriod;
  catalogue: Catalogue;
  place: Place | null;
}): Knex.QueryBuilder {
  const isVisible = whereVisible({ actor, catalogue, table: 'k' });
  const query = visibleRatings(strapi, isVisible, 'rated_at', periodMoments(period))
    .leftJoin('helpdesk_entry_texts as t', 't.entry_id', 'r.entry_id')
    .select('r.id', 'r.rated_at', 'r.agent_id', 'r.workflow_id', 'r.action_key')
    .select('r.score', 'r.scale', 'r.percent', 'r.channel', 'k.number', 'k.subject', 't.body')
    .orderBy([
      { column: 'r.rated_at', order: 'desc' },
      { column: 'r.id', order: 'desc' },
    ]);
  if (place) {
    query
      .where('r.rated_at', '<=', place.at)
      .where((older) => older.where('r.rated_at', '<', place.at).orWhere('r.id', '<', place.id));
  }
  return query;
}

export function toRated(
  row: Record<string, unknown>,
  { catalogue, directory }: { catalogue: Catalogue; directory: Directory }
): RatedRow {
  const workflow = catalogue.workflowById.get(Number(row.workflow_id));
  const key = String(row.action_key);
  return {
    at: Number(row.rated_at),
    ticket: { number: Number(row.number), subject: String(row.subject) },
    agent: refOf(directory.agentById, readNumber(row.agent_id)),
    action: { key, name: actionName(workflow?.document, key) },
    score: Number(row.score),
    // Only `setRating` writes these two, from closed lists.
    scale: String(row.scale) as RatingScale,
    channel: String(row.channel) as RatingChannel,
    percent: Number(row.percent),
    reason: String(row.body ?? ''),
    workflow: workflow?.key ?? '',
  };
}
