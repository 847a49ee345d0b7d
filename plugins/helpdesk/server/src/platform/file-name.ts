const MAX_LENGTH = 255;
/** File systems count bytes, and browsers cut a name that is longer at a place of their own choice. */
const MAX_BYTES = 200;
// Control, format (zero-width, direction), surrogate, private and unassigned characters.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u{FE00}-\u{FE0F}\u115F\u1160\u3164\uFFA0]/gu;
const NOT_IN_NAMES = /[<>:"|?*]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** What a system may run when it looks at an extension that is not the last. */
const ACTIVE =
  /\.(?=(?:x?html?|xht|shtml|svgz?|xml|xslt?|m?js|vbs?|wsf|hta|php\d?|phtml|phar|pl|py|cgi|aspx?|jspx?|exe|com|scr|bat|cmd|ps1|msi|jar|lnk|sh|htaccess)(?:\.|$))/gi;

/** The extension in lower case, without its dot; empty for none. */
export function extensionOf(name: string): string {
  return /[^.]\.([a-z0-9]{1,10})$/i.exec(name)?.[1].toLowerCase() ?? '';
}

/**
 * A name as it may be shown and offered for saving: one visible part of a path, never a dot file, ending in the
 * extension that the content has. The store itself never uses it.
 */
export function cleanFileName(given: string, extension: string): string {
  const visible = given.normalize('NFKC').replace(INVISIBLE, '');
  const last = visible.split(/[/\\]/).pop() ?? '';
  const words = last
    .replace(NOT_IN_NAMES, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const stem = extensionOf(words) === extension ? words.slice(0, -extension.length - 1) : words;
  const harmless = stem.replace(ACTIVE, '_').replace(/[.\s]+$/, '') || 'file';
  return `${shorten(RESERVED.test(harmless) ? `_${harmless}` : harmless)}.${extension}`;
}

function shorten(stem: string): string {
  let short = '';
  for (const character of stem) {
    const longer = short + character;
    if (longer.length > MAX_LENGTH - 12 || Buffer.byteLength(longer) > MAX_BYTES) break;
    short = longer;
  }
  return short;
}
