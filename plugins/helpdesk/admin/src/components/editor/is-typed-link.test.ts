import { expect, it } from 'vitest';
import { isTypedLink } from './is-typed-link';

it.each([
  'https://example.com/a?b=1',
  'http://client.name',
  'www.example.com',
  'ada@example.com',
  'mailto:ada@example.com',
])('makes a link of %s', (typed) => {
  expect(isTypedLink(typed)).toBe(true);
});

it.each([
  'client.name',
  'contact.name',
  'agent.name',
  'team.name',
  'ticket.link',
  'example.com',
  'javascript:alert(1)',
  'ftp://ada@example.com',
])('leaves %s as it is typed', (typed) => {
  expect(isTypedLink(typed)).toBe(false);
});
