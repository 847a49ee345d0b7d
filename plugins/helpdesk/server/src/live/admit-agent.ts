import type { Core } from '@strapi/strapi';
import { standingAgent } from '../access/standing-agent';
import type { AgentActor } from '../access/actor';
import { database } from '../platform/database';

/** As far as Strapi's session manager is asked; its own types are not exported. */
interface AdminSessions {
  validateAccessToken(token: string): {
    isValid: boolean;
    payload: { userId: string; sessionId: string; exp?: number };
  };
  isSessionActive(sessionId: string): Promise<boolean>;
}

/**
 * Who comes with this token of an admin login; asked again and again while a socket is open. The token's signature
 * alone is not enough: it outlives a logout.
 *
 * @returns null for a token that is over, a login that has ended, and somebody who is no agent (any more).
 */
export async function admitAgent(
  strapi: Core.Strapi,
  token: unknown
): Promise<{ actor: AgentActor; userId: number } | null> {
  if (typeof token !== 'string' || token.length > TOKEN_MAX) return null;
  // Strapi's types do not know what it returns.
  const sessions = strapi.sessionManager('admin') as unknown as AdminSessions;
  const checked = sessions.validateAccessToken(token);
  if (!checked.isValid || !(await sessions.isSessionActive(checked.payload.sessionId))) return null;
  const userId = Number(checked.payload.userId);
  const row = await database(strapi)('helpdesk_agents').where({ user_id: userId }).first('id');
  const actor = row ? await standingAgent(strapi, Number(row.id)) : null;
  return actor && { actor, userId };
}

const TOKEN_MAX = 4_096;
