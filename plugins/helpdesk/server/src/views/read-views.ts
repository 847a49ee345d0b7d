import type { Core } from '@strapi/strapi';
import type { Lookups, View, Views } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { database } from '../platform/database';
import { readLookups } from '../tickets/read-lookups';
import { readPanel } from './panel-row';
import { goneValues } from './rules/gone-values';
import { cleanPanel } from './rules/panel-order';
import { mayEditView, mayShare } from './rules/view-rights';
import { readViewQuery } from './rules/view-query';
import { visibleViews, type ViewRow } from './view-rows';

/** Saved filters that this agent may use, and how the agent has laid out the panel. */
export async function readViews({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<Views> {
  const db = database(strapi);
  const rows = await visibleViews(db, actor);
  const lookups = await readLookups({ strapi, actor });
  const keys = rows.map(({ key }) => key);
  return {
    views: rows.map((row) => presentView(row, actor, lookups)),
    panel: cleanPanel(await readPanel(db, actor.id), keys),
    mayShare: mayShare(actor),
  };
}

export function presentView(row: ViewRow, actor: AgentActor, lookups: Lookups): View {
  const { key, name, icon, isShared, query: text, layout } = row;
  const { query } = { query: null, ...readViewQuery(text) };
  return {
    key,
    name,
    icon,
    isShared,
    query: text,
    layout,
    isMine: mayEditView(actor, row),
    gone: query ? goneValues(query, lookups) : [],
  };
}
