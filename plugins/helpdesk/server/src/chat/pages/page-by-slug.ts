import type { Core, Schema } from '@strapi/strapi';
import type { Ability } from '../../access/editor-actor';
import { isLocalized, isManaged, READ_ACTION } from './managed-types';
import type { PageEntry, VisitedPage } from './page-resolvers';
import { pathSuffixes } from './rules/path-suffixes';
import { pickEntry, type SlugMatch } from './rules/pick-entry';

/** Text fields that hold an address by their name, beside those that Strapi makes for it. */
const SLUG_NAMES = ['slug', 'path', 'permalink'];
const MATCHES_MAX = 20;

/**
 * The published entry whose slug the address ends with, of the types that this agent may read: of others not even
 * whether there is one.
 */
export async function pageBySlug({
  strapi,
  ability,
  page: { url, locale },
}: {
  strapi: Core.Strapi;
  ability: Ability;
  page: VisitedPage;
}): Promise<PageEntry | null> {
  const suffixes = pathSuffixes(url.pathname);
  if (suffixes.length === 0) return null;
  const fields = Object.values(strapi.contentTypes)
    .filter((type) => type.kind === 'collectionType' && isManaged(type))
    .flatMap((type) => slugFields(type).map((field) => ({ type, field })))
    .filter(({ type, field }) => ability.can(READ_ACTION, type.uid, field));
  const found = await Promise.all(
    fields.map(({ type, field }) => matchesOf(strapi, { type, field, suffixes }))
  );
  const match = pickEntry(found.flat(), { path: url.pathname, locale });
  return match && { uid: match.uid, documentId: match.documentId, locale: match.locale };
}

function slugFields({ attributes }: Schema.ContentType): string[] {
  return Object.entries(attributes)
    .filter(
      ([name, { type }]) => type === 'uid' || (type === 'string' && SLUG_NAMES.includes(name))
    )
    .map(([name]) => name);
}

async function matchesOf(
  strapi: Core.Strapi,
  { type, field, suffixes }: { type: Schema.ContentType; field: string; suffixes: string[] }
): Promise<SlugMatch[]> {
  const { uid, info } = type;
  const rows: Record<string, unknown>[] = await strapi.db.query(uid).findMany({
    select: ['documentId', field, ...(isLocalized(type) ? ['locale'] : [])],
    where: {
      [field]: { $in: suffixes },
      ...(type.options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {}),
    },
    limit: MATCHES_MAX,
  });
  const names = [info.singularName, info.pluralName, type.collectionName ?? ''];
  return rows.map((row) => ({
    uid,
    documentId: String(row.documentId),
    locale: typeof row.locale === 'string' ? row.locale : null,
    slug: String(row[field]),
    names: names.filter(Boolean).map((name) => name.toLowerCase()),
  }));
}
