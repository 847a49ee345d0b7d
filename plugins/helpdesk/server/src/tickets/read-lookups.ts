import type { Core } from '@strapi/strapi';
import type { FormSettings, LocalizedText, Lookups } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayOpen, seenStates } from '../access/rules';
import { loadDirectory } from '../people/directory';
import { database, readBoolean, readJson } from '../platform/database';
import { readTags } from '../tagging/read-tags';
import { loadCatalogue, type CatalogueWorkflow } from '../workflow/catalogue';

type Column = Lookups['fields'][number];

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
  const sources = await database(strapi)('helpdesk_sources')
    .select('key', 'names', 'workflow_id', 'is_enabled', 'settings')
    .orderBy('id');
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
      mayOpen:
        readBoolean(row.is_enabled) &&
        catalogue.workflowById.has(Number(row.workflow_id)) &&
        mayOpen(actor, Number(row.workflow_id)),
    })),
    fields: eachOnce([
      ...workflows.flatMap(actionFields),
      ...sources
        .filter((row) => workflows.some(({ id }) => id === Number(row.workflow_id)))
        .flatMap((row) => formFields(readJson<Partial<FormSettings>>(row.settings, {}))),
    ]),
  };
}

function actionFields({ document }: CatalogueWorkflow): Column[] {
  return document.actions
    .flatMap(({ fields }) => fields)
    .map(({ key, name, type, options }) => ({ key, name, type, options }));
}

function formFields({ fields = [] }: Partial<FormSettings>): Column[] {
  return fields
    .filter(({ known }) => known === null)
    .map(({ key, label, type, options }) => ({ key, name: label, type, options }));
}

/** Two fields of one key share their values in a ticket; the first names them. */
function eachOnce(columns: Column[]): Column[] {
  const byKey = new Map<string, Column>();
  for (const column of columns) if (!byKey.has(column.key)) byKey.set(column.key, column);
  return [...byKey.values()];
}
