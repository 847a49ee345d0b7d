import type { Core } from '@strapi/strapi';
import type { View } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { database, readBoolean, readNumber, type Db } from '../platform/database';
import { maySeeView, type ViewPlace } from './rules/view-rights';

export interface ViewRow
  extends ViewPlace,
    Pick<View, 'key' | 'name' | 'icon' | 'query' | 'layout'> {
  id: number;
}

/** Those that this agent may see: shared ones as they were shared, then the own ones. */
export async function visibleViews(db: Db, actor: AgentActor): Promise<ViewRow[]> {
  const rows = await db('helpdesk_views')
    .select('*')
    .where((seen) => seen.where({ is_shared: true }).orWhere({ agent_id: actor.id }))
    .orderBy('id');
  const views = rows.map(toRow).filter((row) => maySeeView(actor, row));
  return [...views.filter(({ isShared }) => isShared), ...views.filter((one) => !one.isShared)];
}

/** @throws DeskError NOT_FOUND, the same for "not there" and "not yours". */
export async function findView(
  strapi: Core.Strapi,
  actor: AgentActor,
  key: string
): Promise<ViewRow> {
  const row = await database(strapi)('helpdesk_views').where({ key }).first('*');
  const found = row ? toRow(row) : null;
  if (!found || !maySeeView(actor, found)) throw new DeskError('NOT_FOUND');
  return found;
}

function toRow(row: Record<string, unknown>): ViewRow {
  return {
    id: Number(row.id),
    key: String(row.key),
    name: String(row.name),
    // Both were checked against the closed lists when they were written.
    icon: row.icon as View['icon'],
    layout: (row.layout ?? null) as View['layout'],
    query: String(row.query ?? ''),
    isShared: readBoolean(row.is_shared),
    agentId: readNumber(row.agent_id),
  };
}
