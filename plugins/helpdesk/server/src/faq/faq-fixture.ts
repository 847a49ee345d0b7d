import type { Core } from '@strapi/strapi';

/** Languages of the host beside the one it has from the start. */
export async function addLocales(strapi: Core.Strapi, codes: readonly string[]): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  for (const code of codes) await locales.create({ code, name: code });
}

export const paragraph = (text: string) => [
  { type: 'paragraph', children: [{ type: 'text', text }] },
];

interface Given {
  data: Record<string, unknown>;
  /** Fields of their own by language; without any, English alone. */
  texts: Record<string, Record<string, unknown>>;
  isDraft?: boolean;
}

/** Writes a document as an editor does, in each of its languages, and publishes it. @returns its documentId. */
export async function writeContent(
  strapi: Core.Strapi,
  type: 'faq-category' | 'faq-entry' | 'info-page',
  { data, texts, isDraft = false }: Given
): Promise<string> {
  const documents = strapi.documents(`plugin::helpdesk.${type}`);
  const [[first, own], ...others] = Object.entries(texts);
  // What all languages share is written once: a category that has no text in a language cannot be named in it.
  const { documentId } = await documents.create({ locale: first, data: { ...data, ...own } });
  for (const [locale, text] of others) await documents.update({ documentId, locale, data: text });
  if (!isDraft) await documents.publish({ documentId, locale: '*' });
  return documentId;
}
