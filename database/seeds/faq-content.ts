import type { Core } from '@strapi/strapi';
import type { FaqIcon as Icon } from '../../plugins/helpdesk/contracts';
import { sitePath } from '../../plugins/helpdesk/server/src/site/site-path';
import {
  FAQ_CATEGORIES,
  FAQ_ENTRIES,
  FAQ_LOCALES,
  FAQ_PAGES,
  toBlocks,
  type FaqCategory,
} from './faq';

/** Which of the signs that a category may have shows what the company means. */
const ICONS: Record<FaqCategory['icon'], Icon> = {
  truck: 'truck',
  'credit-card': 'card',
  coffee: 'star',
  play: 'book',
  droplet: 'shield',
  sliders: 'gear',
  wrench: 'wrench',
  user: 'person',
};

type Type = 'faq-category' | 'faq-entry' | 'info-page';
type Fields = Record<string, unknown>;

/** Writes the help of the company as its editors would. @returns documentId by slug of the entry. */
export async function writeFaq(strapi: Core.Strapi): Promise<Map<string, string>> {
  await addLanguages(strapi);
  const addressOf = addressesOf(strapi);
  const categories = new Map<string, string>();
  for (const [position, { slug, parent, icon, texts }] of FAQ_CATEGORIES.entries()) {
    const above = parent ? { parent: categories.get(parent) } : {};
    const shared = { icon: ICONS[icon], position, ...above };
    categories.set(slug, await write(strapi, 'faq-category', shared, inEach(texts, slug)));
  }
  const entries = new Map<string, string>();
  for (const [position, { slug, category, audience, hint, texts }] of FAQ_ENTRIES.entries()) {
    const shared = {
      category: categories.get(category),
      audience,
      position,
      ...(hint ? { staffHint: hint.en } : {}),
    };
    const own = inEach(texts, slug, ({ answer, ...text }) => ({
      ...text,
      answer: toBlocks(answer, { addressOf }),
    }));
    entries.set(slug, await write(strapi, 'faq-entry', shared, own));
  }
  for (const [position, { slug, texts }] of FAQ_PAGES.entries()) {
    const own = inEach(texts, slug, ({ title, content }) => ({
      title,
      body: toBlocks(content, { addressOf }),
    }));
    await write(strapi, 'info-page', { menu: 'footer', position }, own);
  }
  return entries;
}

async function addLanguages(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  for (const code of FAQ_LOCALES) {
    if (await locales.findByCode(code)) continue;
    const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
    await locales.create({ code, name: `${name} (${code})` });
  }
}

/** Links of the texts name what they lead to; where it stands is known here. */
function addressesOf(strapi: Core.Strapi): (address: string) => string {
  const root = sitePath(strapi) ?? '';
  const categoryOf = new Map(FAQ_ENTRIES.map(({ slug, category }) => [slug, category]));
  return (address) => {
    const [, kind, rest = ''] = /^(entry|page|site):(.*)$/.exec(address) ?? [];
    if (kind === 'entry') return `${root}/faq/${categoryOf.get(rest)}/${rest}`;
    if (kind === 'page') return `${root}/pages/${rest}`;
    return kind === 'site' ? `${root}/${rest}` : address;
  };
}

function inEach<T extends object>(
  texts: Partial<Record<string, T>>,
  slug: string,
  fieldsOf: (text: T) => object = (text) => text
): [locale: string, fields: Fields][] {
  return Object.entries(texts).flatMap(([locale, text]) =>
    text ? [[locale, { ...fieldsOf(text), slug }] satisfies [string, Fields]] : []
  );
}

/** What all languages share is written once: a category that has no text in a language cannot be named in it. */
async function write(
  strapi: Core.Strapi,
  type: Type,
  shared: Fields,
  [[first, own], ...others]: [locale: string, fields: Fields][]
): Promise<string> {
  const documents = strapi.documents(`plugin::helpdesk.${type}`);
  const { documentId } = await documents.create({ locale: first, data: { ...shared, ...own } });
  for (const [locale, data] of others) await documents.update({ documentId, locale, data });
  await documents.publish({ documentId, locale: '*' });
  return documentId;
}
