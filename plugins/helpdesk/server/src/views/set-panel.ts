import type { Core } from '@strapi/strapi';
import type { Panel } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { database, writeJson } from '../platform/database';
import { cleanPanel } from './rules/panel-order';
import { visibleViews } from './view-rows';

/** Keeps the agent's left panel. What is not there (any more) is left out, not refused: somebody may just delete it. */
export async function setPanel({
  strapi,
  actor,
  panel,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  panel: Panel;
}): Promise<Panel> {
  const db = database(strapi);
  const keys = (await visibleViews(db, actor)).map(({ key }) => key);
  const kept = cleanPanel(panel, keys);
  await db('helpdesk_agents')
    .where({ id: actor.id })
    .update({ view_panel: writeJson(kept) });
  return kept;
}
