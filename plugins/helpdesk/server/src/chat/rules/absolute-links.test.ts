import { expect, test } from 'vitest';
import { blocksToHtml } from '../../faq/blocks-html';
import { absoluteLinks } from './absolute-links';

const base = 'https://desk.example';
const page = `${base}/support/en/faq/cup`;
const html = (...children: object[]) => blocksToHtml([{ type: 'paragraph', children }]);
const link = (url: string) => ({ type: 'link', url, children: [{ text: 'there' }] });

test.each([
  ['/support/faq/x', 'https://desk.example/support/faq/x'],
  ['#how', `${page}#how`],
  ['?a=1', `${page}?a=1`],
  ['https://elsewhere.example/x', 'https://elsewhere.example/x'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
])('%s leads to %s', (url, address) => {
  expect(absoluteLinks(html(link(url)), { base, page })).toContain(`href="${address}"`);
});

test('pictures are shown from where they lie', () => {
  const image = { type: 'image', image: { url: '/uploads/cup.png', alternativeText: 'A cup' } };
  expect(absoluteLinks(blocksToHtml([image]), { base, page })).toContain(
    'src="https://desk.example/uploads/cup.png"'
  );
});

test('what an editor writes about HTML stays what they wrote', () => {
  const said = html({ text: 'Write <a href="/x"> and src="/y".' });
  expect(absoluteLinks(said, { base, page })).toBe(said);
});
