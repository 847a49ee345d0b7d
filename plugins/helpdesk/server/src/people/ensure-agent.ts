import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { database, insertOnce } from '../platform/database';
import { newKey } from '../platform/ids';
import { forgetDirectory, loadDirectory, type DirectoryAgent } from './directory';

export interface AgentUser {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
}

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
  const name = displayName(user);
  if (known && known.name === name && known.email === user.email) return known;

  const key = newKey();
  const agents = 'helpdesk_agents';
  const db = database(strapi);
  if (known) await db(agents).where({ id: known.id }).update({ name, email: user.email });
  else {
    const row = { document_id: key, key, user_id: user.id, name, email: user.email };
    await insertOnce(db, agents, row, 'user_id');
  }
  forgetDirectory(strapi);
  const found = (await loadDirectory(strapi)).agentByUserId.get(user.id);
  // The user was deleted while this request was on its way.
  if (!found) throw new DeskError('LOGIN_REQUIRED');
  return found;
}

function displayName(user: AgentUser): string {
  const full = [user.firstname, user.lastname].filter(Boolean).join(' ').trim();
  return (full || user.username || user.email).slice(0, 255);
}
