import { escapeHtml } from '../platform/safe-html';

/*
 * What editors write in Strapi's blocks editor, as HTML of ours. Nothing of it is trusted: every text is escaped, a
 * block or a mark that is not known leaves its words behind, a link leads to web, mail, telephone or our own site
 * alone. Each block has the direction of its own words: of the first, as browsers take it, unless most of the others go
 * the other way (an Urdu sentence may begin with the name of a machine in Latin letters).
 */

/** A node of the blocks editor; whatever else stands in the stored JSON is passed over. */
export interface Block {
  type?: unknown;
  children?: unknown;
  text?: unknown;
  level?: unknown;
  format?: unknown;
  url?: unknown;
  image?: unknown;
  language?: unknown;
  bold?: unknown;
  italic?: unknown;
  underline?: unknown;
  strikethrough?: unknown;
  code?: unknown;
}

const DEPTH_MAX = 20;
/** Below the question, which is the heading of its page. */
const HEADING_SHIFT = 1;
const MARKS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const;

export function blocksToHtml(blocks: unknown): string {
  return nodesOf(blocks)
    .map((block) => blockHtml(block, 0))
    .join('\n');
}

/** The words alone, a line for each block: for search, descriptions and structured data. */
export function blocksToText(blocks: unknown): string {
  return nodesOf(blocks)
    .flatMap((block) => linesOf(block, 0))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function blockHtml(block: Block, depth: number): string {
  if (depth > DEPTH_MAX) return '';
  const inner = () =>
    nodesOf(block.children)
      .map((child) => inlineHtml(child, depth + 1))
      .join('');
  switch (block.type) {
    case 'paragraph': {
      const words = inner();
      // Editors leave empty paragraphs as distance; the style keeps the distance.
      return words.trim() === '' ? '' : `<p${dirOf(block)}>${words}</p>`;
    }
    case 'heading': {
      const tag = `h${Math.min(6, Math.max(2, Number(block.level ?? 2) + HEADING_SHIFT))}`;
      return `<${tag}${dirOf(block)}>${inner()}</${tag}>`;
    }
    case 'quote':
      return `<blockquote${dirOf(block)}>${inner()}</blockquote>`;
    case 'code':
      // Programs are written from left to right in every language.
      return `<pre dir="ltr"><code>${escapeHtml(linesOf(block, depth).join('\n'))}</code></pre>`;
    case 'list':
      return listHtml(block, depth);
    case 'image':
      return imageHtml(block.image);
    default:
      return inner();
  }
}

function listHtml(block: Block, depth: number): string {
  const tag = block.format === 'ordered' ? 'ol' : 'ul';
  const items = nodesOf(block.children).map((child) => {
    // A list within a list stands beside its items in the stored form.
    if (child.type === 'list') return `<li class="nested">${blockHtml(child, depth + 1)}</li>`;
    const words = nodesOf(child.children)
      .map((part) => inlineHtml(part, depth + 2))
      .join('');
    return `<li${dirOf(child)}>${words}</li>`;
  });
  return `<${tag}${dirOf(block)}>${items.join('')}</${tag}>`;
}

function inlineHtml(node: Block, depth: number): string {
  if (depth > DEPTH_MAX) return '';
  if (typeof node.text === 'string') {
    const words = escapeHtml(node.text).replaceAll('\n', '<br>');
    if (words === '') return '';
    return MARKS.reduce(
      (html, [mark, tag]) => (node[mark] ? `<${tag}>${html}</${tag}>` : html),
      words
    );
  }
  const inner = nodesOf(node.children)
    .map((child) => inlineHtml(child, depth + 1))
    .join('');
  if (node.type !== 'link')
    return typeof node.type === 'string' && !inner ? blockHtml(node, depth) : inner;
  const address = safeAddress(node.url);
  return address === null
    ? inner
    : `<a href="${escapeHtml(address)}"${outside(address)}>${inner}</a>`;
}

function imageHtml(image: unknown): string {
  const given = isRecord(image) ? image : {};
  const address = pictureAddress(given.url);
  if (address === null) return '';
  const sizes = (['width', 'height'] as const).flatMap((name) =>
    Number.isInteger(given[name]) && Number(given[name]) > 0
      ? [` ${name}="${Number(given[name])}"`]
      : []
  );
  const alt = typeof given.alternativeText === 'string' ? given.alternativeText : '';
  const caption = typeof given.caption === 'string' && given.caption !== alt ? given.caption : '';
  const picture = `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"${sizes.join('')} loading="lazy" decoding="async">`;
  const words = caption ? `<figcaption dir="auto">${escapeHtml(caption)}</figcaption>` : '';
  return `<figure>${picture}${words}</figure>`;
}

const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function dirOf(block: Block): string {
  const letters: string[] = linesOf(block, 0).join(' ').match(/\p{L}/gu) ?? [];
  const rtl = letters.filter((letter) => RTL_LETTER.test(letter)).length;
  if (letters.length === 0 || rtl * 2 === letters.length) return ' dir="auto"';
  const isRtl = rtl * 2 > letters.length;
  return isRtl === RTL_LETTER.test(letters[0]) ? ' dir="auto"' : ` dir="${isRtl ? 'rtl' : 'ltr'}"`;
}

function linesOf(block: Block, depth: number): string[] {
  if (depth > DEPTH_MAX) return [];
  if (typeof block.text === 'string') return block.text.split('\n');
  const children = nodesOf(block.children);
  if (block.type === 'list') return children.flatMap((child) => linesOf(child, depth + 1));
  if (block.type === 'image') return [];
  // What stands in one line is one line, whatever it is made of.
  const words = children.map((child) => linesOf(child, depth + 1).join('\n')).join('');
  return words.split('\n');
}

const OWN = /^(\/(?!\/)|#|\?)/;
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/** Null for an address that a page must not lead to. */
function safeAddress(url: unknown): string | null {
  // Browsers pass over control characters inside of a scheme.
  const address = typeof url === 'string' ? url.replace(/[\p{Cc}\p{Cf}\s]/gu, '') : '';
  if (OWN.test(address) && !address.includes('\\')) return address;
  return URL.canParse(address) && SCHEMES.includes(new URL(address).protocol) ? address : null;
}

function pictureAddress(url: unknown): string | null {
  const address = safeAddress(url);
  return address !== null && /^(\/|https?:)/.test(address) ? address : null;
}

function outside(address: string): string {
  return /^https?:/.test(address) ? ' rel="noopener noreferrer"' : '';
}

function nodesOf(value: unknown): Block[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
