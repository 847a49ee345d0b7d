import type { Core } from '@strapi/strapi';
import type { Macro } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { loadWorld } from './load-world';
import { presentMacro, visibleMacros } from './macro-rows';

/** The agent's own and those of everybody, by title, each with what it names in vain. */
export async function listMacros(strapi: Core.Strapi, actor: AgentActor): Promise<Macro[]> {
  const [directory, world] = [await loadDirectory(strapi), await loadWorld(strapi)];
  const rows = await visibleMacros(strapi, actor);
  return rows.map((row) => presentMacro(row, { actor, directory, world }));
}
