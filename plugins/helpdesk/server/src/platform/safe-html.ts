import { convert } from 'html-to-text';
import sanitize from 'sanitize-html';

/** Longer texts are cut: no person wrote them. */
const INPUT_MAX = 200_000;
const DEPTH_MAX = 60;
/** The parser's time grows with the square of the depth; deeper HTML is taken as text. */
const PARSED_DEPTH_MAX = 500;

const BLOCKS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'blockquote', 'pre'];
const INLINE = ['span', 'b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'code', 'bdi', 'a'];
const OTHERS = ['br', 'hr', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];

/** Key of a colleague who is named in a text of staff. */
const MENTION = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * HTML of anybody as HTML that only shows text: no scripts, styles, forms, frames or pictures (a picture tells its
 * sender when it is read), links to web and mail addresses only.
 */
export function safeHtml(html: string): string {
  return sanitized(html, () => false);
}

/**
 * The same for a text that staff write and read: `<span data-mention="key">` stays around a colleague's name where
 * `isMentioned` says so. It is no more than a span to everybody else.
 */
export function staffHtml(html: string, isMentioned: (key: string) => boolean): string {
  return sanitized(html, (key) => MENTION.test(key) && isMentioned(key));
}

function sanitized(html: string, isMentioned: (key: string) => boolean): string {
  const taken = html.slice(0, INPUT_MAX);
  let depth = 0;
  try {
    return sanitize(taken, {
      allowedTags: [...BLOCKS, ...INLINE, ...OTHERS],
      allowedAttributes: {
        a: ['href', 'rel'],
        td: ['colspan', 'rowspan'],
        th: ['colspan', 'rowspan'],
        span: ['data-mention'],
        '*': ['dir', 'lang'],
      },
      allowedSchemes: ['http', 'https', 'mailto'],
      allowProtocolRelative: false,
      disallowedTagsMode: 'discard',
      nonTextTags: [
        'script',
        'style',
        'textarea',
        'option',
        'noscript',
        'title',
        'template',
        'xmp',
      ],
      nestingLimit: DEPTH_MAX,
      transformTags: {
        a: sanitize.simpleTransform('a', { rel: 'noopener noreferrer nofollow' }),
        span: (tagName, { 'data-mention': mention, ...attribs }) => ({
          tagName,
          attribs: isMentioned(mention ?? '') ? { ...attribs, 'data-mention': mention } : attribs,
        }),
      },
      // The parser itself says how deep it is: nothing else knows which tags end without being closed.
      onOpenTag: () => {
        depth += 1;
        if (depth > PARSED_DEPTH_MAX) throw new TooDeep();
      },
      onCloseTag: () => {
        depth -= 1;
      },
    });
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return escapeHtml(taken.replace(/<[^<>]*>/g, ' '));
  }
}

/** Ends the parsing of HTML that no person wrote. */
class TooDeep extends Error {}

/** The words of some HTML, with line breaks where blocks end; for plain text, search and previews. */
export function htmlToText(html: string): string {
  return convert(safeHtml(html), {
    wordwrap: false,
    limits: { maxDepth: DEPTH_MAX },
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      ...BLOCKS.slice(0, 6).map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  }).trim();
}

/** A text as HTML that shows it as it is. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
