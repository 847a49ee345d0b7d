import { describe, expect, test } from 'vitest';
import { blocksToHtml, blocksToText } from './blocks-html';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const link = (url: unknown) => ({ type: 'link', url, children: [text('here')] });
const item = (...children: object[]) => ({ type: 'list-item', children });

describe('an answer of the blocks editor', () => {
  test('becomes HTML, each block in the direction of its own words', () => {
    const blocks = [
      { type: 'heading', level: 1, children: [text('Clean it')] },
      paragraph(text('Take '), text('both', { bold: true, italic: true }), text(' out.\nWait.')),
      {
        type: 'list',
        format: 'ordered',
        children: [
          item(text('One')),
          { type: 'list', format: 'unordered', children: [item(text('Inside'))] },
        ],
      },
      { type: 'quote', children: [text('Said')] },
      { type: 'code', children: [text('a < b\nc')] },
    ];
    expect(blocksToHtml(blocks)).toBe(
      [
        '<h2 dir="auto">Clean it</h2>',
        '<p dir="auto">Take <strong><em>both</em></strong> out.<br>Wait.</p>',
        '<ol dir="auto"><li dir="auto">One</li><li class="nested"><ul dir="auto"><li dir="auto">Inside</li></ul></li></ol>',
        '<blockquote dir="auto">Said</blockquote>',
        '<pre dir="ltr"><code>a &lt; b\nc</code></pre>',
      ].join('\n')
    );
    expect(blocksToText(blocks)).toBe(
      'Clean it\nTake both out.\nWait.\nOne\nInside\nSaid\na < b\nc'
    );
  });

  test('leads to the web, to mail, to telephones and to our own pages alone', () => {
    for (const url of [
      'https://a.example/?q=1',
      'mailto:a@b.example',
      'tel:+46',
      '/support',
      '#a',
    ]) {
      expect(blocksToHtml([paragraph(link(url))])).toContain(`<a href="${url}"`);
    }
    const hostile = [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      '/\\evil.example',
      'evil',
      7,
      null,
    ];
    for (const url of hostile) {
      expect(blocksToHtml([paragraph(link(url))])).toBe('<p dir="auto">here</p>');
    }
  });

  test('shows pictures with their size, and none from where none may come', () => {
    const image = { url: '/uploads/a.png', alternativeText: 'A "cup"', width: 640, height: 480 };
    expect(blocksToHtml([{ type: 'image', image, children: [] }])).toBe(
      '<figure><img src="/uploads/a.png" alt="A &quot;cup&quot;" width="640" height="480" loading="lazy" decoding="async"></figure>'
    );
    for (const url of ['javascript:alert(1)', 'data:image/svg+xml,x', '#a', undefined]) {
      expect(blocksToHtml([{ type: 'image', image: { ...image, url } }])).toBe('');
    }
  });

  test('shows HTML of anybody as text', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&';
    const blocks = [
      paragraph(text(hostile)),
      {
        type: 'image',
        image: { url: `/a"${hostile}`, alternativeText: hostile, caption: hostile },
      },
      paragraph({ ...link(`https://a.example/"${hostile}`) }),
      { type: hostile, children: [text(hostile)] },
    ];
    expect(blocksToHtml(blocks)).not.toMatch(/<img src=x|"'/);
  });

  test('is empty for what is no answer, and ends where blocks are endless', () => {
    for (const value of [null, undefined, 'x', 7, {}, [null, 'x', 7, []]]) {
      expect(blocksToHtml(value)).toBe('');
      expect(blocksToText(value)).toBe('');
    }
    const endless: { type: string; children: object[] } = { type: 'list', children: [] };
    endless.children.push(endless);
    expect(blocksToHtml([endless]).length).toBeLessThan(2_000);
    expect(blocksToText([endless])).toBe('');
  });
});

test.each([
  ['Rook کا چونا ہاتھ سے نہیں اتارا جاتا', 'rtl'],
  ['اردو is the name of a language that goes the other way', 'ltr'],
  ['چکی صاف کریں', 'auto'],
  ['Clean the burrs', 'auto'],
  ['42', 'auto'],
])('goes the way of most of its letters: %s', (text, direction) => {
  const html = blocksToHtml([{ type: 'paragraph', children: [{ type: 'text', text }] }]);
  expect(html).toBe(`<p dir="${direction}">${text}</p>`);
});
