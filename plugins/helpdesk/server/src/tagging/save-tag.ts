import type { Core } from '@strapi/strapi';
import type { Tag, TagBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { inTransaction } from '../platform/database';
import { lockSeries } from '../platform/lock-series';
import { logEvent } from '../platform/log';
import { TAG_NAMES, tagNameHash } from './make-tags';

/**
 * Another name or colour for a tag. Its key stays, because addresses and saved filters hold it; histories keep the name
 * under which it was given.
 *
 * @throws DeskError NOT_FOUND, TAG_EXISTS
 */
export async function saveTag({
  strapi,
  actor,
  key,
  body: { name: given, colour },
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
  body: TagBody;
}): Promise<Tag> {
  const name = given.replace(/\s+/g, ' ');
  const nameHash = tagNameHash(name);
  await inTransaction(strapi, async (trx) => {
    // Two who take the same name wait for each other, and so does who makes a tag of it.
    await lockSeries(trx, TAG_NAMES);
    const row = await trx('helpdesk_tags').where({ key }).first('id', 'name', 'colour');
    if (!row) throw new DeskError('NOT_FOUND');
    const taken = await trx('helpdesk_tags')
      .where({ name_hash: nameHash })
      .whereNot({ id: row.id })
      .first('name');
    if (taken) {
      throw new DeskError('TAG_EXISTS', { fields: { name: `There is "${taken.name}" already` } });
    }
    await trx('helpdesk_tags').where({ id: row.id }).update({ name, name_hash: nameHash, colour });
    await noteChange(trx, {
      actor,
      area: 'tag',
      subject: key,
      name,
      before: { name: row.name, colour: row.colour },
      after: { name, colour },
    });
  });
  logEvent(strapi, 'info', 'tag.changed', { tag: key, agent: actor.id });
  return { key, name, colour };
}
