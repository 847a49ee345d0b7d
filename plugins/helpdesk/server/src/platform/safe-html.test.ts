import { describe, expect, test } from 'vitest';
import { escapeHtml, htmlToText, safeHtml, staffHtml } from './safe-html';

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert&#40;1)</script></svg>',
  '<math><mtext></p><style><img src onerror=alert(1)></style></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVa\tScRiPt:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x" onclick="alert(1)">x</a>',
  '<a href="//evil.example/x">x</a>',
  '<form action="https://evil.example"><input name=a><button>b</button></form>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<p style="background:url(https://evil.example)">x</p>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<object data="https://evil.example"></object><embed src=x>',
  '<template><img src=x onerror=alert(1)></template>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<p id="x" class="y" data-z="1">t</p>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<<script>script>alert(1)<</script>/script>',
];

test.each(ATTACKS)('leaves nothing that runs or loads of %s', (attack) => {
  const tags = safeHtml(attack).match(/<[^>]*>/g) ?? [];
  const harmless = /^<\/?(p|a|span)( rel="noopener noreferrer nofollow")?>$/;
  expect(tags.filter((tag) => !harmless.test(tag))).toEqual([]);
});

test('keeps words, lists, tables, direction and links', () => {
  const html =
    '<p dir="rtl" lang="ur">سلام <strong>دنیا</strong></p><ul><li>a</li></ul><table><tbody><tr><td colspan="2">1</td></tr></tbody></table>';
  expect(safeHtml(html)).toBe(html);
  expect(safeHtml('<a href="https://example.com/?a=1&amp;b=2">x</a>')).toBe(
    '<a href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer nofollow">x</a>'
  );
});

test('takes HTML that is nested deeper than any letter is as text', () => {
  expect(safeHtml('<div>'.repeat(30_000) + 'deep')).not.toContain('<');
  expect(safeHtml('<div>'.repeat(30_000) + 'deep')).toContain('deep');
  expect(safeHtml('<div>'.repeat(300) + 'deep').match(/<div>/g)).toHaveLength(60);
  expect(htmlToText('<b>'.repeat(40_000) + 'deep')).toBe('deep');
});

describe.each([
  ['paragraphs', '<p><b><p>', '<p>'],
  ['list items', '<li><p>', '<li>'],
  ['cells', '<td><p>', '<td>'],
  ['tags behind comments that look like their ends', '<div><!--</div>-->', '<div>'],
  ['tags whose attributes look like their ends', '<div title="</div>">', '<div>'],
])('%s in each other', (_name, unit, first) => {
  test('are text when they are deeper than any letter is', () => {
    const shown = safeHtml(unit.repeat(Math.ceil(100_000 / unit.length)) + 'deep');
    expect(shown).toContain('deep');
    expect(shown).not.toContain(first);
  });
});

test('does not take many paragraphs that nobody closed for deep ones', () => {
  expect(safeHtml('<p>line'.repeat(2_000)).match(/<p>line<\/p>/g)).toHaveLength(2_000);
  expect(safeHtml(`<ul>${'<li>line'.repeat(2_000)}</ul>`).match(/<li>/g)).toHaveLength(2_000);
});

test('keeps the mark of a colleague in texts of staff alone, and only of one who is named', () => {
  const html =
    '<p><span data-mention="a1b2" class="x" onclick="alert(1)">@Ada</span> <span data-mention="zz">@Zain</span></p>';
  expect(staffHtml(html, (key) => key === 'a1b2')).toBe(
    '<p><span data-mention="a1b2">@Ada</span> <span>@Zain</span></p>'
  );
  expect(safeHtml(html)).toBe('<p><span>@Ada</span> <span>@Zain</span></p>');
  expect(htmlToText(html)).toBe('@Ada @Zain');
});

test.each([
  '<span data-mention="a&quot; onmouseover=&quot;alert(1)">x</span>',
  '<span data-mention="A1">x</span>',
  '<span data-mention="">x</span>',
  `<span data-mention="${'a'.repeat(65)}">x</span>`,
  '<p data-mention="a1">x</p>',
])('takes no mark that is no key of a colleague: %s', (html) => {
  expect(staffHtml(html, () => true)).not.toContain('data-mention');
});

test('gives the text of HTML with its line breaks, without scripts and styles', () => {
  const html =
    '<style>p{}</style><h1>Hello</h1><p>one<br>two</p><script>x</script><p>three &lt;3</p>';
  const lines = htmlToText(html).split(/\n+/);
  expect(lines).toEqual(['Hello', 'one', 'two', 'three <3']);
});

test('escapes what HTML would read', () => {
  expect(escapeHtml(`<a href="x">'&'</a>`)).toBe(
    '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;'
  );
});
