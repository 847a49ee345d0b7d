import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database, readBoolean, readNumber } from '../platform/database';

export interface DirectoryAgent {
  id: number;
  key: string;
  name: string;
  email: string;
  locale: string | null;
  timeZone: string | null;
  /** Row of admin_users; null: the user is gone. */
  userId: number | null;
  isActive: boolean;
  teamIds: number[];
  supervisedTeamIds: number[];
}

export interface DirectoryTeam {
  id: number;
  key: string;
  name: string;
  memberIds: number[];
  supervisorIds: number[];
}

/** All agents and teams with both their ids and keys; read-only. */
export interface Directory {
  agents: DirectoryAgent[];
  teams: DirectoryTeam[];
  agentById: ReadonlyMap<number, DirectoryAgent>;
  agentByKey: ReadonlyMap<string, DirectoryAgent>;
  agentByUserId: ReadonlyMap<number, DirectoryAgent>;
  teamById: ReadonlyMap<number, DirectoryTeam>;
  teamByKey: ReadonlyMap<string, DirectoryTeam>;
}

/** How long a change made elsewhere (in Strapi's user screens, on another node) may go unseen. */
const KEEP_MS = 2_000;
const kept = new WeakMap<Core.Strapi, { directory: Directory; readAt: number }>();

/** Kept in memory for seconds. Not to be called inside a transaction. */
export async function loadDirectory(strapi: Core.Strapi): Promise<Directory> {
  const known = kept.get(strapi);
  if (known && clock.now() - known.readAt < KEEP_MS) return known.directory;
  const directory = await readDirectory(strapi);
  kept.set(strapi, { directory, readAt: clock.now() });
  return directory;
}

/** To be called after agents, teams or memberships were changed on this node. */
export function forgetDirectory(strapi: Core.Strapi): void {
  kept.delete(strapi);
}

async function readDirectory(strapi: Core.Strapi): Promise<Directory> {
  const db = database(strapi);
  const memberships = (await db('helpdesk_memberships').select('*')).map((row) => ({
    teamId: Number(row.team_id),
    agentId: Number(row.agent_id),
    isSupervisor: readBoolean(row.is_supervisor),
  }));
  const agentRows = await db('helpdesk_agents as a')
    .leftJoin('admin_users as u', 'u.id', 'a.user_id')
    .select('a.*', 'u.is_active', 'u.blocked')
    .orderBy('a.name');
  const agents = agentRows.map((row): DirectoryAgent => {
    const own = memberships.filter((membership) => membership.agentId === Number(row.id));
    return {
      id: Number(row.id),
      key: row.key,
      name: row.name,
      email: row.email,
      locale: row.locale,
      timeZone: row.time_zone,
      userId: readNumber(row.user_id),
      isActive: row.user_id !== null && readBoolean(row.is_active) && !readBoolean(row.blocked),
      teamIds: own.map((membership) => membership.teamId),
      supervisedTeamIds: own.filter((m) => m.isSupervisor).map((m) => m.teamId),
    };
  });
  const teamRows = await db('helpdesk_teams').select('*').orderBy('position');
  const teams = teamRows.map((row): DirectoryTeam => {
    const members = memberships.filter((membership) => membership.teamId === Number(row.id));
    return {
      id: Number(row.id),
      key: row.key,
      name: row.name,
      memberIds: members.map((membership) => membership.agentId),
      supervisorIds: members.filter((m) => m.isSupervisor).map((m) => m.agentId),
    };
  });
  const withUser = agents.flatMap((agent) =>
    agent.userId ? [[agent.userId, agent] as const] : []
  );
  return {
    agents,
    teams,
    agentById: new Map(agents.map((agent) => [agent.id, agent])),
    agentByKey: new Map(agents.map((agent) => [agent.key, agent])),
    agentByUserId: new Map(withUser),
    teamById: new Map(teams.map((team) => [team.id, team])),
    teamByKey: new Map(teams.map((team) => [team.key, team])),
  };
}
