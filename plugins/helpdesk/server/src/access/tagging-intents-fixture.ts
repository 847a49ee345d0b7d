import { randomUUID } from 'node:crypto';
import { inTransaction, database } from '../platform/database';
import { newKey } from '../platform/ids';
import { makeTags } from '../tagging/make-tags';
import { ofAgents, ofPermission, ofTicket, type Intent } from './door-kinds-fixture';
import type { World } from './doors-fixture';

/** What `door-intents-fixture` says, of tags. */
export const TAGGING_INTENTS: Record<string, Intent> = {
  'tags.list': ofAgents(),
  'tags.save': ofPermission({ owner: 200 }, async (world) => ({
    params: { key: await newTag(world) },
    json: { name: `Tag ${newKey()}`, colour: 'teal' },
  })),
  'tags.delete': ofPermission({ owner: 200 }, async (world) => ({
    params: { key: await newTag(world) },
  })),
  'tickets.tag': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number },
    json: { clientId: randomUUID(), add: [], remove: [], create: ['Seen by all'] },
  })),
};

async function newTag({ desk: { strapi } }: World): Promise<string> {
  const [{ id }] = await inTransaction(strapi, (trx) => makeTags(trx, [`Tag ${newKey()}`]));
  return String((await database(strapi)('helpdesk_tags').where({ id }).first('key')).key);
}
