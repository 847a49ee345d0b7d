import type { Core } from '@strapi/strapi';
import type { Availability, EpochMs, WeekHours } from '../../../contracts';
import type { StoredPreferences } from '../notify/rules/preferences-defaults';
import { database, readBoolean, readJson, readNumber } from '../platform/database';
import { remembered } from '../platform/remembered';

export interface DirectoryAgent {
  id: number;
  key: string;
  name: string;
  email: string;
  locale: string | null;
  timeZone: string | null;
  /** What the agent says of themselves; a choice in which it counts is checked against the database. */
  availability: Availability;
  /** When they last did something in the panel, to the minute; null: never yet. */
  seenAt: EpochMs | null;
  /** When the agent said so; null: never. */
  availableAt: EpochMs | null;
  /** Public address. */
  photoUrl: string | null;
  /** Null: the company's. */
  workingHours: WeekHours | null;
  /** BCP 47. */
  languages: string[];
  level: number | null;
  line: number | null;
  ticketLimit: number | null;
  /** As stored; null: the usual ones. */
  noticePreferences: StoredPreferences | null;
  /** As it was written down. */
  phone: string | null;
  /** Row of admin_users; null: the user is gone. */
  userId: number | null;
  isActive: boolean;
  /** Super Admin. */
  isOwner: boolean;
  /** Rows of admin_roles. */
  roleIds: number[];
  /** In the order of the teams. */
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

const directory = remembered(KEEP_MS, readDirectory);
export const loadDirectory = directory.load;
/** To be called after agents, teams or memberships were changed on this node. */
export const forgetDirectory = directory.forget;

async function readDirectory(strapi: Core.Strapi): Promise<Directory> {
  const db = database(strapi);
  const teamRows = await db('helpdesk_teams').select('*').orderBy(['position', 'id']);
  const memberships = (
    await db('helpdesk_memberships as m')
      .join('helpdesk_teams as t', 't.id', 'm.team_id')
      .select('m.*')
      .orderBy(['t.position', 't.id', 'm.id'])
  ).map((row) => ({
    teamId: Number(row.team_id),
    agentId: Number(row.agent_id),
    isSupervisor: readBoolean(row.is_supervisor),
  }));
  const roles = await db('admin_users_roles_lnk as l')
    .join('admin_roles as r', 'r.id', 'l.role_id')
    .join('helpdesk_agents as a', 'a.user_id', 'l.user_id')
    .select('a.id as agent_id', 'r.id as role_id', 'r.code');
  const agentRows = await db('helpdesk_agents as a')
    .leftJoin('admin_users as u', 'u.id', 'a.user_id')
    .select('a.*', 'u.is_active', 'u.blocked')
    .orderBy('a.name');
  const agents = agentRows.map((row): DirectoryAgent => {
    const id = Number(row.id);
    const own = memberships.filter((membership) => membership.agentId === id);
    const ownRoles = roles.filter((role) => Number(role.agent_id) === id);
    return {
      id,
      key: row.key,
      name: row.name,
      email: row.email,
      locale: row.locale,
      timeZone: row.time_zone,
      // Only `setAvailability` writes it, from the closed list.
      availability: (row.availability ?? 'away') as Availability,
      seenAt: readNumber(row.seen_at),
      availableAt: readNumber(row.available_at),
      photoUrl: row.photo_url ?? null,
      workingHours: readJson(row.working_hours, null),
      languages: readJson(row.languages, []),
      level: readNumber(row.level),
      line: readNumber(row.line),
      ticketLimit: readNumber(row.ticket_limit),
      noticePreferences: readJson(row.notice_preferences, null),
      phone: row.phone ?? null,
      userId: readNumber(row.user_id),
      isActive: row.user_id !== null && readBoolean(row.is_active) && !readBoolean(row.blocked),
      isOwner: ownRoles.some((role) => role.code === 'strapi-super-admin'),
      roleIds: ownRoles.map((role) => Number(role.role_id)),
      teamIds: own.map((membership) => membership.teamId),
      supervisedTeamIds: own.filter((m) => m.isSupervisor).map((m) => m.teamId),
    };
  });
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
  return indexed(agents, teams);
}

function indexed(agents: DirectoryAgent[], teams: DirectoryTeam[]): Directory {
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
