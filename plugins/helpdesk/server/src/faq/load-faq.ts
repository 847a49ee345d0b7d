import type { Core } from '@strapi/strapi';
import {
  FAQ_AUDIENCES,
  FAQ_ICONS,
  FAQ_LAYOUTS,
  PAGE_MENUS,
  type EpochMs,
} from '../../../contracts';
import { blocksToHtml, blocksToText } from './blocks-html';
import { arrangeFaq, type Faq, type FaqDocument } from './rules/faq-tree';

/** A published row as the database layer gives it: one language of a document. */
interface Row extends Record<string, unknown> {
  documentId: string;
  locale: string | null;
  position: number | null;
  site: string | null;
  updatedAt: string | number | Date;
  category?: { documentId: string } | null;
  parent?: { documentId: string } | null;
}

/** Reads all that is published, in all languages. */
export async function loadFaq(strapi: Core.Strapi, stamp: string): Promise<Faq> {
  const defaultLocale = await readDefaultLocale(strapi);
  const categories = documentsOf(await read(strapi, 'faq-category', 'parent'), defaultLocale);
  const entries = documentsOf(await read(strapi, 'faq-entry', 'category'), defaultLocale);
  const pages = documentsOf(await read(strapi, 'info-page'), defaultLocale);
  return arrangeFaq({
    stamp,
    defaultLocale,
    categories: categories.map(({ first, base, rows }) => ({
      ...base,
      icon: oneOf(FAQ_ICONS, first.icon) ?? null,
      layout: oneOf(FAQ_LAYOUTS, first.layout) ?? 'separate',
      parent: relatedOf(rows, 'parent'),
      texts: textsOf(rows, defaultLocale, (row) => ({
        slug: text(row.slug),
        name: text(row.name),
        description: text(row.description),
      })),
    })),
    entries: entries.map(({ first, base, rows }) => ({
      ...base,
      audience: oneOf(FAQ_AUDIENCES, first.audience) ?? 'staff',
      staffHint: text(first.staffHint),
      category: relatedOf(rows, 'category'),
      texts: textsOf(rows, defaultLocale, (row) => ({
        slug: text(row.slug),
        question: text(row.question),
        html: blocksToHtml(row.answer),
        text: blocksToText(row.answer),
        keywords: text(row.keywords),
      })),
    })),
    pages: pages.map(({ first, base, rows }) => ({
      ...base,
      menu: oneOf(PAGE_MENUS, first.menu) ?? 'none',
      texts: textsOf(rows, defaultLocale, (row) => ({
        slug: text(row.slug),
        title: text(row.title),
        html: blocksToHtml(row.body),
        text: blocksToText(row.body),
      })),
    })),
  });
}

async function read(strapi: Core.Strapi, type: string, relation?: string): Promise<Row[]> {
  const rows = await strapi.db.query(`plugin::helpdesk.${type}`).findMany({
    where: { publishedAt: { $notNull: true } },
    orderBy: 'id',
    ...(relation ? { populate: { [relation]: { select: ['documentId'] } } } : {}),
  });
  // The attributes of our own content types.
  return rows as Row[];
}

/** What is shared by all languages is taken from the site's own, where there is one. */
function documentsOf(all: Row[], defaultLocale: string) {
  const byKey = new Map<string, Row[]>();
  for (const row of all) byKey.set(row.documentId, [...(byKey.get(row.documentId) ?? []), row]);
  return [...byKey].map(([key, rows]) => {
    const first = rows.find(({ locale }) => locale === defaultLocale) ?? rows[0];
    const base: Omit<FaqDocument<never>, 'texts'> = {
      key,
      position: first.position ?? 0,
      site: first.site || null,
      updatedAt: Math.max(...rows.map(({ updatedAt }) => timeOf(updatedAt))),
    };
    return { first, base, rows };
  });
}

/** A relation stands in the languages alone that its target has too. */
function relatedOf(rows: Row[], relation: 'category' | 'parent'): string | null {
  return rows.find((row) => row[relation])?.[relation]?.documentId ?? null;
}

function textsOf<T>(rows: Row[], defaultLocale: string, textOf: (row: Row) => T): Map<string, T> {
  const texts = rows.map((row): [string, T] => [row.locale ?? defaultLocale, textOf(row)]);
  // Rows stand in the order of their publishing, which says nothing.
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Without the i18n plugin, every row is of the one language. */
async function readDefaultLocale(strapi: Core.Strapi): Promise<string> {
  const service = strapi.plugin('i18n')?.service('locales');
  return (await service?.getDefaultLocale()) ?? 'en';
}

function timeOf(at: Row['updatedAt']): EpochMs {
  return new Date(at).getTime();
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function oneOf<T extends string>(values: readonly T[], given: unknown): T | undefined {
  return values.find((value) => value === given);
}
