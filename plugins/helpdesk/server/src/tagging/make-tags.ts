import type { Knex } from 'knex';
import { TAGS_MAX } from '../../../contracts';
import { DeskError } from '../errors';
import { teamKey } from '../people/rules/team-key';
import { insertOnce } from '../platform/database';
import { newKey, sha256 } from '../platform/ids';
import { lockSeries } from '../platform/lock-series';
import { foldTagName } from './fold-tag-name';
import { eachNameOnce } from './rules/tag-name';

const STEM_MAX = 40;
/** Held while names of tags change. */
export const TAG_NAMES = 'tag-names';

/** The tags of these names; those that are not there yet are made. Two who make the same one at once make one. */
export async function makeTags(
  trx: Knex.Transaction,
  names: readonly string[]
): Promise<{ id: number }[]> {
  const once = eachNameOnce(names, foldTagName).map((name) => ({
    name,
    nameHash: tagNameHash(name),
  }));
  const hashes = once.map(({ nameHash }) => nameHash);
  const known = await trx('helpdesk_tags').whereIn('name_hash', hashes).select('id');
  if (known.length === once.length) return known.map(({ id }) => ({ id: Number(id) }));
  // Whoever gives a tag another name is waited for, and waits.
  await lockSeries(trx, TAG_NAMES);
  const tags: { id: number }[] = [];
  let made = 0;
  for (const { name, nameHash } of once) {
    const row = {
      document_id: newKey(),
      key: await freeTagKey(trx, name),
      name,
      name_hash: nameHash,
      colour: 'neutral',
    };
    const { id, isNew } = await insertOnce(trx, 'helpdesk_tags', row, 'name_hash');
    if (isNew) made += 1;
    tags.push({ id });
  }
  if (made > 0) await requireRoom(trx);
  return tags;
}

export function tagNameHash(name: string): string {
  return sha256(foldTagName(name));
}

/**
 * Readable in an address: `vip`. A name without Latin letters, and one whose key another tag has from a time when it
 * was called so, gets a key with signs of its own. To be called under the lock.
 */
async function freeTagKey(trx: Knex.Transaction, name: string): Promise<string> {
  const stem = teamKey(name)?.slice(0, STEM_MAX).replace(/-+$/, '');
  const isTaken = stem && (await trx('helpdesk_tags').where({ key: stem }).first('id'));
  if (stem && !isTaken) return stem;
  return `${stem ?? 'tag'}-${newKey().slice(0, 10)}`;
}

async function requireRoom(trx: Knex.Transaction): Promise<void> {
  const [{ found }] = await trx('helpdesk_tags').count({ found: 'id' });
  if (Number(found) <= TAGS_MAX) return;
  throw new DeskError('TOO_MANY_TAGS', { hint: `A desk has at most ${TAGS_MAX} tags.` });
}
