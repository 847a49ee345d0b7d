import { expect, it } from 'vitest';
import type { ContactView } from '../../../../../contracts/people';
import { changesOf, openClientDraft } from './client-draft';

const MARIA: ContactView = {
  key: 'c1',
  name: 'Maria Lind',
  email: 'maria@example.com',
  phone: null,
  locale: 'en',
  isVerified: true,
  isBlocked: false,
  createdAt: 0,
  ticketCount: 2,
  timeZone: null,
  company: 'Lind & Co',
  note: null,
  memberOf: null,
  hasAccount: false,
};

it('sends nothing where nothing was changed', () => {
  expect(changesOf(MARIA, openClientDraft(MARIA))).toEqual({});
});

it('sends what was changed, without the space around it', () => {
  const draft = { ...openClientDraft(MARIA), name: ' Maria Berg ', phone: ' +46 8 1 ' };
  expect(changesOf(MARIA, draft)).toEqual({ name: 'Maria Berg', phone: '+46 8 1' });
});

it('takes away what was emptied, and sends an empty name for the server to refuse', () => {
  const draft = { ...openClientDraft(MARIA), name: ' ', email: '', company: ' ' };
  expect(changesOf(MARIA, draft)).toEqual({ name: '', email: null, company: null });
});
