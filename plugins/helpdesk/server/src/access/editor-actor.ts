import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError } from '../errors';
import { agentName, type AgentUser } from '../people/agent-name';

/** A colleague at a door that is not for agents alone: an editor of the FAQ need not read tickets. */
export interface EditorActor {
  userId: number;
  name: string;
  /** What Strapi's own roles let this user do, by the names of its role editor. */
  ability: Ability;
}

/** As Strapi makes it for the request. */
export interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
}

/** @throws DeskError LOGIN_REQUIRED. The door's permission is asked by its policy. */
export async function editorActor(_strapi: Core.Strapi, ctx: Context): Promise<EditorActor> {
  // Strapi's own strategy puts the loaded user and its ability there before any policy runs.
  const user = ctx.state.user as AgentUser | undefined;
  if (!user?.id) throw new DeskError('LOGIN_REQUIRED');
  return { userId: user.id, name: agentName(user), ability: abilityOf(ctx) };
}

/** Of whoever is logged in. @throws DeskError LOGIN_REQUIRED */
export function abilityOf(ctx: Context): Ability {
  const ability = ctx.state.userAbility as Ability | undefined;
  if (!ability) throw new DeskError('LOGIN_REQUIRED');
  return ability;
}
