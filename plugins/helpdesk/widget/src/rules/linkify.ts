import { safeUrl } from './safe-url';

export type TextPart = string | { href: string; text: string };

const SCHEME = /https?:\/\//i;
const ADDRESS = /^[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}$/i;
/** Signs that end a sentence and not an address, in the scripts of our languages. */
const OPENING = '([{<"\'«“‘';
const CLOSING = '.,;:!?>"\'»”’…۔؟،।)]}';
const PAIRS = [
  [')', '('],
  [']', '['],
  ['}', '{'],
] as const;

/**
 * Addresses in a text that somebody typed become links; only of the web and of mail. Word by word, so that a long text
 * takes no longer than its length.
 */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  for (const word of text.split(/(\s+)/)) {
    for (const part of ofWord(word)) {
      const last = parts.length - 1;
      const before = parts[last];
      if (typeof part === 'string' && typeof before === 'string') parts[last] = before + part;
      else if (part !== '') parts.push(part);
    }
  }
  return parts;
}

function ofWord(word: string): TextPart[] {
  let from = 0;
  while (OPENING.includes(word.charAt(from)) && from < word.length) from += 1;
  const scheme = word.search(SCHEME);
  if (scheme > from) from = scheme;
  const to = endOf(word, from);
  const text = word.slice(from, to);
  const href = hrefOf(text);
  return href ? [word.slice(0, from), { href, text }, word.slice(to)] : [word];
}

/** Without the signs of the sentence around it. A bracket belongs to the address where it was opened in it. */
function endOf(word: string, from: number): number {
  const count = (sign: string) => word.slice(from).split(sign).length - 1;
  const open = new Map<string, number>(
    PAIRS.map(([closing, opening]) => [closing, count(closing) - count(opening)])
  );
  let to = word.length;
  while (to > from) {
    const sign = word.charAt(to - 1);
    const extra = open.get(sign);
    if (!CLOSING.includes(sign) || (extra !== undefined && extra <= 0)) return to;
    if (extra !== undefined) open.set(sign, extra - 1);
    to -= 1;
  }
  return to;
}

function hrefOf(text: string): string | null {
  if (text.search(SCHEME) === 0) return safeUrl(text);
  if (/^www\.[^\s.]+\.[^\s]/i.test(text)) return safeUrl(`https://${text}`);
  return text.length < 255 && ADDRESS.test(text) ? `mailto:${text}` : null;
}
