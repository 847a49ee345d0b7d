import type { Core } from '@strapi/strapi';
import type { PermissionUid } from '../../plugins/helpdesk/server/src/access/permissions';

const CONTENT = ['faq-entry', 'faq-category', 'info-page'] as const;
/** Strapi fills these in by itself. */
const SYSTEM = /^(id|documentId|locale|localizations|createdAt|updatedAt|publishedAt|\w+By)$/;

/**
 * A role that writes the help in these languages, as an owner ticks it in Strapi's role editor: Strapi's own Editor
 * has a right to the site's first language at most. With it the permissions of the desk that are named.
 *
 * @returns its id.
 */
export async function createFaqRole(
  strapi: Core.Strapi,
  {
    name,
    locales,
    permissions,
  }: { name: string; locales: readonly string[]; permissions: readonly PermissionUid[] }
): Promise<number> {
  const roles = strapi.service('admin::role');
  const { id } = await roles.create({ name, description: 'Writes the help.' });
  await roles.assignPermissions(id, [
    ...permissions.map((uid) => ({ action: `plugin::helpdesk.${uid}` })),
    ...CONTENT.flatMap((type) => rightsTo(strapi, `plugin::helpdesk.${type}`, [...locales])),
  ]);
  return Number(id);
}

function rightsTo(
  strapi: Core.Strapi,
  subject: `plugin::helpdesk.${(typeof CONTENT)[number]}`,
  locales: string[]
) {
  const fields = Object.keys(strapi.contentTypes[subject].attributes).filter(
    (name) => !SYSTEM.test(name)
  );
  const right = (action: string, properties: object) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject,
    properties,
  });
  return [
    ...['create', 'read', 'update'].map((action) => right(action, { fields, locales })),
    ...['delete', 'publish'].map((action) => right(action, { locales })),
  ];
}
