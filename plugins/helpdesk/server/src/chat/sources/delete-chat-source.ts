import type { Core } from '@strapi/strapi';
import type { Actor } from '../../access/actor';
import { noteChange } from '../../changes/note-change';
import { removeSource } from '../../sources/remove-source';
import { loadCatalogue } from '../../workflow/catalogue';
import { forgetChatSources } from '../read-chat-source';
import { describeChatSource } from './describe-chat-source';

/**
 * Takes away a chat through which nothing has come yet, and forgets whoever was only known to it.
 *
 * @throws DeskError NOT_FOUND, SOURCE_IN_USE.
 */
export async function deleteChatSource({
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
    kind: 'chat',
    key,
    before: async (trx, { id }) => {
      const before = await describeChatSource(trx, { key, catalogue });
      const name = before?.name ?? {};
      await noteChange(trx, { actor, area: 'chat', subject: key, name, before, after: null });
      await trx('helpdesk_visitors').where({ source_id: id }).delete();
    },
  });
  forgetChatSources(strapi);
}
