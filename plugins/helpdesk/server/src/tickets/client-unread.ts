import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { UNREAD_MAX } from '../../../contracts';
import type { ContactActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { database, type Db } from '../platform/database';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';

/**
 * The tickets in a client's reach that have news, as `t`; the caller selects. Whichever of the person's contacts read
 * it, it is read.
 */
export function unreadTickets({
  db,
  actor,
  catalogue,
}: {
  db: Db;
  actor: ContactActor;
  catalogue: Catalogue;
}): Knex.QueryBuilder {
  return db('helpdesk_tickets as t')
    .where(whereVisible({ actor, catalogue, table: 't' }))
    .whereNotNull('t.client_seq')
    .whereNotExists((read) =>
      read
        .select(db.raw('1'))
        .from('helpdesk_client_read_marks as m')
        .where('m.ticket_id', db.ref('t.id'))
        .whereIn('m.contact_id', [...actor.ownIds])
        .where('m.seq', '>=', db.ref('t.client_seq'))
    );
}

/** At most UNREAD_MAX. */
export async function countClientUnread({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: ContactActor;
}): Promise<number> {
  const catalogue = await loadCatalogue(strapi);
  const rows = await unreadTickets({ db: database(strapi), actor, catalogue })
    .select('t.id')
    .limit(UNREAD_MAX);
  return rows.length;
}
