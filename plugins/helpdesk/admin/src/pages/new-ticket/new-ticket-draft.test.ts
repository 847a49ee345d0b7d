import { describe, expect, it } from 'vitest';
import {
  addressOf,
  emptyDraft,
  isBegun,
  missingIn,
  newClientFrom,
  toOpenBody,
  type NewTicketDraft,
} from './new-ticket-draft';

const MARIA = { key: 'c1', name: 'Maria', email: 'maria@example.com', phone: null, company: null };
const CALL: NewTicketDraft = {
  ...emptyDraft('a'.repeat(32), 'ur-PK'),
  source: 'site',
  client: { kind: 'new', name: ' Jonas Berg ', email: ' ', phone: ' +46 8 123 ' },
  subject: ' No steam ',
  text: '<p>It hisses.</p>',
  sendsReceipt: true,
};

describe('a new client from what was typed', () => {
  it.each([
    ['Jonas Berg', { name: 'Jonas Berg', email: '', phone: '' }],
    ['jonas@example.com', { name: '', email: 'jonas@example.com', phone: '' }],
    ['+46 (8) 123-45', { name: '', email: '', phone: '+46 (8) 123-45' }],
    ['042', { name: '042', email: '', phone: '' }],
  ])('%s', (typed, client) => {
    expect(newClientFrom(` ${typed} `)).toEqual({ kind: 'new', ...client });
  });
});

it('begins in the language of the agent where mails are written in it, else in English', () => {
  expect(emptyDraft('x', 'ur-PK').locale).toBe('ur');
  expect(emptyDraft('x', 'fi').locale).toBe('en');
});

it('names what is missing in the order of the page', () => {
  expect(missingIn(emptyDraft('x', 'en'))).toEqual(['client', 'subject', 'text', 'source']);
  const nameless = { ...CALL, client: newClientFrom('a@example.com'), text: '<p> </p>' };
  expect(missingIn(nameless)).toEqual(['contact.name', 'text']);
  expect(missingIn(CALL)).toEqual([]);
});

it('is begun by a word, a client or a file, not by a choice', () => {
  const empty = emptyDraft('x', 'en');
  expect(isBegun({ ...empty, source: 'site', channel: 'agent', text: '<p></p>' }, 0)).toBe(false);
  expect(isBegun({ ...empty, subject: 'a' }, 0)).toBe(true);
  expect(isBegun({ ...empty, client: newClientFrom('') }, 0)).toBe(true);
  expect(isBegun(empty, 1)).toBe(true);
});

describe('the body', () => {
  it('carries a new client without the space around what was typed, and no receipt without address', () => {
    const client = CALL.client!;
    expect(toOpenBody(CALL, client, [])).toMatchObject({
      contact: { name: 'Jonas Berg', email: null, phone: '+46 8 123' },
      subject: 'No steam',
      assignee: null,
      sendsReceipt: false,
    });
  });

  it('carries a known client by key alone, with the receipt and the owner', () => {
    const client = { kind: 'known', contact: MARIA } as const;
    const file = { key: 'f1', name: 'a.png', mime: 'image/png', size: 1 };
    expect(addressOf(client)).toBe('maria@example.com');
    expect(toOpenBody({ ...CALL, assignee: 'team:t1' }, client, [file])).toMatchObject({
      contact: { key: 'c1' },
      files: ['f1'],
      assignee: { team: 't1' },
      sendsReceipt: true,
    });
  });
});
