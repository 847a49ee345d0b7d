import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { database, inTransaction } from '../platform/database';

/**
 * Takes away a form through which nothing has come yet. Another one is kept, since its tickets say where they came
 * from: it can be switched off.
 *
 * @throws DeskError NOT_FOUND, SOURCE_IN_USE.
 */
export async function deleteSource(strapi: Core.Strapi, key: string): Promise<void> {
  const source = await database(strapi)('helpdesk_sources')
    .where({ key, kind: 'form' })
    .first('id');
  if (!source) throw new DeskError('NOT_FOUND');
  await inTransaction(strapi, async (trx) => {
    const ticket = await trx('helpdesk_tickets').where({ source_id: source.id }).first('id');
    if (ticket) {
      throw new DeskError('SOURCE_IN_USE', {
        hint: 'Switch it off instead: it then takes nothing.',
      });
    }
    await trx('helpdesk_sources').where({ id: source.id }).delete();
  });
}
