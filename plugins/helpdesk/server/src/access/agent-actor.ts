import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError } from '../errors';
import { ensureAgent } from '../people/ensure-agent';
import type { AgentActor } from './actor';
import { loadRights } from './load-rights';
import { PERMISSIONS } from './permissions';
import { grantsOf } from './rules';

/** The logged-in admin user, as far as an actor needs it. */
interface AdminUser {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  roles: { id: number; code: string }[];
}

/**
 * The agent behind a staff request; the agent's row is made at the first one. Roles and permissions are those that
 * Strapi has just read, teams and rights are at most two seconds old.
 *
 * @throws DeskError LOGIN_REQUIRED; NOT_ALLOWED for a colleague who may not read tickets and so is no agent.
 */
export async function agentActor(strapi: Core.Strapi, ctx: Context): Promise<AgentActor> {
  // Strapi's own strategy puts the loaded user and its ability there before any policy runs.
  const user = ctx.state.user as AdminUser | undefined;
  if (!user?.id) throw new DeskError('LOGIN_REQUIRED');
  // Asked also for a Super Admin: with an API token, the token's own permissions bound its holder.
  const permissions = PERMISSIONS.map((permission) => permission.uid).filter((uid) =>
    Boolean(ctx.state.userAbility?.can(`plugin::helpdesk.${uid}`))
  );
  if (!permissions.includes('ticket.read')) throw new DeskError('NOT_ALLOWED');
  const agent = await ensureAgent({ strapi, user });
  const rights = await loadRights(strapi);
  const roleIds = user.roles.map((role) => role.id);
  return {
    kind: 'agent',
    id: agent.id,
    key: agent.key,
    name: agent.name,
    isOwner: user.roles.some((role) => role.code === 'strapi-super-admin'),
    permissions: new Set(permissions),
    teamIds: agent.teamIds,
    supervisedTeamIds: agent.supervisedTeamIds,
    grants: grantsOf(rights.rows, { id: agent.id, roleIds, teamIds: agent.teamIds }),
  };
}
