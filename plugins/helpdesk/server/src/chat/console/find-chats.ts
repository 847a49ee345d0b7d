import type { Core } from '@strapi/strapi';
import type { ChatsQuery } from '../../../../contracts';
import type { AgentActor } from '../../access/actor';
import { loadDirectory } from '../../people/directory';
import { database } from '../../platform/database';
import { queueList } from '../../tickets/queue-list';
import { findPlaces } from '../../tickets/queue-places';
import { QUEUE_ORDERS } from '../../tickets/rules/queue-order';
import { loadCatalogue } from '../../workflow/catalogue';

/** Chats in one answer. */
export const CHATS_MAX = 100;

const NOT_WAITING = { text: 'k.waiting_since is null', bindings: [] };

/**
 * Rows of the open chats that this agent may see, as the queue would find them: who waits longest comes first, then
 * those that wait for nothing, the latest first. One more than CHATS_MAX, where there are more.
 */
export async function findChats({
  strapi,
  actor,
  query,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: ChatsQuery;
}): Promise<number[]> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const { request } = await queueList({
    strapi,
    actor,
    query: { channel: 'chat', sort: 'waiting', waiting: 'true', assignee: query.mine && 'mine' },
    catalogue,
    directory,
  });
  const db = database(strapi);
  const limit = CHATS_MAX + 1;
  const waiting = await findPlaces(db, { ...request, after: null, limit });
  const left = limit - waiting.length;
  const others =
    left > 0
      ? await findPlaces(db, {
          ...request,
          order: QUEUE_ORDERS['-activity'],
          isWaiting: false,
          where: [...(request.where ?? []), NOT_WAITING],
          after: null,
          limit: left,
        })
      : [];
  // Between the two reads somebody may have begun to wait.
  return [...new Set([...waiting, ...others].map(({ id }) => id))];
}
