import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { loadDirectory, type DirectoryAgent } from './directory';

/**
 * The agent whose profile is to be changed: everybody's by those who change settings, else the own one alone.
 *
 * @throws DeskError NOT_ALLOWED, the same whether there is such an agent or not; NOT_FOUND.
 */
export async function editableAgent({
  strapi,
  actor,
  key,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
}): Promise<DirectoryAgent> {
  if (key !== actor.key && !actor.permissions.has('settings.update')) {
    throw new DeskError('NOT_ALLOWED');
  }
  const agent = (await loadDirectory(strapi)).agentByKey.get(key);
  if (!agent || agent.userId === null) throw new DeskError('NOT_FOUND');
  return agent;
}
