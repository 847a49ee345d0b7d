import type { Core } from '@strapi/strapi';
import { loadDirectory } from '../people/directory';
import { database, readBoolean } from '../platform/database';
import type { AgentActor } from './actor';
import { loadRights } from './load-rights';
import { PERMISSIONS } from './permissions';
import { grantsOf } from './rules';

/**
 * The agent as they stand now, for work that goes on without a request of theirs: whether they can log in, their roles
 * and named permissions are read, teams and rights are at most two seconds old.
 *
 * @returns null for somebody who is gone, cannot log in, or may not read tickets any more.
 */
export async function standingAgent(
  strapi: Core.Strapi,
  agentId: number
): Promise<AgentActor | null> {
  const db = database(strapi);
  const roles = await db('helpdesk_agents as a')
    .join('admin_users as u', 'u.id', 'a.user_id')
    .join('admin_users_roles_lnk as l', 'l.user_id', 'u.id')
    .join('admin_roles as r', 'r.id', 'l.role_id')
    .where('a.id', agentId)
    .select('a.key', 'a.name', 'u.is_active', 'u.blocked', 'r.id as role_id', 'r.code');
  const [agent] = roles;
  if (!agent || !readBoolean(agent.is_active) || readBoolean(agent.blocked)) return null;
  const roleIds = roles.map((role) => Number(role.role_id));
  const permissions = await permissionsOf(strapi, roleIds);
  if (!permissions.has('ticket.read')) return null;
  const [{ agentById }, rights] = [await loadDirectory(strapi), await loadRights(strapi)];
  const { teamIds = [], supervisedTeamIds = [] } = agentById.get(agentId) ?? {};
  return {
    kind: 'agent',
    id: agentId,
    key: String(agent.key),
    name: String(agent.name),
    isOwner: roles.some(({ code }) => code === 'strapi-super-admin'),
    permissions,
    teamIds,
    supervisedTeamIds,
    grants: grantsOf(rights.rows, { id: agentId, roleIds, teamIds }),
  };
}

async function permissionsOf(strapi: Core.Strapi, roleIds: number[]): Promise<Set<string>> {
  const prefix = 'plugin::helpdesk.';
  const rows = await database(strapi)('admin_permissions as p')
    .join('admin_permissions_role_lnk as l', 'l.permission_id', 'p.id')
    .whereIn('l.role_id', roleIds)
    .whereIn(
      'p.action',
      PERMISSIONS.map(({ uid }) => `${prefix}${uid}`)
    )
    .distinct('p.action');
  return new Set(rows.map((row) => String(row.action).slice(prefix.length)));
}
