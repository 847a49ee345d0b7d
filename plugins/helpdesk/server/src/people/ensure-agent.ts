import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import { agentName, type AgentUser } from './agent-name';
import { forgetDirectory, loadDirectory, type DirectoryAgent } from './directory';
import { insertAgent } from './insert-agent';

/** The agent of an admin user, made at the first request and kept in step with the user's name and address. */
export async function ensureAgent({
  strapi,
  user,
}: {
  strapi: Core.Strapi;
  user: AgentUser;
}): Promise<DirectoryAgent> {
  const directory = await loadDirectory(strapi);
  const known = directory.agentByUserId.get(user.id);
  const name = agentName(user);
  if (known && known.name === name && known.email === user.email) return known;

  const db = database(strapi);
  if (!known) await insertAgent(db, user);
  else await db('helpdesk_agents').where({ id: known.id }).update({ name, email: user.email });
  forgetDirectory(strapi);
  const found = (await loadDirectory(strapi)).agentByUserId.get(user.id);
  // The user was deleted while this request was on its way.
  if (!found) throw new DeskError('LOGIN_REQUIRED');
  return found;
}
