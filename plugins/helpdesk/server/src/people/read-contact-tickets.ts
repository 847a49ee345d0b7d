import type { Core } from '@strapi/strapi';
import type { QueuePage } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { database } from '../platform/database';
import { readCursor, writeCursor } from '../platform/keyset';
import { readQueueRows } from '../tickets/read-queue-rows';
import { loadCatalogue } from '../workflow/catalogue';
import { findVisibleContact } from './find-visible-contact';

const PAGE_SIZE = 25;
const ORDER = 'contact';

/**
 * The tickets of a contact that this agent may see, the latest first, without those in the trash.
 *
 * @throws DeskError NOT_FOUND for a contact of whom the agent sees no ticket; INPUT_INVALID for a cursor of elsewhere.
 */
export async function readContactTickets({
  strapi,
  actor,
  key,
  query: { after, limit = PAGE_SIZE },
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
  query: { after?: string; limit?: number };
}): Promise<QueuePage> {
  const contact = await findVisibleContact({ strapi, actor, key });
  const catalogue = await loadCatalogue(strapi);
  const trash = [...catalogue.stateById.values()].filter(({ category }) => category === 'trash');
  const query = database(strapi)('helpdesk_tickets')
    .select('id', 'last_activity_at')
    .where({ contact_id: contact.id })
    .where(whereVisible({ actor, catalogue }))
    .whereNotIn(
      'state_id',
      trash.map(({ id }) => id)
    )
    .orderBy([
      { column: 'last_activity_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    // One more than asked for tells whether there is a next page.
    .limit(limit + 1);
  if (after !== undefined) {
    const { at, id } = readCursor(ORDER, after);
    query.where((later) =>
      later
        .where('last_activity_at', '<', at)
        .orWhere((same) => same.where({ last_activity_at: at }).where('id', '<', id))
    );
  }
  const found = (await query).map((row) => ({
    at: Number(row.last_activity_at),
    id: Number(row.id),
  }));
  const places = found.slice(0, limit);
  const last = places.at(-1);
  return {
    tickets: await readQueueRows({ strapi, actor, places, columns: [] }),
    after: last && found.length > limit ? writeCursor(ORDER, last) : null,
    isCapped: false,
  };
}
