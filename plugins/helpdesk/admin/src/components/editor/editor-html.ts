const EMPTY_BLOCK = '<p[^>]*>(?:\\s|&nbsp;|<br[^>]*>)*</p>';
const EMPTY_ENDS = new RegExp(`^(?:${EMPTY_BLOCK})+|(?:${EMPTY_BLOCK})+$`, 'g');

/** HTML of the editor without the empty lines around it; empty where nothing was written. */
export const trimHtml = (html: string): string => html.replace(EMPTY_ENDS, '').trim();

/** A text as HTML of the editor: empty lines part paragraphs, each with a direction of its own. */
export const textToHtml = (text: string): string =>
  text.trim() === ''
    ? ''
    : text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph) => `<p dir="auto">${escapeText(paragraph).replaceAll('\n', '<br>')}</p>`)
        .join('');

/** The words of some HTML of the editor, a line for each block. Only for showing and for telling whether there are any. */
export const htmlToLines = (html: string): string =>
  html
    .replace(/<br[^>]*>|<\/(p|li|blockquote|pre|div|h[1-6])>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

export const hasWords = (html: string): boolean => htmlToLines(html) !== '';

/** The first line that has words; for lists. */
export const firstLine = (html: string): string =>
  htmlToLines(html)
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim() ?? '';

/** Keys of the agents named in a text, each once. */
export const mentionsIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/<span[^>]*\sdata-mention="([^"]+)"/g)].map(([, key]) => key ?? '')),
];

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
};

/** A text as HTML that shows it as it is. */
export const escapeText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
