import { expect, it } from 'vitest';
import type { QueuePage, QueueRow } from '../../../../contracts/tickets';
import { countNews } from './queue-news';

const row = (number: number, version: number): QueueRow => ({
  number,
  key: String(number),
  subject: '',
  contact: { key: 'c', name: '' },
  state: { workflow: 'support', key: 'new' },
  assignee: null,
  team: null,
  channel: 'form',
  openedAt: 0,
  lastActivityAt: 0,
  waitingSince: null,
  isUnread: false,
  version,
});
const page = (...tickets: QueueRow[]): QueuePage => ({ tickets, after: null });

it('counts new and changed tickets', () => {
  expect(countNews(page(row(1, 1), row(2, 1)), page(row(3, 1), row(1, 2), row(2, 1)))).toBe(2);
});

it('has no news in the same list, nor in one that is only shorter or read', () => {
  const shown = page(row(1, 1), row(2, 1));
  expect(countNews(shown, shown)).toBe(0);
  expect(countNews(shown, page(row(2, 1)))).toBe(0);
  expect(countNews(shown, page({ ...row(1, 1), isUnread: true }, row(2, 1)))).toBe(0);
});
