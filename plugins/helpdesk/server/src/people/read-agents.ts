import type { Core } from '@strapi/strapi';
import type { AgentProfile } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import { countOpen } from './count-open';
import { loadDirectory } from './directory';
import { ensureReaders } from './ensure-readers';

/**
 * The agents by name, also those who cannot log in at present; who is gone for good is not shown. Without the right
 * to see settings an agent sees the own profile alone.
 */
export async function readAgents({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<AgentProfile[]> {
  if (!actor.permissions.has('settings.read')) return [await readAgent(strapi, actor.key)];
  await ensureReaders(strapi);
  return profiles(strapi);
}

/** @throws DeskError NOT_FOUND */
export async function readAgent(strapi: Core.Strapi, key: string): Promise<AgentProfile> {
  const profile = (await profiles(strapi)).find((one) => one.key === key);
  if (!profile) throw new DeskError('NOT_FOUND');
  return profile;
}

async function profiles(strapi: Core.Strapi): Promise<AgentProfile[]> {
  const { agents, teamById } = await loadDirectory(strapi);
  const openTickets = await countOpen(strapi, 'assignee_id');
  const db = database(strapi);
  const roles = await db('admin_roles').select('id', 'name');
  const roleNames = new Map(roles.map((role) => [Number(role.id), String(role.name)]));
  const rows: Record<string, unknown>[] = await db('helpdesk_agents').select(
    'id',
    'photo_url',
    'phone',
    'locale',
    'time_zone'
  );
  const rowById = new Map(rows.map((row) => [Number(row.id), row]));
  return agents.flatMap((agent) => {
    const row = rowById.get(agent.id);
    if (!row || agent.userId === null) return [];
    return {
      key: agent.key,
      name: agent.name,
      email: agent.email,
      isActive: agent.isActive,
      isOwner: agent.isOwner,
      roles: agent.roleIds.flatMap((id) => roleNames.get(id) ?? []),
      teams: agent.teamIds.flatMap((id) => {
        const team = teamById.get(id);
        return team ? [{ key: team.key, name: team.name }] : [];
      }),
      photoUrl: textOf(row.photo_url),
      languages: agent.languages,
      level: agent.level,
      line: agent.line,
      phone: textOf(row.phone),
      workingHours: agent.workingHours,
      locale: textOf(row.locale),
      timeZone: textOf(row.time_zone),
      openTickets: openTickets.get(agent.id) ?? 0,
      availability: agent.availability,
      ticketLimit: agent.ticketLimit,
    };
  });
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
