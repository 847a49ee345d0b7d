import { describe, expect, test } from 'vitest';
import { SUPPORT_WORKFLOW } from '../../workflow/shipped/support';
import { differences } from './differences';

describe('what is other between two states of a setting', () => {
  test('nothing, where nothing is', () => {
    expect(differences(SUPPORT_WORKFLOW, structuredClone(SUPPORT_WORKFLOW))).toEqual([]);
    expect(differences(null, null)).toEqual([]);
  });

  test('a text, a number and a list of words are told whole', () => {
    const before = { name: { en: 'New' }, limit: 3, languages: ['en'], isOn: false };
    const after = { name: { en: 'Fresh' }, limit: null, languages: ['en', 'ur'], isOn: true };
    expect(differences(before, after)).toEqual([
      { path: ['name', 'en'], before: 'New', after: 'Fresh' },
      { path: ['limit'], before: 3, after: null },
      { path: ['languages'], before: ['en'], after: ['en', 'ur'] },
      { path: ['isOn'], before: false, after: true },
    ]);
  });

  test('a part of a list is known by its key, wherever it stands', () => {
    const state = (key: string, colour: string) => ({ key, colour });
    const before = { states: [state('new', 'blue'), state('open', 'green')] };
    const after = { states: [state('open', 'red'), state('new', 'blue')] };
    expect(differences(before, after)).toEqual([
      { path: ['states'], before: ['new', 'open'], after: ['open', 'new'] },
      { path: ['states', 'open', 'colour'], before: 'green', after: 'red' },
    ]);
  });

  test('a part that came or went is told with all that it holds, and is no new order', () => {
    const before = { states: [{ key: 'new', colour: 'blue' }] };
    const after = { states: [{ key: 'odd', colour: 'red' }, ...before.states] };
    const came = [
      { path: ['states', 'odd', 'key'], before: null, after: 'odd' },
      { path: ['states', 'odd', 'colour'], before: null, after: 'red' },
    ];
    expect(differences(before, after)).toEqual(came);
    expect(differences(after, before)).toEqual(
      came.map(({ path, before: was, after: is }) => ({ path, before: is, after: was }))
    );
  });

  test('what has no key is told by its number', () => {
    const before = { days: [[{ from: '09:00', to: '17:00' }], []] };
    const after = { days: [[{ from: '10:00', to: '17:00' }], [{ from: '09:00', to: '12:00' }]] };
    expect(differences(before, after)).toEqual([
      { path: ['days', '1', '1', 'from'], before: '09:00', after: '10:00' },
      { path: ['days', '2', '1', 'from'], before: null, after: '09:00' },
      { path: ['days', '2', '1', 'to'], before: null, after: '12:00' },
    ]);
  });

  test('a thing that was nothing, and a choice that became a thing', () => {
    expect(differences({ receipt: null }, { receipt: { subject: 'Hello' } })).toEqual([
      { path: ['receipt', 'subject'], before: null, after: 'Hello' },
    ]);
    expect(differences({ states: null }, { states: ['new'] })).toEqual([
      { path: ['states'], before: null, after: ['new'] },
    ]);
    expect(differences({ value: 'x' }, { value: { a: 1 } })).toEqual([
      { path: ['value', ''], before: 'x', after: null },
      { path: ['value', 'a'], before: null, after: 1 },
    ]);
  });

  test('what is left out and what is null are one', () => {
    expect(differences({ onlyAssignee: undefined }, { onlyAssignee: null })).toEqual([]);
    expect(differences({ onlyAssignee: undefined }, { onlyAssignee: true })).toEqual([
      { path: ['onlyAssignee'], before: null, after: true },
    ]);
  });

  test('a value that only looks like another part of the language is a name like any', () => {
    const before = JSON.parse('{"__proto__": {"x": 1}, "constructor": "a"}') as unknown;
    expect(differences(before, JSON.parse('{"constructor": "b"}'))).toEqual([
      { path: ['__proto__', 'x'], before: 1, after: null },
      { path: ['constructor'], before: 'a', after: 'b' },
    ]);
  });
});
