import type { Core } from '@strapi/strapi';
import type { Distribution, LocalizedText } from '../../../contracts';
import { DeskError } from '../errors';
import { loadDirectory } from '../people/directory';
import { writeJson } from '../platform/database';
import { listStrategies } from '../routing/strategies';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';

/** What everything has by which tickets come in, be it a form or a chat. */
export interface PlacedSource {
  name: LocalizedText;
  /** Key of the workflow that its tickets enter. */
  workflow: string;
  locale: string | null;
  timeZone: string | null;
  isEnabled: boolean;
  settings: { state: string | null; assignee: { agent?: string; team?: string } | null };
  /** Left out: it stays as it was. */
  distribution?: Distribution;
}

/**
 * Where its tickets go: the workflow and the state that are there, people who can be given something, a rule of
 * distribution that is known.
 *
 * @returns what is wrong by its path, and the columns of what is right.
 */
export async function checkPlace(
  strapi: Core.Strapi,
  body: PlacedSource
): Promise<{ problems: Record<string, string>; columns: Record<string, unknown> }> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const { assignee } = body.settings;
  const team = directory.teamByKey.get(assignee?.team ?? '');
  const agent = directory.agentByKey.get(assignee?.agent ?? '');
  const problems = wrongPlace(catalogue, body);
  if (assignee?.team !== undefined && !team) {
    problems['settings.assignee.team'] = 'There is no such team.';
  }
  if (assignee?.agent !== undefined && !agent?.isActive) {
    problems['settings.assignee.agent'] = 'There is no such agent who can log in.';
  }
  const strategies = listStrategies(strapi).map((strategy) => strategy.key);
  if (body.distribution && !strategies.includes(body.distribution.strategy)) {
    problems['distribution.strategy'] = `One of: ${strategies.join(', ')}.`;
  }
  for (const [at, { team: key }] of (body.distribution?.pages ?? []).entries()) {
    if (directory.teamByKey.has(key)) continue;
    problems[`distribution.pages.${at}.team`] = 'There is no such team.';
  }
  return {
    problems,
    columns: {
      names: writeJson(body.name),
      workflow_id: catalogue.workflowByKey.get(body.workflow)?.id ?? null,
      team_id: team?.id ?? null,
      locale: body.locale,
      time_zone: body.timeZone,
      is_enabled: body.isEnabled,
      ...(body.distribution ? { distribution: writeJson(body.distribution) } : {}),
    },
  };
}

/** @throws DeskError INPUT_INVALID with everything wrong at once. */
export function refuseProblems(problems: Record<string, string>): void {
  if (Object.keys(problems).length === 0) return;
  throw new DeskError('INPUT_INVALID', { fields: problems, hint: 'See the fields.' });
}

function wrongPlace(
  { workflows, workflowByKey }: Catalogue,
  { workflow: key, settings }: PlacedSource
): Record<string, string> {
  const workflow = workflowByKey.get(key);
  if (!workflow) {
    return { workflow: `One of: ${workflows.map((one) => one.key).join(', ')}.` };
  }
  const states = workflow.states.filter((s) => !s.isRetired && s.category !== 'trash');
  if (settings.state === null || states.some((state) => state.key === settings.state)) return {};
  return { 'settings.state': `One of: ${states.map((state) => state.key).join(', ')}.` };
}
