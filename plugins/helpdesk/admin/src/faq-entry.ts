/** The content type that editors write the FAQ in. */
export const FAQ_ENTRY = 'plugin::helpdesk.faq-entry';

const CONTENT = `/content-manager/collection-types/${FAQ_ENTRY}`;

/** Where an entry is written, in one language. */
export const entryEditor = (entry: string, locale?: string | null): string =>
  `${CONTENT}/${entry}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`;

/** The list of all entries. */
export const ENTRY_LIST = CONTENT;
