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

/**
 * HTML of anybody as HTML that only shows text: no scripts, styles, forms, frames or pictures (a picture tells its
 * sender when it is read), links to web and mail addresses only.
 */
export function safeHtml(html: string): string {
  const taken = html.slice(0, INPUT_MAX);
  if (depthOf(taken) > PARSED_DEPTH_MAX) return escapeHtml(taken.replace(/<[^<>]*>/g, ' '));
  return sanitize(taken, {
    allowedTags: [...BLOCKS, ...INLINE, ...OTHERS],
    allowedAttributes: {
      a: ['href', 'rel'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      '*': ['dir', 'lang'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template', 'xmp'],
    nestingLimit: DEPTH_MAX,
    transformTags: { a: sanitize.simpleTransform('a', { rel: 'noopener noreferrer nofollow' }) },
  });
}

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

/** How deep tags may stand in each other at most; tags that end by themselves are not counted. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (/^(p|li|tr|td|th|br|hr|img|dd|dt|option|input|meta|link)$/i.test(name)) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
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
