import type { Core } from '@strapi/strapi';
import type { Macro, MacroScope, MacroStep, WorkflowIcon } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import type { Directory } from '../people/directory';
import { database, readJson, readNumber } from '../platform/database';
import { refOf } from '../tickets/refs';
import { findProblems, type MacroWorld } from './rules/find-problems';
import { mayEditMacro, maySeeMacro, type MacroPlace } from './rules/macro-rights';

export interface MacroRow extends MacroPlace {
  id: number;
  key: string;
  title: string;
  icon: WorkflowIcon;
  workflow: string | null;
  steps: MacroStep[];
  changedAt: number;
}

/** Those that this agent may run, by title. */
export async function visibleMacros(strapi: Core.Strapi, actor: AgentActor): Promise<MacroRow[]> {
  const rows = await database(strapi)('helpdesk_macros')
    .select('*')
    .where((seen) => seen.where({ scope: 'shared' }).orWhere({ agent_id: actor.id }))
    .orderBy(['title', 'id']);
  return rows.map(toRow).filter((row) => maySeeMacro(actor, row));
}

/** @throws DeskError NOT_FOUND, the same for "not there" and "not yours". */
export async function findMacro(
  strapi: Core.Strapi,
  actor: AgentActor,
  key: string
): Promise<MacroRow> {
  const row = await database(strapi)('helpdesk_macros').where({ key }).first('*');
  const found = row ? toRow(row) : null;
  if (!found || !maySeeMacro(actor, found)) throw new DeskError('NOT_FOUND');
  return found;
}

export function presentMacro(
  row: MacroRow,
  {
    actor,
    directory,
    world,
  }: {
    actor: AgentActor;
    directory: Directory;
    world: MacroWorld;
  }
): Macro {
  const { key, scope, title, icon, workflow, steps, changedAt } = row;
  return {
    key,
    scope,
    title,
    icon,
    workflow,
    steps,
    changedAt,
    owner: refOf(directory.agentById, row.agentId),
    mayEdit: mayEditMacro(actor, row),
    problems: findProblems(row, world),
  };
}

function toRow(row: Record<string, unknown>): MacroRow {
  return {
    id: Number(row.id),
    key: String(row.key),
    // What we wrote ourselves, checked; as is the icon.
    scope: String(row.scope) as MacroScope,
    agentId: readNumber(row.agent_id),
    title: String(row.title),
    icon: String(row.icon) as WorkflowIcon,
    workflow: row.workflow === null ? null : String(row.workflow),
    steps: readJson<MacroStep[]>(row.steps, []),
    changedAt: Number(row.changed_at),
  };
}
