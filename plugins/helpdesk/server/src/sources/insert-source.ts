import type { Core } from '@strapi/strapi';
import type { LocalizedText } from '../../../contracts';
import { DeskError } from '../errors';
import { database, insertOnce, inTransaction, type Db } from '../platform/database';
import { newKey } from '../platform/ids';
import { keyOfName } from './rules/key-of-name';

const ATTEMPTS = 50;
/** Beyond that it is a mistake or a mischief. */
const MOST = { form: 200, chat: 100 } as const;
/** What a source can be, so far. */
export type SourceKind = keyof typeof MOST;

/**
 * A new source under a key made of its name, with what is written of it in the same transaction.
 *
 * @returns the key.
 * @throws DeskError INPUT_INVALID
 */
export async function insertSource({
  strapi,
  kind,
  name,
  columns,
  note,
}: {
  strapi: Core.Strapi;
  kind: SourceKind;
  name: LocalizedText;
  columns: Record<string, unknown>;
  note(trx: Db, key: string): Promise<void>;
}): Promise<string> {
  const [{ sources }] = await database(strapi)('helpdesk_sources')
    .where({ kind })
    .count('id as sources');
  if (Number(sources) >= MOST[kind]) {
    throw new DeskError('INPUT_INVALID', { hint: `At most ${MOST[kind]}.` });
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const key = keyOfName(name, attempt, kind);
    const row = { document_id: newKey(), key, kind, ...columns };
    // Sources of other kinds share the keys.
    const isMade = await inTransaction(strapi, async (trx) => {
      const { isNew } = await insertOnce(trx, 'helpdesk_sources', row, 'key');
      if (isNew) await note(trx, key);
      return isNew;
    });
    if (isMade) return key;
  }
  throw new DeskError('INPUT_INVALID', {
    fields: { name: 'Many have this name: choose another.' },
  });
}
