import { h, type ComponentChild } from 'preact';
import type { Bridge } from '../bridge';
import { safeUrl } from '../rules/safe-url';

/** What of HTML is drawn, and as what; of everything else, what stands in it. */
const DRAWN = new Set(
  'p br hr b strong i em u s del sub sup ul ol li blockquote pre code h1 h2 h3 h4 h5 h6 table thead tbody tr th td a img'.split(
    ' '
  )
);
/** Of these, not even what stands in them. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'title']);
const HEADING = /^h[1-6]$/;
/** Each goes the way that its own words go. */
const BLOCK = /^(?:p|ul|ol|h4|td|th|pre|blockquote)$/;

/**
 * HTML that the desk has made safe, built anew from the few elements and attributes that we know: whatever else stands
 * in it, no browser ever parses it in this page.
 */
export function RichText({
  html,
  trusted,
  base,
}: {
  html: string;
  trusted: Bridge['trusted'];
  /** Address that links and pictures are relative to. */
  base: string;
}) {
  // In a document of its own nothing runs and nothing is loaded.
  const parsed = new DOMParser().parseFromString(trusted().createHTML(html), 'text/html');
  return <div class="text rich">{drawn(parsed.body, base)}</div>;
}

function drawn(parent: Node, base: string): ComponentChild[] {
  return [...parent.childNodes].map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    return node instanceof Element || node.nodeType === Node.ELEMENT_NODE
      ? // An element of another document is one by its type alone.
        element(node as Element, base)
      : null;
  });
}

function element(from: Element, base: string): ComponentChild {
  const name = from.localName;
  if (SILENT.has(name)) return null;
  if (!DRAWN.has(name)) return drawn(from, base);
  if (name === 'img') return picture(from, base);
  // The window has headings of its own: those of a text stand below them.
  const tag = HEADING.test(name) ? 'h4' : name;
  const dir = from.getAttribute('dir');
  const attributes: Record<string, string> = {
    ...(dir === 'rtl' || dir === 'ltr' ? { dir } : BLOCK.test(tag) ? { dir: 'auto' } : {}),
    ...(name === 'a' ? link(from, base) : {}),
  };
  return name === 'br' || name === 'hr'
    ? h(tag, attributes)
    : h(tag, attributes, drawn(from, base));
}

function link(from: Element, base: string): Record<string, string> {
  const href = safeUrl(from.getAttribute('href') ?? '', base);
  return href === null ? {} : { href, target: '_blank', rel: 'noopener noreferrer nofollow' };
}

function picture(from: Element, base: string): ComponentChild {
  const src = safeUrl(from.getAttribute('src') ?? '', base);
  const alt = from.getAttribute('alt') ?? '';
  if (src === null || src.startsWith('mailto:')) return alt;
  return h('img', { src, alt, loading: 'lazy', referrerpolicy: 'no-referrer' });
}
