import type { Core } from '@strapi/strapi';
import { afterEach, expect, test } from 'vitest';
import { newMessageId, verifyMessageId } from './message-id';

const strapi = {
  // Made from nothing of Strapi but its address and keys.
  config: {
    get: (name: string) => (name === 'server.app.keys' ? ['key'] : 'https://desk.example.com/x'),
  },
} as unknown as Core.Strapi;
const TICKET = { ticketKey: '0123456789abcdef0123456789abcdef', seq: 7 };
const verify = (messageId: string) => verifyMessageId({ strapi, messageId });

const own = process.env.PUBLIC_URL;
afterEach(() => {
  if (own === undefined) delete process.env.PUBLIC_URL;
  else process.env.PUBLIC_URL = own;
});

test('an id of ours names its ticket and entry, with and without brackets', () => {
  const id = newMessageId({ strapi, ...TICKET });
  expect(id).toMatch(
    /^<helpdesk\.[0-9a-f]{32}\.7\.[0-9a-f]{16}\.[0-9a-f]{32}@desk\.example\.com>$/
  );
  expect(verify(id)).toEqual(TICKET);
  expect(verify(` ${id.slice(1, -1)} `)).toEqual(TICKET);
});

test('no two mails have the same id', () => {
  const ids = Array.from({ length: 100 }, () => newMessageId({ strapi, ...TICKET }));
  expect(new Set(ids).size).toBe(100);
});

test('an id fits its column, whatever the host is', () => {
  process.env.PUBLIC_URL = `https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`;
  expect(newMessageId({ strapi, ...TICKET }).length).toBeLessThanOrEqual(255);
  process.env.PUBLIC_URL = 'http://[::1]:1337';
  expect(newMessageId({ strapi, ...TICKET })).toMatch(/@helpdesk\.invalid>$/);
});

test('a changed id is not ours, whichever part of it', () => {
  const id = newMessageId({ strapi, ...TICKET });
  const parts = id.slice(1, -1).split('@')[0];
  for (let at = 'helpdesk.'.length; at < parts.length; at += 1) {
    const other = parts[at] === '1' ? '2' : '1';
    const changed = `<${parts.slice(0, at)}${other}${parts.slice(at + 1)}@desk.example.com>`;
    expect(verify(changed)).toBeNull();
  }
});

test.each([
  '',
  '<>',
  '<a@b>',
  `<helpdesk.${TICKET.ticketKey}.7.0123456789abcdef.${'0'.repeat(32)}@desk.example.com>`,
  `<helpdesk.${TICKET.ticketKey}.7@desk.example.com>`,
])('%j is not ours', (id) => {
  expect(verify(id)).toBeNull();
});
