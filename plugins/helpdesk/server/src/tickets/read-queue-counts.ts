import type { Core } from '@strapi/strapi';
import type { QueueCounts } from '../../../contracts';
import type { AgentActor } from '../access/actor';

/** Counts by state. */
export async function readQueueCounts(_request: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<QueueCounts> {
  return { states: [] };
}
