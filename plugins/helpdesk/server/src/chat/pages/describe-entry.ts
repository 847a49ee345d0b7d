import type { Core, UID } from '@strapi/strapi';
import type { VisitorView } from '../../../../contracts';
import type { Ability } from '../../access/editor-actor';
import { isManaged, READ_ACTION } from './managed-types';
import type { PageEntry } from './page-resolvers';

/** As far as Strapi's services are asked; their own types are not exported. */
interface PermissionsManager {
  ability: Ability;
  toSubject(entry: object): unknown;
}
interface Configurations {
  findConfiguration(type: { uid: string }): Promise<{ settings: { mainField?: string } }>;
}

/**
 * An entry as the agent would find it in the Content Manager; null for one that is not there, or that they may not
 * read, by their roles and the conditions of these.
 */
export async function describeEntry({
  strapi,
  ability,
  entry: { uid, documentId, locale },
}: {
  strapi: Core.Strapi;
  ability: Ability;
  entry: PageEntry;
}): Promise<VisitorView['content']> {
  const type = Object.values(strapi.contentTypes).find((known) => known.uid === uid);
  if (!type || !isManaged(type) || !ability.can(READ_ACTION, uid)) return null;
  // Which types there are is known at run time only.
  const documents = strapi.documents(uid as UID.ContentType);
  const entry: Record<string, unknown> | null = await documents.findOne({
    documentId,
    ...(locale ? { locale } : {}),
    // Conditions of roles ask who made it.
    populate: { createdBy: { populate: ['roles'] } },
  });
  if (!entry) return null;
  const manager: PermissionsManager = strapi
    .service('admin::permission')
    .createPermissionsManager({ ability, action: READ_ACTION, model: uid });
  const subject = manager.toSubject(entry);
  if (!ability.can(READ_ACTION, subject)) return null;

  // Strapi's own service of this name.
  const configurations = strapi
    .plugin('content-manager')
    .service('content-types') as unknown as Configurations;
  const { settings } = await configurations.findConfiguration({ uid });
  const field = settings.mainField ?? 'documentId';
  const named = ability.can(READ_ACTION, subject, field) ? entry[field] : null;
  const place =
    type.kind === 'singleType' ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  const language = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return {
    uid,
    documentId,
    locale,
    title: String(named ?? type.info.displayName),
    type: type.info.displayName,
    editUrl: `/content-manager/${place}${language}`,
  };
}
