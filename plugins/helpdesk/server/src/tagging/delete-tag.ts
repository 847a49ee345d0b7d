import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { inTransaction } from '../platform/database';
import { logEvent } from '../platform/log';
import { forgetTagCounts } from './count-tags';

/**
 * Takes a tag off all tickets and away. What histories say of it stays.
 *
 * @throws DeskError NOT_FOUND
 */
export async function deleteTag({
  strapi,
  actor,
  key,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
}): Promise<void> {
  const tickets = await inTransaction(strapi, async (trx) => {
    // Whoever is giving it to a ticket is waited for, and nobody gives it afterwards.
    const row = await trx('helpdesk_tags').where({ key }).forUpdate().first();
    if (!row) throw new DeskError('NOT_FOUND');
    const freed = await trx('helpdesk_ticket_tags').where({ tag_id: row.id }).delete();
    await trx('helpdesk_tags').where({ id: row.id }).delete();
    await noteChange(trx, {
      actor,
      area: 'tag',
      subject: key,
      name: String(row.name),
      before: { name: row.name, colour: row.colour },
      after: null,
    });
    return freed;
  });
  forgetTagCounts(strapi);
  logEvent(strapi, 'info', 'tag.deleted', { tag: key, agent: actor.id, tickets });
}
