import type { Core } from '@strapi/strapi';
import type { ChatSourceBody, ChatSourceView } from '../../../../contracts';
import { FORM_LIMITS } from '../../../../contracts/forms.schema';
import { SYSTEM, type Actor } from '../../access/actor';
import { noteChange } from '../../changes/note-change';
import { DeskError } from '../../errors';
import { database, inTransaction, writeJson, type Db } from '../../platform/database';
import { NEW_SOURCE } from '../../routing/rules/distribution-defaults';
import { checkPlace, refuseProblems } from '../../sources/check-place';
import { insertSource } from '../../sources/insert-source';
import { requireSeen } from '../../sources/revision';
import { loadCatalogue, type Catalogue } from '../../workflow/catalogue';
import { forgetChatSources } from '../read-chat-source';
import { checkChat } from '../rules/check-chat';
import { normalOrigin } from '../rules/normal-origin';
import { describeChatSource } from './describe-chat-source';
import { presentChatSources } from './present-chat-sources';

/**
 * A new chat under a key made of its name.
 *
 * @param actor left out: the desk itself.
 * @throws DeskError INPUT_INVALID with everything wrong at once.
 */
export async function createChatSource(
  strapi: Core.Strapi,
  body: ChatSourceBody,
  actor: Actor = SYSTEM
): Promise<ChatSourceView> {
  const distribution = body.distribution ?? NEW_SOURCE;
  const columns = await checkedColumns(strapi, { ...body, distribution });
  const catalogue = await loadCatalogue(strapi);
  const key = await insertSource({
    strapi,
    kind: 'chat',
    name: body.name,
    columns,
    note: (trx, made) => note(trx, { actor, key: made, catalogue, before: null }),
  });
  return viewOf(strapi, key);
}

/**
 * Replaces a chat. Its key stays, because pages that show it hold it.
 *
 * @throws DeskError INPUT_INVALID, NOT_FOUND; SETTINGS_CHANGED where it is not what `revision` names any more.
 */
export async function updateChatSource(
  strapi: Core.Strapi,
  key: string,
  body: ChatSourceBody,
  actor: Actor = SYSTEM
): Promise<ChatSourceView> {
  const columns = await checkedColumns(strapi, body);
  const catalogue = await loadCatalogue(strapi);
  await inTransaction(strapi, async (trx) => {
    const before = await describeChatSource(trx, { key, catalogue, isHeld: true });
    if (!before) throw new DeskError('NOT_FOUND');
    requireSeen(before, body.revision);
    await trx('helpdesk_sources').where({ key, kind: 'chat' }).update(columns);
    await note(trx, { actor, key, catalogue, before });
  });
  return viewOf(strapi, key);
}

async function note(
  db: Db,
  {
    actor,
    key,
    catalogue,
    before,
  }: { actor: Actor; key: string; catalogue: Catalogue; before: ChatSourceBody | null }
): Promise<void> {
  const after = await describeChatSource(db, { key, catalogue });
  const name = after?.name ?? {};
  await noteChange(db, { actor, area: 'chat', subject: key, name, before, after });
}

async function viewOf(strapi: Core.Strapi, key: string): Promise<ChatSourceView> {
  forgetChatSources(strapi);
  const [view] = await presentChatSources(strapi, key);
  if (!view) throw new DeskError('NOT_FOUND');
  return view;
}

async function checkedColumns(strapi: Core.Strapi, body: ChatSourceBody) {
  const { settings } = body;
  const { problems, columns } = await checkPlace(strapi, body);
  const own = checkChat(settings, { mostOwnFields: FORM_LIMITS.ownFields });
  refuseProblems({ ...own, ...problems, ...(await wrongForm(strapi, settings.form)) });
  const origins = settings.allowedOrigins.flatMap((origin) => normalOrigin(origin) ?? []);
  const allowedOrigins = [...new Set(origins)];
  return { ...columns, settings: writeJson({ ...settings, allowedOrigins }) };
}

async function wrongForm(strapi: Core.Strapi, key: string | null): Promise<Record<string, string>> {
  if (key === null) return {};
  const form = await database(strapi)('helpdesk_sources').where({ key, kind: 'form' }).first('id');
  return form ? {} : { 'settings.form': 'There is no such form.' };
}
