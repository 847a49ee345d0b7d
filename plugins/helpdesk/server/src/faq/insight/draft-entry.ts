import { setCreatorFields } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { FaqDraft, FaqDraftBody } from '../../../../contracts';
import type { EditorActor } from '../../access/editor-actor';
import { DeskError } from '../../errors';

const MODEL = 'plugin::helpdesk.faq-entry';

/**
 * Begins an entry: a draft with its question, as the Content Manager would make it and by the same rights of the
 * host's roles.
 *
 * @throws DeskError NOT_ALLOWED for a colleague who may not create entries, or not in this language.
 */
export async function draftEntry({
  strapi,
  actor,
  input,
}: {
  strapi: Core.Strapi;
  actor: EditorActor;
  input: FaqDraftBody;
}): Promise<FaqDraft> {
  const content = strapi.plugin('content-manager');
  const rights = content
    .service('permission-checker')
    .create({ userAbility: actor.ability, model: MODEL });
  const locale = await localeOf(strapi, input.locale);
  if (rights.cannot.create() || rights.cannot.create({ locale })) {
    throw new DeskError('NOT_ALLOWED', {
      hint: 'Creating FAQ entries is a right of Strapi’s own roles: Settings, Roles, Helpdesk, FAQ entry.',
    });
  }
  const { question } = input;
  const slug = await content
    .service('uid')
    .generateUIDField({ contentTypeUID: MODEL, field: 'slug', data: { question }, locale });
  const permitted = await rights.sanitizeCreateInput({ question, ...(slug ? { slug } : {}) });
  const data = setCreatorFields({ user: { id: actor.userId } })(permitted);
  const { documentId } = await strapi.documents(MODEL).create({ data, locale, status: 'draft' });
  return { entry: documentId, locale };
}

/** A language that the host has: the one asked for, the same without its region, else the site's own. */
async function localeOf(strapi: Core.Strapi, wanted: string): Promise<string> {
  const locales = strapi.plugin('i18n').service('locales');
  const codes: string[] = (await locales.find()).map(({ code }: { code: string }) => code);
  const language = wanted.split('-')[0];
  return (
    codes.find((code) => code === wanted) ??
    codes.find((code) => code === language) ??
    (await locales.getDefaultLocale())
  );
}
