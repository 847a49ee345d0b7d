import type { Core } from '@strapi/strapi';
import type { Preferences } from '../../../contracts';
import { database, readJson } from '../platform/database';

/** What an agent chose for the own desk; what was never chosen is null. */
export async function readPreferences(strapi: Core.Strapi, agentId: number): Promise<Preferences> {
  const row = await database(strapi)('helpdesk_agents').where({ id: agentId }).first('preferences');
  const kept = readJson<Partial<Preferences>>(row?.preferences ?? null, {});
  return { queueColumns: kept.queueColumns ?? null };
}
