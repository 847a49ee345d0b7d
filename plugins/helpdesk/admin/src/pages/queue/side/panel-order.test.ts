import { describe, expect, it } from 'vitest';
import type { View } from '../../../../../contracts/views';
import { SIDE_LISTS } from '../queue-lists';
import { listOf } from '../queue-address';
import { addressOfView, currentView } from './current-view';
import { moveTo, panelParts, shownItems, toggleHidden, toPanel } from './panel-order';

const view = (key: string, over: Partial<View> = {}): View => ({
  key,
  name: key,
  icon: 'star',
  isShared: true,
  query: `tag=${key}`,
  layout: null,
  isMine: true,
  gone: [],
  ...over,
});
const VIEWS = [view('vip'), view('late'), view('own', { isShared: false })];
const ids = (items: { id: string }[]) => items.map(({ id }) => id);
const NONE = { order: [], hidden: [] };

describe('panelParts', () => {
  it('has the lists, then what is shared, and the own filters apart', () => {
    const { desk, mine } = panelParts(VIEWS, NONE);
    expect(ids(desk)).toEqual([
      ...SIDE_LISTS.map(({ key }) => `list:${key}`),
      'view:vip',
      'view:late',
    ]);
    expect(ids(mine)).toEqual(['view:own']);
  });

  it('puts what the agent has placed first, and what is new after it', () => {
    const { desk } = panelParts(VIEWS, { order: ['view:late', 'list:closed', 'view:gone'] });
    expect(ids(desk).slice(0, 3)).toEqual(['view:late', 'list:closed', 'list:all']);
    expect(ids(desk).at(-1)).toBe('view:vip');
  });

  it('shows neither what is hidden nor what is gone', () => {
    const { desk } = panelParts(VIEWS, NONE);
    const shown = shownItems(desk, { hidden: ['list:all', 'view:gone'] });
    expect(ids(shown)).not.toContain('list:all');
    expect(shown).toHaveLength(desk.length - 1);
  });

  it('comes back as it was kept', () => {
    const parts = panelParts(VIEWS, { order: ['view:late', 'view:own'] });
    const kept = toPanel(parts, ['view:vip', 'view:gone']);
    expect(kept.hidden).toEqual(['view:vip']);
    expect(panelParts(VIEWS, kept)).toEqual(parts);
  });
});

it('moves to any place and stops at the ends', () => {
  expect(moveTo(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  expect(moveTo(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
  expect(moveTo(['a', 'b', 'c'], 'b', -4)).toEqual(['b', 'a', 'c']);
  expect(moveTo(['a', 'b', 'c'], 'b', 9)).toEqual(['a', 'c', 'b']);
  expect(moveTo(['a', 'b'], 'x', 0)).toEqual(['a', 'b']);
  expect(toggleHidden(toggleHidden(['a'], 'b'), 'a')).toEqual(['b']);
});

describe('currentView', () => {
  const vip = VIEWS[0] as View; // it is the first of three
  it('is the one whose list this is, with its words and its order', () => {
    expect(currentView(VIEWS, listOf({ tag: 'vip' }), null)).toEqual({
      view: vip,
      isChanged: false,
    });
    expect(currentView(VIEWS, listOf({ tag: 'vip', q: 'burrs' }), null)).toBeNull();
    expect(currentView(VIEWS, listOf({ tag: 'vip' }, 'waiting'), null)).toBeNull();
  });

  it('stays the one from which the agent came, changed', () => {
    const narrowed = listOf({ tag: 'vip', unread: 'true' });
    expect(currentView(VIEWS, narrowed, 'vip')).toEqual({ view: vip, isChanged: true });
    expect(currentView(VIEWS, narrowed, 'gone')).toBeNull();
    expect(currentView(VIEWS, listOf({ tag: 'late' }), 'vip')?.view.key).toBe('late');
  });

  it('prefers of two with one list the one from which the agent came', () => {
    const twins = [view('one', { query: 'tag=x' }), view('two', { query: 'tag=x' })];
    expect(currentView(twins, listOf({ tag: 'x' }), 'two')?.view.key).toBe('two');
  });

  it('says how it is shown', () => {
    expect(addressOfView(view('b', { layout: 'board' })).layout).toBe('board');
  });
});
