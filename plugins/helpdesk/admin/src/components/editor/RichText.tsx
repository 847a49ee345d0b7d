import { createElement, useMemo, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { safeLink } from './safe-link';
import { richTextStyle } from './rich-text-style';

/**
 * A text of our own editor, drawn element by element: no HTML is put into the page, what is not in the list below
 * leaves its words behind.
 */
export const RichText = ({ html }: { html: string }) => {
  const nodes = useMemo(() => drawHtml(html), [html]);
  return <Text>{nodes}</Text>;
};

const TAGS = [
  'p',
  'br',
  'strong',
  'b',
  'em',
  'i',
  'u',
  's',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'div',
  'bdi',
] as const;

/** Parsed as a document without a window: nothing runs, nothing is fetched. */
const drawHtml = (html: string): ReactNode =>
  drawAll(new DOMParser().parseFromString(html, 'text/html').body, true);

const drawAll = (parent: Node, isTop = false): ReactNode[] =>
  [...parent.childNodes].map((node, index) => draw(node, index, isTop));

const draw = (node: Node, key: number, isTop: boolean): ReactNode => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof HTMLElement)) return null;
  const tag = TAGS.find((known) => known === node.localName);
  if (tag === 'br') return <br key={key} />;
  if (tag) {
    return createElement(
      tag === 'h1' || tag === 'h2' ? 'h3' : tag,
      { key, dir: node.dir || (isTop ? 'auto' : undefined) },
      ...drawAll(node)
    );
  }
  if (node.localName === 'a') return drawLink(node, key);
  const mentioned = node.localName === 'span' ? node.getAttribute('data-mention') : null;
  if (mentioned) {
    return (
      <span key={key} data-mention={mentioned}>
        {node.textContent}
      </span>
    );
  }
  if (['script', 'style', 'template', 'title'].includes(node.localName)) return null;
  return <span key={key}>{drawAll(node)}</span>;
};

const drawLink = (node: HTMLElement, key: number): ReactNode => {
  const href = safeLink(node.getAttribute('href') ?? '');
  return href ? (
    <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow">
      {drawAll(node)}
    </a>
  ) : (
    <span key={key}>{drawAll(node)}</span>
  );
};

const Text = styled.div`
  ${richTextStyle}
  /* As wide as its words: what runs against the page's direction stays at the page's edge. */
  width: fit-content;
  max-width: min(80ch, 100%);
`;
