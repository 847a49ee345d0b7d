import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { database, inTransaction, type Db } from '../platform/database';
import type { SourceKind } from './insert-source';

/**
 * Takes away a source through which nothing has come yet. Another one is kept, since its tickets say where they came
 * from: it can be switched off.
 *
 * @param before what goes with it, and what is written of it, in the same transaction.
 * @throws DeskError NOT_FOUND, SOURCE_IN_USE.
 */
export async function removeSource({
  strapi,
  kind,
  key,
  before,
}: {
  strapi: Core.Strapi;
  kind: SourceKind;
  key: string;
  before(trx: Db, source: { id: number }): Promise<void>;
}): Promise<void> {
  const row = await database(strapi)('helpdesk_sources').where({ key, kind }).first('id');
  if (!row) throw new DeskError('NOT_FOUND');
  const source = { id: Number(row.id) };
  await inTransaction(strapi, async (trx) => {
    const ticket = await trx('helpdesk_tickets').where({ source_id: source.id }).first('id');
    if (ticket) {
      throw new DeskError('SOURCE_IN_USE', {
        hint: 'Switch it off instead: it then takes nothing.',
      });
    }
    await before(trx, source);
    // Of several at once one does it; what the others have noted is rolled back.
    const deleted = await trx('helpdesk_sources').where(source).delete();
    if (deleted !== 1) throw new DeskError('NOT_FOUND');
  });
}
