import { expect, it } from 'vitest';
import { htmlToChat } from './html-to-chat';

it('paragraphs are parted by an empty line, breaks are lines', () => {
  expect(htmlToChat('<p dir="auto">Good day,</p><p>see below.<br>Bye</p>')).toBe(
    'Good day,\n\nsee below.\nBye'
  );
});

it('a link keeps its address, once', () => {
  expect(htmlToChat('<p>See <a href="https://example.com/a?b=1&amp;c=2">the page</a>.</p>')).toBe(
    'See the page (https://example.com/a?b=1&c=2).'
  );
  expect(htmlToChat('<p><a href="https://example.com">https://example.com</a></p>')).toBe(
    'https://example.com'
  );
  expect(htmlToChat('<p><a rel="x" href="mailto:a@example.com">a@example.com</a></p>')).toBe(
    'a@example.com'
  );
});

it('items of a list have points, and what looks like HTML in the words stays words', () => {
  expect(htmlToChat('<ul><li><p>One</p></li><li>Two &lt;b&gt;</li></ul>')).toBe('• One\n• Two <b>');
});
