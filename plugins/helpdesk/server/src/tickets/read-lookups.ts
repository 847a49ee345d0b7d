import type { Core } from '@strapi/strapi';
import type { LocalizedText, Lookups } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { seenStates } from '../access/rules';
import { loadDirectory } from '../people/directory';
import { database, readJson } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';

/** Names for the keys that lists carry; only of workflows and states in which the agent may see tickets. */
export async function readLookups({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<Lookups> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const seen = new Set(Object.values(seenStates(actor, catalogue)).flat());
  const workflows = catalogue.workflows.filter((w) => w.states.some((s) => seen.has(s.id)));
  const sources = await database(strapi)('helpdesk_sources').select('key', 'names').orderBy('id');
  return {
    workflows: workflows.map(({ key, document }) => ({ key, name: document.name })),
    states: workflows.flatMap((workflow) =>
      workflow.document.states
        .filter((state) => workflow.states.some((s) => s.key === state.key && seen.has(s.id)))
        .map(({ key, name, category, colour, icon }) => ({
          key,
          workflow: workflow.key,
          name,
          category,
          colour,
          icon,
        }))
    ),
    agents: directory.agents.map(({ key, name, isActive }) => ({ key, name, isActive })),
    teams: directory.teams.map(({ key, name }) => ({ key, name })),
    sources: sources.map((row) => ({
      key: String(row.key),
      name: readJson<LocalizedText>(row.names, {}),
    })),
  };
}
