import type { Core } from '@strapi/strapi';
import type { Actor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { database, inTransaction } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { describeSource } from './describe-source';

/**
 * Takes away a form through which nothing has come yet. Another one is kept, since its tickets say where they came
 * from: it can be switched off.
 *
 * @throws DeskError NOT_FOUND, SOURCE_IN_USE.
 */
export async function deleteSource({
  strapi,
  actor,
  key,
}: {
  strapi: Core.Strapi;
  actor: Actor;
  key: string;
}): Promise<void> {
  const catalogue = await loadCatalogue(strapi);
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
    const before = await describeSource(trx, { key, catalogue });
    const name = before?.name ?? {};
    await noteChange(trx, { actor, area: 'form', subject: key, name, before, after: null });
    await trx('helpdesk_sources').where({ id: source.id }).delete();
  });
}
