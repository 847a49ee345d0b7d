import type { Core } from '@strapi/strapi';
import type { Bulk } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { readBulk } from './bulk-rows';

/**
 * Stops a bulk action after the tickets that are under way. What was done stays, and one that has ended is left as it is.
 *
 * @throws DeskError NOT_FOUND
 */
export async function cancelBulk(at: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
}): Promise<Bulk> {
  await readBulk(at);
  await database(at.strapi)('helpdesk_bulks')
    .where({ key: at.key, status: 'running' })
    .update({ status: 'cancelled', ended_at: clock.now() });
  return readBulk(at);
}
