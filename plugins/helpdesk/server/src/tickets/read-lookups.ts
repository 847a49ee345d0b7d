import type { Core } from '@strapi/strapi';
import type { LocalizedText, Lookups, StateView } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayOpen, seenStates } from '../access/rules';
import { loadDirectory } from '../people/directory';
import { database, readBoolean, readJson } from '../platform/database';
import { readTags } from '../tagging/read-tags';
import { loadCatalogue, type Catalogue, type CatalogueWorkflow } from '../workflow/catalogue';
import { ownFields } from './own-fields';

/** Names for the keys that lists carry; only of workflows and states in which the agent may see tickets. */
export async function readLookups({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<Lookups> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const workflows = seenWorkflows(actor, catalogue);
  const sources = await database(strapi)('helpdesk_sources')
    .select('key', 'kind', 'names', 'workflow_id', 'is_enabled', 'settings')
    .orderBy('id');
  return {
    workflows: workflows.map(({ key, document }) => ({ key, name: document.name })),
    states: workflows.flatMap((workflow) => stateViews(actor, catalogue, workflow)),
    actions: workflows.flatMap((workflow) =>
      workflow.document.actions.map(({ key, name }) => ({ key, workflow: workflow.key, name }))
    ),
    agents: directory.agents.map(({ key, name, isActive }) => ({ key, name, isActive })),
    teams: directory.teams.map(({ key, name }) => ({ key, name })),
    tags: await readTags(strapi),
    sources: sources.map((row) => ({
      key: String(row.key),
      name: readJson<LocalizedText>(row.names, {}),
      workflow: catalogue.workflowById.get(Number(row.workflow_id))?.key ?? '',
      // A chat begins with its visitor: nobody opens one for somebody else.
      mayOpen:
        row.kind !== 'chat' &&
        readBoolean(row.is_enabled) &&
        catalogue.workflowById.has(Number(row.workflow_id)) &&
        mayOpen(actor, Number(row.workflow_id)),
    })),
    fields: ownFields(workflows, sources),
  };
}

/** Workflows in which the agent may see tickets. */
export function seenWorkflows(actor: AgentActor, catalogue: Catalogue): CatalogueWorkflow[] {
  const seen = seenIds(actor, catalogue);
  return catalogue.workflows.filter((workflow) => workflow.states.some(({ id }) => seen.has(id)));
}

/** Its states in which the agent may see tickets, in the workflow's order. */
export function stateViews(
  actor: AgentActor,
  catalogue: Catalogue,
  workflow: CatalogueWorkflow
): StateView[] {
  const seen = seenIds(actor, catalogue);
  return workflow.document.states
    .filter((state) => workflow.states.some(({ key, id }) => key === state.key && seen.has(id)))
    .map(({ key, name, category, colour, icon }) => ({
      key,
      workflow: workflow.key,
      name,
      category,
      colour,
      icon,
    }));
}

function seenIds(actor: AgentActor, catalogue: Catalogue): Set<number> {
  return new Set(Object.values(seenStates(actor, catalogue)).flat());
}
