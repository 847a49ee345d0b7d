import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { TeamBody, TeamProfile } from '../../../contracts';
import { forgetRights } from '../access/load-rights';
import { SYSTEM, type Actor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { inTransaction, insertOnce, insertRow, type Db } from '../platform/database';
import { newKey } from '../platform/ids';
import { forgetDirectory } from './directory';
import { lockTeams } from './lock-teams';
import { describeTeam } from './describe-team';
import { readTeam } from './read-teams';
import { foldTeamName, teamKey } from './rules/team-key';

/** Teams beyond that are a mistake or a mischief. */
const MOST_TEAMS = 200;
const ATTEMPTS = 50;

/**
 * A new team, the last in the order, under a key made of its name.
 *
 * @param actor left out: the desk itself.
 * @throws DeskError INPUT_INVALID, TEAM_EXISTS
 */
export async function createTeam(
  strapi: Core.Strapi,
  body: TeamBody,
  actor: Actor = SYSTEM
): Promise<TeamProfile> {
  const key = await inTransaction(strapi, async (trx) => {
    await lockTeams(trx);
    await requireFreeName(trx, body.name, null);
    const rows = await trx('helpdesk_teams').select('position');
    if (rows.length >= MOST_TEAMS) {
      throw new DeskError('INPUT_INVALID', { hint: `At most ${MOST_TEAMS} teams.` });
    }
    const position = Math.max(0, ...rows.map((row) => Number(row.position ?? 0))) + 1;
    const made = await insertTeam(trx, { name: body.name, position });
    await setMembers(trx, made.id, body);
    const after = await describeTeam(trx, made.id);
    const { key: subject } = made;
    await noteChange(trx, { actor, area: 'team', subject, name: body.name, before: null, after });
    return made.key;
  });
  return changed(strapi, key);
}

/**
 * Replaces name and members of a team. Its key stays, because workflows, forms and addresses hold it.
 *
 * @param actor left out: the desk itself.
 * @throws DeskError NOT_FOUND, INPUT_INVALID, TEAM_EXISTS
 */
export async function updateTeam(
  strapi: Core.Strapi,
  key: string,
  body: TeamBody,
  actor: Actor = SYSTEM
): Promise<TeamProfile> {
  await inTransaction(strapi, async (trx) => {
    await lockTeams(trx);
    const team = await trx('helpdesk_teams').where({ key }).first('id');
    if (!team) throw new DeskError('NOT_FOUND');
    await requireFreeName(trx, body.name, Number(team.id));
    const before = await describeTeam(trx, Number(team.id));
    await trx('helpdesk_teams').where({ id: team.id }).update({ name: body.name });
    await setMembers(trx, Number(team.id), body);
    const after = await describeTeam(trx, Number(team.id));
    await noteChange(trx, { actor, area: 'team', subject: key, name: body.name, before, after });
  });
  return changed(strapi, key);
}

function changed(strapi: Core.Strapi, key: string): Promise<TeamProfile> {
  forgetDirectory(strapi);
  forgetRights(strapi);
  return readTeam(strapi, key);
}

async function requireFreeName(db: Db, name: string, ownId: number | null): Promise<void> {
  const wanted = foldTeamName(name);
  const teams = await db('helpdesk_teams').select('id', 'name');
  const isTaken = teams.some(
    (team) => Number(team.id) !== ownId && foldTeamName(String(team.name)) === wanted
  );
  if (!isTaken) return;
  throw new DeskError('TEAM_EXISTS', {
    fields: { name: 'There is a team with this name already' },
  });
}

async function insertTeam(
  trx: Knex.Transaction,
  team: { name: string; position: number }
): Promise<{ id: number; key: string }> {
  const stem = teamKey(team.name);
  for (let attempt = 1; stem !== null && attempt <= ATTEMPTS; attempt += 1) {
    const key = attempt > 1 ? `${stem}-${attempt}` : stem;
    const row = { document_id: newKey(), key, ...team };
    const { id, isNew } = await insertOnce(trx, 'helpdesk_teams', row, 'key');
    if (isNew) return { id, key };
  }
  const key = newKey();
  return { id: await insertRow(trx, 'helpdesk_teams', { document_id: key, key, ...team }), key };
}

/** Memberships of people who are gone stay: their tickets go back to the team when they are opened again. */
async function setMembers(
  trx: Knex.Transaction,
  teamId: number,
  { members }: TeamBody
): Promise<void> {
  const agents = await trx('helpdesk_agents').select('id', 'key', 'user_id');
  const idByKey = new Map(agents.map((agent) => [String(agent.key), Number(agent.id)]));
  const rows = members.map(({ agent, isSupervisor }) => ({
    document_id: newKey(),
    team_id: teamId,
    agent_id: idByKey.get(agent),
    is_supervisor: isSupervisor,
  }));
  if (rows.some(({ agent_id }) => agent_id === undefined)) {
    throw new DeskError('INPUT_INVALID', { fields: { members: 'Somebody is no agent' } });
  }
  const gone = agents.filter((agent) => agent.user_id === null).map(({ id }) => Number(id));
  const kept = new Set(rows.map(({ agent_id }) => agent_id));
  await trx('helpdesk_memberships')
    .where({ team_id: teamId })
    .whereNotIn(
      'agent_id',
      gone.filter((id) => !kept.has(id))
    )
    .delete();
  if (rows.length > 0) await trx('helpdesk_memberships').insert(rows);
}
