import type { Core } from '@strapi/strapi';
import { loadDirectory, type DirectoryAgent } from '../people/directory';
import { mayBeResponsible } from '../routing/load-people';
import { firstState } from '../tickets/draft-ticket';
import { loadCatalogue } from '../workflow/catalogue';
import type { ChatSource } from './read-chat-source';

/**
 * Who may answer a new visitor of this chat, whether they are there or not: the person or the team that the owner names,
 * else everybody who may have its tickets.
 */
export async function readChatStaff(
  strapi: Core.Strapi,
  { workflowId, teamId, settings }: Pick<ChatSource, 'workflowId' | 'teamId' | 'settings'>
): Promise<DirectoryAgent[]> {
  const workflow = (await loadCatalogue(strapi)).workflowById.get(workflowId);
  if (!workflow) return [];
  const { agentByKey } = await loadDirectory(strapi);
  const named = agentByKey.get(settings.assignee?.agent ?? '');
  if (named?.isActive) return [named];
  const state = firstState(workflow, settings.state).key;
  // The client plays no part in who may be responsible.
  return mayBeResponsible(strapi, { workflowId, state, teamId, client: { email: null } });
}
