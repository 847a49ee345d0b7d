import type { Core } from '@strapi/strapi';
import type { TeamProfile } from '../../../contracts';
import { DeskError } from '../errors';
import { countOpen } from './count-open';
import { loadDirectory } from './directory';

/** All teams in their order, as settings show them. People who are gone for good are not shown as members. */
export async function readTeams(strapi: Core.Strapi): Promise<TeamProfile[]> {
  const { teams, agentById } = await loadDirectory(strapi);
  const openTickets = await countOpen(strapi, 'team_id');
  return teams.map(({ id, key, name, memberIds, supervisorIds }) => ({
    key,
    name,
    members: memberIds.flatMap((agentId) => {
      const agent = agentById.get(agentId);
      if (!agent || agent.userId === null) return [];
      return [{ key: agent.key, name: agent.name, isSupervisor: supervisorIds.includes(agentId) }];
    }),
    openTickets: openTickets.get(id) ?? 0,
  }));
}

/** @throws DeskError NOT_FOUND */
export async function readTeam(strapi: Core.Strapi, key: string): Promise<TeamProfile> {
  const team = (await readTeams(strapi)).find((one) => one.key === key);
  if (!team) throw new DeskError('NOT_FOUND');
  return team;
}
