import type { Block } from './faq-types';

/** Nodes of Strapi's field type "blocks". */
export interface TextNode {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
  code?: true;
}
export interface LinkNode {
  type: 'link';
  url: string;
  children: TextNode[];
}
export type InlineNode = TextNode | LinkNode;
export interface ListItemNode {
  type: 'list-item';
  children: InlineNode[];
}
export type BlockNode =
  | { type: 'paragraph' | 'quote'; children: InlineNode[] }
  | { type: 'heading'; level: HeadingLevel; children: InlineNode[] }
  | { type: 'code'; children: TextNode[] }
  | { type: 'list'; format: 'ordered' | 'unordered'; children: ListItemNode[] };
type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface ToBlocksOptions {
  /** The address that a link leads to, for the one that is written in the text. */
  addressOf?(address: string): string;
  headingLevel?: HeadingLevel;
}

type Marks = Omit<TextNode, 'type' | 'text'>;

/** Text as it is written in the seeds, as Strapi keeps it in a field of the type "blocks". */
export function toBlocks(
  blocks: Block[],
  { addressOf = (address) => address, headingLevel = 2 }: ToBlocksOptions = {}
): BlockNode[] {
  const inline = (text: string) => aroundLinks(readMarks(text, {}, addressOf));
  return blocks.map((block): BlockNode => {
    switch (block.kind) {
      case 'paragraph':
      case 'quote':
        return { type: block.kind, children: inline(block.text) };
      case 'heading':
        return { type: 'heading', level: headingLevel, children: inline(block.text) };
      case 'code':
        return { type: 'code', children: [{ type: 'text', text: block.text }] };
      case 'list':
        return {
          type: 'list',
          format: block.isOrdered ? 'ordered' : 'unordered',
          children: block.items.map((item) => ({ type: 'list-item', children: inline(item) })),
        };
    }
  });
}

const MARKS =
  /\*\*(?<bold>.+?)\*\*|\*(?<italic>.+?)\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<address>[^\s)]+)\)/gu;

function readMarks(text: string, marks: Marks, addressOf: (address: string) => string) {
  const nodes: InlineNode[] = [];
  const plain = (from: number, to?: number) => {
    const piece = text.slice(from, to);
    if (piece) nodes.push({ type: 'text', text: piece, ...marks });
  };
  let end = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(MARKS)) {
    plain(end, index);
    end = index + whole.length;
    const { bold, italic, code, label, address } = groups;
    if (bold) nodes.push(...readMarks(bold, { ...marks, bold: true }, addressOf));
    if (italic) nodes.push(...readMarks(italic, { ...marks, italic: true }, addressOf));
    if (code) nodes.push({ type: 'text', text: code, ...marks, code: true });
    if (label) {
      const children = readMarks(label, marks, addressOf).filter((node) => node.type === 'text');
      nodes.push({ type: 'link', url: addressOf(address), children });
    }
  }
  plain(end);
  return nodes;
}

/** Strapi's editor keeps a text, empty or not, on both sides of a link; without it the cursor cannot get there. */
function aroundLinks(nodes: InlineNode[]): InlineNode[] {
  const empty = (): TextNode => ({ type: 'text', text: '' });
  const spaced = nodes.flatMap((node, index) =>
    node.type === 'link' && nodes[index - 1]?.type !== 'text' ? [empty(), node] : [node]
  );
  return spaced.at(-1)?.type === 'text' ? spaced : [...spaced, empty()];
}
