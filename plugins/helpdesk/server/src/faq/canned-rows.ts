import type { Core } from '@strapi/strapi';
import type { CannedReply, CannedScope } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import type { Directory } from '../people/directory';
import { database, readJson, readNumber, type Db } from '../platform/database';
import { mayEditCanned, maySeeCanned, type CannedPlace } from './rules/canned-rights';

export interface CannedRow extends CannedPlace {
  id: number;
  key: string;
  title: string;
  hint: string;
  shortcut: string | null;
  texts: Record<string, string>;
  uses: number;
  changedAt: number;
}

/** Those that this agent may insert, the most used first. */
export async function visibleCanned(db: Db, actor: AgentActor): Promise<CannedRow[]> {
  const rows = await db('helpdesk_canned_replies')
    .select('*')
    .where((seen) => seen.whereNot({ scope: 'personal' }).orWhere({ agent_id: actor.id }))
    .orderBy([{ column: 'uses', order: 'desc' }, 'title', 'id']);
  return rows.map(toRow).filter((row) => maySeeCanned(actor, row));
}

/** @throws DeskError NOT_FOUND, the same for "not there" and "not yours". */
export async function findCanned(
  strapi: Core.Strapi,
  actor: AgentActor,
  key: string
): Promise<CannedRow> {
  const row = await database(strapi)('helpdesk_canned_replies').where({ key }).first('*');
  const found = row ? toRow(row) : null;
  if (!found || !maySeeCanned(actor, found)) throw new DeskError('NOT_FOUND');
  return found;
}

export function presentCanned(
  row: CannedRow,
  actor: AgentActor,
  { agentById, teamById }: Directory
): CannedReply {
  const team = teamById.get(row.teamId ?? 0);
  const owner = agentById.get(row.agentId ?? 0);
  const { key, scope, title, hint, shortcut, texts, uses, changedAt } = row;
  return {
    key,
    scope,
    title,
    hint,
    shortcut,
    texts,
    uses,
    changedAt,
    team: team ? { key: team.key, name: team.name } : null,
    owner: owner ? { key: owner.key, name: owner.name } : null,
    mayEdit: mayEditCanned(actor, row),
  };
}

function toRow(row: Record<string, unknown>): CannedRow {
  return {
    id: Number(row.id),
    key: String(row.key),
    // What we wrote ourselves.
    scope: row.scope as CannedScope,
    teamId: readNumber(row.team_id),
    agentId: readNumber(row.agent_id),
    title: String(row.title),
    hint: String(row.hint ?? ''),
    shortcut: row.shortcut === null ? null : String(row.shortcut),
    texts: readJson<Record<string, string>>(row.texts, {}),
    uses: Number(row.uses ?? 0),
    changedAt: Number(row.changed_at),
  };
}
