import { readBoolean, type Db } from '../platform/database';

/** A team as the history of settings tells it: people by name. */
export async function describeTeam(
  db: Db,
  teamId: number
): Promise<{ name: string; members: string[]; supervisors: string[] }> {
  const team = await db('helpdesk_teams').where({ id: teamId }).first('name');
  const members = await db('helpdesk_memberships as m')
    .join('helpdesk_agents as a', 'a.id', 'm.agent_id')
    .where('m.team_id', teamId)
    .whereNotNull('a.user_id')
    .select('a.name', 'm.is_supervisor')
    .orderBy(['a.name', 'a.id']);
  return {
    name: String(team?.name ?? ''),
    members: members.map(({ name }) => String(name)),
    supervisors: members
      .filter((one) => readBoolean(one.is_supervisor))
      .map(({ name }) => String(name)),
  };
}
