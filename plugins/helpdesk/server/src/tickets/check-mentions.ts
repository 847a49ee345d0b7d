import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { readersOfTicket } from '../mail/readers-of-ticket';
import { loadDirectory } from '../people/directory';
import type { TicketRow } from './rows';

/**
 * The agents who are named in a text: each is there, works and may see the ticket as it will be. All others are
 * refused alike.
 *
 * @returns rows of agents, each once.
 * @throws DeskError MENTION_NOT_ACCEPTED with the names.
 */
export async function checkMentions({
  strapi,
  ticket,
  keys,
  hasText,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  /** Keys of agents. */
  keys: readonly string[];
  hasText: boolean;
}): Promise<number[]> {
  if (keys.length === 0) return [];
  if (!hasText) throw new DeskError('MENTION_NOT_ACCEPTED', { hint: 'Name colleagues in a text.' });
  const directory = await loadDirectory(strapi);
  const maySee = await readersOfTicket(strapi, ticket);
  const named = [...new Set(keys)].map((key) => ({ key, agent: directory.agentByKey.get(key) }));
  const refused = named.filter(({ agent }) => !agent?.isActive || !maySee(agent));
  if (refused.length > 0) {
    const names = refused.map(({ key, agent }) => agent?.name ?? key);
    throw new DeskError('MENTION_NOT_ACCEPTED', {
      hint: `Name only colleagues who may see the ticket; not ${names.join(', ')}.`,
      fields: Object.fromEntries(
        refused.map(({ key }, at) => [`mentions.${keys.indexOf(key)}`, `Not ${names[at]}`])
      ),
    });
  }
  return named.flatMap(({ agent }) => (agent ? [agent.id] : []));
}
