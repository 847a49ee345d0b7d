import { describe, expect, it } from 'vitest';
import type { QueuePage, QueueRow } from '../../../../contracts/tickets';
import {
  appendPage,
  changeRow,
  countNews,
  layList,
  refreshList,
  takeFresh,
  type LaidList,
} from './queue-list';

const row = (number: number, lastActivityAt: number, version = 1): QueueRow => ({
  number,
  key: String(number),
  subject: '',
  contact: { key: 'c', name: '' },
  state: { workflow: 'support', key: 'new' },
  assignee: null,
  team: null,
  channel: 'form',
  source: { key: 'site' },
  openedAt: 0,
  lastActivityAt,
  waitingSince: null,
  dueAt: null,
  rating: null,
  isUnread: false,
  version,
  fields: {},
  tags: [],
});
const page = (tickets: QueueRow[], after: string | null = null): QueuePage => ({
  tickets,
  after,
  isCapped: false,
});
const numbers = ({ rows }: LaidList) => rows.map(({ number }) => number);
const newsOf = (list: LaidList) => (list.fresh ? countNews(list, list.fresh, '-activity') : 0);

/** Newest activity first: 3, 2, 1. */
const SHOWN = layList(page([row(3, 30), row(2, 20), row(1, 10)], 'next'));

describe('a refresh', () => {
  it('has no news when nothing changed', () => {
    const list = refreshList(SHOWN, page(SHOWN.rows, 'next'), '-activity');
    expect(list.fresh).toBeNull();
    expect(numbers(list)).toEqual([3, 2, 1]);
  });

  it('changes rows in their place and moves none', () => {
    const fresh = page([row(4, 50), row(1, 40, 2), row(3, 30)], 'next');
    const list = refreshList(SHOWN, fresh, '-activity');
    expect(numbers(list)).toEqual([3, 2, 1]);
    expect(list.rows[2]).toMatchObject({ number: 1, version: 2, lastActivityAt: 40 });
    expect(newsOf(list)).toBe(2);
    expect(numbers(takeFresh(list))).toEqual([4, 1, 3]);
    expect(takeFresh(list).fresh).toBeNull();
  });

  it('does not take a row that is only read for news', () => {
    const read = page([{ ...row(3, 30), isUnread: true }, row(2, 20), row(1, 10)], 'next');
    const list = refreshList(SHOWN, read, '-activity');
    expect(list.fresh).toBeNull();
    expect(list.rows[0]?.isUnread).toBe(true);
  });

  it('marks a row that left the list, and does not count what only moved up into sight', () => {
    const list = refreshList(SHOWN, page([row(3, 30), row(1, 10), row(0, 5)], 'next'), '-activity');
    expect([...list.gone]).toEqual([2]);
    expect(newsOf(list)).toBe(1);
  });

  it('says nothing of rows below what was looked at', () => {
    const list = refreshList(SHOWN, page([row(3, 30)], 'next'), '-activity');
    expect(list.gone.size).toBe(0);
    expect(list.fresh).toBeNull();
  });

  it('marks what is missing from a list that was read to its end', () => {
    const list = refreshList(SHOWN, page([row(3, 30)]), '-activity');
    expect([...list.gone]).toEqual([2, 1]);
    expect(newsOf(list)).toBe(2);
  });

  it('forgets that a row was gone when it is back', () => {
    const without = refreshList(SHOWN, page([row(3, 30), row(1, 10)]), '-activity');
    const back = refreshList(without, page(SHOWN.rows), '-activity');
    expect(back.gone.size).toBe(0);
    expect(back.fresh).toBeNull();
  });

  it('has news in a list that was empty', () => {
    const list = refreshList(layList(page([])), page([row(1, 10)]), '-activity');
    expect(newsOf(list)).toBe(1);
    expect(numbers(list)).toEqual([]);
  });
});

it('appends the next page, each ticket once', () => {
  const list = appendPage(SHOWN, page([row(2, 25, 2), row(0, 5)]));
  expect(numbers(list)).toEqual([3, 2, 1, 0]);
  expect(list.after).toBeNull();
});

it('keeps the word that a search was capped', () => {
  const capped = layList({ ...page([row(3, 30)], 'next'), isCapped: true });
  expect(appendPage(capped, page([row(2, 20)])).isCapped).toBe(true);
});

it('shows at once what the agent did to a row', () => {
  expect(changeRow(SHOWN, 2, { isUnread: true }).rows.map(({ isUnread }) => isUnread)).toEqual([
    false,
    true,
    false,
  ]);
});
