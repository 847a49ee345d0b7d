import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError } from '../errors';
import { ensureAgent } from '../people/ensure-agent';
import { loadDirectory } from '../people/directory';
import type { AgentActor } from './actor';
import { loadGrants } from './load-grants';
import { PERMISSIONS } from './permissions';

/** The logged-in admin user, as far as an actor needs it. */
interface AdminUser {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  roles: { id: number; code: string }[];
}

/** The agent behind a staff request; the agent's row is made at the first one. */
export async function agentActor(strapi: Core.Strapi, ctx: Context): Promise<AgentActor> {
  // Strapi's own strategy puts the loaded user and its ability there before any policy runs.
  const user = ctx.state.user as AdminUser | undefined;
  if (!user?.id) throw new DeskError('LOGIN_REQUIRED');
  const agent = await ensureAgent({ strapi, user });
  const directory = await loadDirectory(strapi);
  const known = directory.agentById.get(agent.id);
  const isOwner = user.roles.some((role) => role.code === 'strapi-super-admin');
  const can = (uid: string): boolean =>
    isOwner || Boolean(ctx.state.userAbility?.can(`plugin::helpdesk.${uid}`));
  const teamIds = known?.teamIds ?? [];
  return {
    kind: 'agent',
    id: agent.id,
    key: agent.key,
    name: agent.name,
    isOwner,
    permissions: new Set(PERMISSIONS.map((p) => p.uid).filter(can)),
    teamIds,
    supervisedTeamIds: known?.supervisedTeamIds ?? [],
    grants: await loadGrants({
      strapi,
      roleIds: user.roles.map((role) => role.id),
      teamIds,
      agentId: agent.id,
    }),
  };
}
