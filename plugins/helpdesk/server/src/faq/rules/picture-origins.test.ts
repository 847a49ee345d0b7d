import { expect, test } from 'vitest';
import { blocksToHtml } from '../blocks-html';
import { firstPicture, pictureOrigins } from './picture-origins';

const picture = (url: string) => ({ type: 'image', image: { url, alternativeText: 'A' } });

test('a page allows the hosts of its own pictures', () => {
  const html = blocksToHtml([
    picture('https://cdn.example.com/a.png?x=1&y=2'),
    picture('https://cdn.example.com/b.png'),
    picture('/uploads/c.png'),
    picture('https://other.example:8443/d.png'),
    { type: 'paragraph', children: [{ type: 'text', text: '<img src="https://evil.example/x">' }] },
  ]);
  expect(pictureOrigins(html)).toEqual(['https://cdn.example.com', 'https://other.example:8443']);
  expect(firstPicture(html)).toBe('https://cdn.example.com/a.png?x=1&y=2');
});

test('a text without pictures allows none', () => {
  expect(pictureOrigins('<p>Text</p>')).toEqual([]);
  expect(firstPicture('<p>Text</p>')).toBeNull();
});
