import { describe, expect, it } from 'vitest';
import type { ActionOffer, QueueRow, StateView } from '../../../../../contracts/tickets';
import type { Board } from '../../../../../contracts/views';
import {
  appendCards,
  boardNews,
  changeCard,
  layBoard,
  moveCard,
  placeOf,
  refreshBoard,
  takeBoard,
  type LaidColumn,
} from './board-columns';
import { dropOn, placesOf } from './drop';

const state = (key: string): StateView => ({
  key,
  workflow: 'support',
  name: { en: key },
  category: 'open',
  colour: 'blue',
  icon: 'inbox',
});
const card = (number: number, key: string, version = 1): QueueRow => ({
  number,
  key: `k${number}`,
  subject: `Subject ${number}`,
  contact: { key: 'c', name: 'Maria Lind' },
  state: { workflow: 'support', key },
  assignee: null,
  team: null,
  channel: 'form',
  source: { key: 's' },
  openedAt: number,
  lastActivityAt: number,
  waitingSince: null,
  dueAt: null,
  isUnread: false,
  rating: null,
  version,
  fields: {},
  tags: [],
});
const boardOf = (columns: Record<string, QueueRow[]>): Board => ({
  columns: Object.entries(columns).map(([key, tickets]) => ({
    state: state(key),
    tickets,
    count: tickets.length,
    isCapped: false,
    after: null,
  })),
});
const numbers = (columns: LaidColumn[]) =>
  Object.fromEntries(
    columns.map(({ state: { key }, list }) => [key, list.rows.map(({ number }) => number)])
  );
const START = boardOf({ new: [card(5, 'new'), card(3, 'new')], open: [card(4, 'open')] });

describe('the columns of a board', () => {
  it('move a card to the top of another, and count it there', () => {
    const moved = moveCard(layBoard(START), 3, { to: 'open' });
    expect(numbers(moved)).toEqual({ new: [5], open: [3, 4] });
    expect(moved.map(({ count }) => count)).toEqual([1, 2]);
    expect(placeOf(moved, 3)?.row.state).toEqual({ workflow: 'support', key: 'open' });
  });

  it('put a card back where it was', () => {
    const columns = layBoard(START);
    const there = moveCard(columns, 3, { to: 'open' });
    expect(numbers(moveCard(there, 3, { to: 'new', at: 1 }))).toEqual(numbers(columns));
  });

  it('leave a card that is not there, or there already', () => {
    const columns = layBoard(START);
    expect(moveCard(columns, 9, { to: 'open' })).toBe(columns);
    expect(moveCard(columns, 4, { to: 'open' })).toBe(columns);
    expect(placeOf(columns, 9)).toBeNull();
  });

  it('do not move under the reader: what is newer waits', () => {
    const fresh = boardOf({ new: [card(3, 'new')], open: [card(6, 'open'), card(4, 'open', 2)] });
    const refreshed = refreshBoard(layBoard(START), fresh, '-number');
    expect(numbers(refreshed)).toEqual({ new: [5, 3], open: [4] });
    expect(refreshed[1]?.list.rows[0]?.version).toBe(2);
    expect(boardNews(refreshed, '-number')).toBe(2);
    expect(numbers(takeBoard(refreshed))).toEqual({ new: [3], open: [6, 4] });
  });

  it('count what the agent moved as no news', () => {
    const moved = moveCard(layBoard(START), 3, { to: 'open' });
    const fresh = boardOf({ new: [card(5, 'new')], open: [card(3, 'open', 2), card(4, 'open')] });
    expect(boardNews(refreshBoard(moved, fresh, '-activity'), '-activity')).toBe(0);
  });

  it('come and go with the workflow, grow by more and change in place', () => {
    const fresh = boardOf({ open: [card(4, 'open')], closed: [card(1, 'closed')] });
    const refreshed = refreshBoard(layBoard(START), fresh, '-number');
    expect(Object.keys(numbers(refreshed))).toEqual(['open', 'closed']);
    const page = { tickets: [card(2, 'open')], after: null, isCapped: false };
    const grown = appendCards(refreshed, 'open', page);
    expect(numbers(grown)).toEqual({ open: [4, 2], closed: [1] });
    expect(placeOf(changeCard(grown, 2, { isUnread: true }), 2)?.row.isUnread).toBe(true);
  });
});

const action = (key: string, over: Partial<ActionOffer> = {}): ActionOffer => ({
  key,
  name: { en: key },
  colour: 'blue',
  icon: 'arrow',
  to: 'closed',
  files: false,
  fields: [],
  text: { mode: 'none', default: '' },
  choosesAssignee: false,
  isClientVisible: false,
  ...over,
});
const ticket = (...actions: ActionOffer[]) => ({
  state: { workflow: 'support', key: 'open' },
  actions,
});
const close = action('close');
const reply = action('reply', { to: 'waiting', text: { mode: 'required', default: '' } });

describe('dropOn', () => {
  const on = (to: string, category: StateView['category'] = 'open') => ({ to, category });

  it('performs the one action that asks nothing', () => {
    expect(dropOn(ticket(close, reply), on('closed', 'closed'))).toEqual({
      kind: 'perform',
      action: close,
    });
  });

  it('opens the form of one that asks for something', () => {
    expect(dropOn(ticket(close, reply), on('waiting')).kind).toBe('form');
    const optional = action('close', { text: { mode: 'optional', default: '' } });
    expect(dropOn(ticket(optional), on('closed')).kind).toBe('form');
    expect(dropOn(ticket(action('give', { choosesAssignee: true })), on('closed')).kind).toBe(
      'form'
    );
  });

  it('asks once more before it throws away', () => {
    expect(dropOn(ticket(action('bin', { to: 'bin' })), on('bin', 'trash')).kind).toBe('form');
  });

  it('asks which one is meant of several', () => {
    const silently = action('silently');
    expect(dropOn(ticket(close, silently), on('closed'))).toEqual({
      kind: 'choose',
      actions: [close, silently],
    });
  });

  it('refuses where none leads, and leaves a card in its own column', () => {
    expect(dropOn(ticket(close), on('waiting')).kind).toBe('refused');
    expect(dropOn(ticket(close), on('open')).kind).toBe('stays');
  });
});

it('knows where a ticket may go', () => {
  const note = action('note', { to: null });
  const again = action('again', { to: 'open' });
  const places = placesOf(ticket(close, note, again, reply, action('silently')));
  expect([...places].map(([to, actions]) => [to, actions.map(({ key }) => key)])).toEqual([
    ['closed', ['close', 'silently']],
    ['waiting', ['reply']],
  ]);
});
