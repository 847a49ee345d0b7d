import { expect, test } from 'vitest';
import { withoutLink } from './take-link';

test.each([
  ['https://shop.example/a?b=1', 'https://shop.example/a?b=1'],
  ['https://shop.example/a#helpdesk-chat=0f', 'https://shop.example/a'],
  ['https://shop.example/a#helpdesk-chat=0f&tab=2', 'https://shop.example/a#tab=2'],
  ['https://shop.example/a#tab=2&helpdesk-chat=0f', 'https://shop.example/a#tab=2'],
  ['https://shop.example/a#tab=2&helpdesk-chat=0f&c', 'https://shop.example/a#tab=2&c'],
  ['https://shop.example/a#chapter', 'https://shop.example/a#chapter'],
])('leaves of %s only %s', (address, left) => {
  expect(withoutLink(address)).toBe(left);
});
