import type { Core } from '@strapi/strapi';
import { loadDirectory } from '../people/directory';
import { readTags } from '../tagging/read-tags';
import { loadCatalogue } from '../workflow/catalogue';
import type { MacroWorld } from './rules/find-problems';

/** What macros may name now. */
export async function loadWorld(strapi: Core.Strapi): Promise<MacroWorld> {
  const [{ workflows }, { agents, teams }, tags] = [
    await loadCatalogue(strapi),
    await loadDirectory(strapi),
    await readTags(strapi),
  ];
  return {
    actions: new Map(
      workflows.map(({ key, document }) => [key, new Set(document.actions.map((one) => one.key))])
    ),
    agents: new Set(agents.filter(({ isActive }) => isActive).map(({ key }) => key)),
    teams: new Set(teams.map(({ key }) => key)),
    tags: new Set(tags.map(({ key }) => key)),
  };
}
