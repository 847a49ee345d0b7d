import type { Core } from '@strapi/strapi';
import type { Actor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { removeSource } from '../sources/remove-source';
import { loadCatalogue } from '../workflow/catalogue';
import { describeSource } from './describe-source';

/**
 * Takes away a form through which nothing has come yet.
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
  await removeSource({
    strapi,
    kind: 'form',
    key,
    before: async (trx) => {
      const before = await describeSource(trx, { key, catalogue });
      const name = before?.name ?? {};
      await noteChange(trx, { actor, area: 'form', subject: key, name, before, after: null });
    },
  });
}
