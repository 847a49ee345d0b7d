import { expect, test } from 'vitest';
import { code, h, ol, p, quote, ul } from './blocks';
import { toBlocks } from './to-blocks';

const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });

test('makes a paragraph of a plain text', () => {
  expect(toBlocks([p('Pull the plug.')])).toEqual([
    { type: 'paragraph', children: [text('Pull the plug.')] },
  ]);
});

test('makes one text of an empty paragraph, which Strapi asks for', () => {
  expect(toBlocks([p('')])).toEqual([{ type: 'paragraph', children: [text('')] }]);
});

test('marks what is bold, italic and code, also within each other', () => {
  expect(toBlocks([p('Use **18 g**, *not* 21, type `E3`; **very *very* fine**.')])).toEqual([
    {
      type: 'paragraph',
      children: [
        text('Use '),
        text('18 g', { bold: true }),
        text(', '),
        text('not', { italic: true }),
        text(' 21, type '),
        text('E3', { code: true }),
        text('; '),
        text('very ', { bold: true }),
        text('very', { bold: true, italic: true }),
        text(' fine', { bold: true }),
        text('.'),
      ],
    },
  ]);
});

test('leaves alone what is no mark', () => {
  const plain = '2 * 3 (or [4]) costs 5_000 < 6 & more `';
  expect(toBlocks([p(plain)])).toEqual([{ type: 'paragraph', children: [text(plain)] }]);
});

test('leads links where it is told', () => {
  const addressOf = (address: string) => address.replace('entry:', '/support/faq/care/');
  expect(toBlocks([p('See [**lime** first](entry:descale), please.')], { addressOf })).toEqual([
    {
      type: 'paragraph',
      children: [
        text('See '),
        {
          type: 'link',
          url: '/support/faq/care/descale',
          children: [text('lime', { bold: true }), text(' first')],
        },
        text(', please.'),
      ],
    },
  ]);
});

test('keeps a link bold that stands in bold', () => {
  const link = { type: 'link', url: 'page:contact', children: [text('Write', { bold: true })] };
  expect(toBlocks([p('**[Write](page:contact)**')])).toEqual([
    { type: 'paragraph', children: [text(''), link, text('')] },
  ]);
});

test('puts a text before, between and behind links', () => {
  const link = (name: string) => ({ type: 'link', url: `entry:${name}`, children: [text(name)] });
  expect(toBlocks([ul(['[a](entry:a)[b](entry:b)'])])).toEqual([
    {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [text(''), link('a'), text(''), link('b'), text('')] },
      ],
    },
  ]);
});

test('makes lists with numbers and with bullets', () => {
  const [numbers, bullets] = toBlocks([ol(['one', '**two**']), ul(['three'])]);
  expect(numbers).toEqual({
    type: 'list',
    format: 'ordered',
    children: [
      { type: 'list-item', children: [text('one')] },
      { type: 'list-item', children: [text('two', { bold: true })] },
    ],
  });
  expect(bullets).toMatchObject({ format: 'unordered', children: [{ type: 'list-item' }] });
});

test('makes headings of the level that is asked for, and quotes', () => {
  expect(toBlocks([h('At once'), quote('Warm first.')])).toEqual([
    { type: 'heading', level: 2, children: [text('At once')] },
    { type: 'quote', children: [text('Warm first.')] },
  ]);
  expect(toBlocks([h('At once')], { headingLevel: 3 })).toMatchObject([{ level: 3 }]);
});

test('takes code as it is', () => {
  expect(toBlocks([code('E1  **no** [water](x)\nE2  hot')])).toEqual([
    { type: 'code', children: [text('E1  **no** [water](x)\nE2  hot')] },
  ]);
});

test('reads both directions in one line', () => {
  expect(toBlocks([p('It says **پُرسکون اتوار** on the bag.')])).toEqual([
    {
      type: 'paragraph',
      children: [text('It says '), text('پُرسکون اتوار', { bold: true }), text(' on the bag.')],
    },
  ]);
});
