import type { z } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { WorkflowDocument, WorkflowProblem } from '../../../contracts';
import { workflowDocumentSchema } from '../../../contracts/workflow.schema';
import { loadDirectory } from '../people/directory';
import { checkWorkflow } from './rules/check-workflow';
import { problem } from './rules/check/problems';
import { safeParse } from '../platform/rules/safe-parse';

/** Nobody reads more at once, and a hostile file could have one in each of its bytes. */
const PROBLEMS_MAX = 200;

export type CheckedDocument =
  | { document: WorkflowDocument; problems: [] }
  | { document: null; problems: WorkflowProblem[] };

/** Everything that is wrong with what claims to be a workflow: its form, or else its sense and whom it names. */
export async function checkDocument(strapi: Core.Strapi, input: unknown): Promise<CheckedDocument> {
  const parsed = safeParse(workflowDocumentSchema, input);
  if (!parsed.success) return { document: null, problems: shapeProblems(parsed.error, input) };
  const { agents, teams } = await loadDirectory(strapi);
  const problems = checkWorkflow({
    document: parsed.data,
    agents: agents.filter((agent) => agent.isActive).map((agent) => agent.key),
    teams: teams.map((team) => team.key),
  });
  if (problems.length > 0) return { document: null, problems: problems.slice(0, PROBLEMS_MAX) };
  return { document: parsed.data, problems: [] };
}

function shapeProblems(error: z.ZodError, input: unknown): WorkflowProblem[] {
  return error.issues
    .slice(0, PROBLEMS_MAX)
    .map(({ path, message }) => problem('SHAPE_INVALID', pathByKeys(input, path), message));
}

/** `actions.3.name` as `actions.reply.name`, as the other findings have it; where there is no key, the number stays. */
function pathByKeys(input: unknown, path: readonly PropertyKey[]): string {
  let place = input;
  const steps = path.map((step) => {
    place = isRecord(place) ? place[step] : null;
    const key = typeof step === 'number' && isRecord(place) ? place.key : null;
    return typeof key === 'string' && /^[a-z][a-z0-9-]{0,59}$/.test(key) ? key : String(step);
  });
  return steps.join('.');
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
