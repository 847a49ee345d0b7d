import { expect, it } from 'vitest';
import type { QueueRow } from '../../../../contracts/tickets';
import { waitingForMe } from './waiting-for-me';

const ticket = (
  number: number,
  waitingSince: number,
  assignee: string | null = null
): QueueRow => ({
  number,
  key: String(number),
  subject: 'Subject',
  contact: { key: 'c', name: 'Client' },
  state: { workflow: 'support', key: 'new' },
  assignee: assignee ? { key: assignee, name: assignee } : null,
  team: null,
  channel: 'form',
  source: { key: 'site' },
  openedAt: 0,
  lastActivityAt: 0,
  waitingSince,
  dueAt: null,
  rating: null,
  isUnread: false,
  version: 1,
  fields: {},
  tags: [],
});
const numbers = (tickets: QueueRow[]) => tickets.map(({ number }) => number);

it('puts who waits longest first, whosever list they are in', () => {
  const mine = [ticket(1, 300, 'me')];
  const teams = [ticket(2, 100), ticket(3, 500)];
  expect(numbers(waitingForMe(mine, teams, 5))).toEqual([2, 1, 3]);
});

it('leaves to a colleague what the colleague has taken', () => {
  expect(numbers(waitingForMe([], [ticket(1, 1, 'zain'), ticket(2, 2)], 5))).toEqual([2]);
});

it("lists a ticket once that is mine and my team's", () => {
  const mine = ticket(1, 1, 'me');
  expect(numbers(waitingForMe([mine], [mine], 5))).toEqual([1]);
});

it('keeps to its room', () => {
  const teams = [1, 2, 3].map((number) => ticket(number, number));
  expect(numbers(waitingForMe([], teams, 2))).toEqual([1, 2]);
});
