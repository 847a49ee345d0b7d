import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ContactRef } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { askedRanges, type WordRange } from './contact-words';

const MOST = 20;
/** One client may be met by several words, and by each end of a number. */
const ROWS = 200;

/**
 * Known clients for a new ticket, of those whom the agent knows by a ticket that may be seen; an owner knows all.
 *
 * @throws DeskError NOT_ALLOWED for who may open no ticket.
 */
export async function findContacts({
  strapi,
  actor,
  question,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  question: string;
}): Promise<ContactRef[]> {
  if (!actor.isOwner && !actor.grants.some(({ mayCreate }) => mayCreate)) {
    throw new DeskError('NOT_ALLOWED');
  }
  const catalogue = await loadCatalogue(strapi);
  const db = database(strapi);
  const ids = new Set<number>();
  for (const ranges of askedRanges(question)) {
    if (ids.size >= MOST) break;
    for (const { contact_id: id } of await matching(db, { actor, catalogue, ranges })) {
      ids.add(Number(id));
    }
  }
  const chosen = [...ids].slice(0, MOST);
  const rows = await db('helpdesk_contacts')
    .select('id', 'key', 'name', 'email', 'phone', 'company')
    .whereIn('id', chosen);
  const byId = new Map(rows.map(({ id, ...contact }) => [Number(id), contact as ContactRef]));
  return chosen.flatMap((id) => byId.get(id) ?? []);
}

/** In the order of the index, so that a common beginning is not read to its end. */
function matching(
  db: Knex,
  {
    actor,
    catalogue,
    ranges: [[from, to], ...others],
  }: { actor: AgentActor; catalogue: Catalogue; ranges: WordRange[] }
): Knex.QueryBuilder {
  const query = db('helpdesk_contact_words as w')
    .select('w.contact_id')
    .where('w.word', '>=', from)
    .where('w.word', '<', to)
    .orderBy(['w.word', 'w.contact_id'])
    .limit(ROWS);
  for (const [least, most] of others) {
    query.whereExists((other) =>
      other
        .select(db.raw('1'))
        .from('helpdesk_contact_words as o')
        .where('o.contact_id', db.ref('w.contact_id'))
        .where('o.word', '>=', least)
        .where('o.word', '<', most)
    );
  }
  if (!actor.isOwner) {
    query.whereExists((seen) =>
      seen
        .select(db.raw('1'))
        .from('helpdesk_tickets as t')
        .where('t.contact_id', db.ref('w.contact_id'))
        .where(whereVisible({ actor, catalogue, table: 't' }))
    );
  }
  return query;
}
