import type { Core } from '@strapi/strapi';
import { loadRights } from '../access/load-rights';
import { database, readBoolean } from '../platform/database';
import { forgetDirectory } from './directory';
import { insertAgent } from './insert-agent';

/** Makes agents of those who may read tickets and have never opened the desk, so that they can be put into teams. */
export async function ensureReaders(strapi: Core.Strapi): Promise<void> {
  const { readerRoleIds } = await loadRights(strapi);
  const db = database(strapi);
  const users = await db('admin_users as u')
    .join('admin_users_roles_lnk as l', 'l.user_id', 'u.id')
    .leftJoin('helpdesk_agents as a', 'a.user_id', 'u.id')
    .distinct('u.id', 'u.email', 'u.firstname', 'u.lastname', 'u.username', 'u.blocked')
    .whereNull('a.id')
    .where('u.is_active', true)
    .whereIn('l.role_id', [...readerRoleIds])
    .orderBy('u.id');
  const missing = users.filter((user) => !readBoolean(user.blocked));
  for (const user of missing) await insertAgent(db, user);
  if (missing.length > 0) forgetDirectory(strapi);
}
