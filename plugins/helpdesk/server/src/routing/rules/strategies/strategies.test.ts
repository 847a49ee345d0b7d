import { describe, expect, test } from 'vitest';
import { STRATEGIES } from '../../../../../contracts';
import type { RoutingPerson, RoutingRequest } from '../routing-rule';
import { ask, ownerFirst } from '../pick-person';
import { BUILT_IN } from './built-in';
import { byPage } from './by-page';

const person = (key: string, more: Partial<RoutingPerson> = {}): RoutingPerson => ({
  key,
  name: key,
  load: 0,
  lastTurn: 0,
  level: null,
  line: null,
  languages: [],
  teams: [],
  ...more,
});
const request = (
  people: RoutingPerson[],
  { owner = null, locale = 'en' }: { owner?: RoutingPerson | null; locale?: string } = {}
): RoutingRequest => ({
  people,
  owner,
  ticket: {
    workflow: 'support',
    source: 'site-form',
    channel: 'form',
    team: null,
    locale,
    subject: 'Printer',
    fields: {},
    page: null,
  },
});
const choose = (strategy: keyof typeof BUILT_IN, given: RoutingRequest) =>
  ask(BUILT_IN[strategy], given);

describe('every strategy', () => {
  const rules = Object.entries({ ...BUILT_IN, 'by-page': ownerFirst(byPage([])) });

  test('has a rule, but for nobody', () => {
    expect(['nobody', ...rules.map(([key]) => key)].sort()).toEqual([...STRATEGIES].sort());
  });

  test.each(rules)('%s gives it to whoever has an open ticket of the client', (_key, rule) => {
    const owner = person('owner', { load: 50, lastTurn: 9, line: 3, level: 1 });
    const given = request([person('idle', { level: 5, line: 1, languages: ['en'] }), owner], {
      owner,
    });
    expect(ask(rule, given)).toEqual({ person: 'owner', reason: 'owner', detail: null });
  });

  test.each(rules)('%s gives it to that one also when they have no room', (_key, rule) => {
    expect(ask(rule, request([], { owner: person('owner') }))?.person).toBe('owner');
  });

  test.each(rules)('%s finds nobody where nobody is', (_key, rule) => {
    expect(ask(rule, request([]))).toBeNull();
  });

  test.each(rules)('%s has the same answer to the same question', (_key, rule) => {
    const people = ['a', 'b', 'c'].map((key) => person(key));
    expect(ask(rule, request(people))).toEqual(ask(rule, request(people)));
    expect(people).toEqual(['a', 'b', 'c'].map((key) => person(key)));
  });
});

test('the one with the fewest open tickets comes first, of equals the one longest without', () => {
  const people = [
    person('busy', { load: 3 }),
    person('late', { load: 1, lastTurn: 8 }),
    person('early', { load: 1, lastTurn: 4 }),
  ];
  const expected = { person: 'early', reason: 'least-loaded', detail: null };
  expect(choose('least-loaded', request(people))).toEqual(expected);
});

test('one after the other, however much each has to do', () => {
  const people = [
    person('a', { load: 0, lastTurn: 3 }),
    person('b', { load: 9, lastTurn: 1 }),
    person('c', { load: 0, lastTurn: 2 }),
  ];
  const expected = { person: 'b', reason: 'turn', detail: null };
  expect(choose('round-robin', request(people))).toEqual(expected);
});

test('the most experienced who are there, of them the one with the fewest', () => {
  const people = [
    person('new'),
    person('master', { level: 4, load: 7 }),
    person('expert', { level: 4, load: 5 }),
  ];
  const expected = { person: 'expert', reason: 'experience', detail: '4' };
  expect(choose('most-experienced', request(people))).toEqual(expected);
  expect(choose('most-experienced', request([person('new')]))?.detail).toBe('1');
});

test('the first line takes it, and the next where nobody of it is there', () => {
  const [first, unset] = [person('first', { line: 1, load: 9 }), person('unset', { load: 2 })];
  const [second, third] = [person('second', { line: 2 }), person('third', { line: 3 })];
  expect(choose('first-line', request([third, second, first, unset]))).toEqual({
    person: 'unset',
    reason: 'line',
    detail: '1',
  });
  expect(choose('first-line', request([third, second]))).toEqual({
    person: 'second',
    reason: 'line',
    detail: '2',
  });
});

test('somebody who speaks the language, whatever the country; else somebody', () => {
  const people = [
    person('english', { languages: ['en'] }),
    person('both', { languages: ['en', 'ur'], load: 4 }),
    person('urdu', { languages: ['ur-PK'], load: 3 }),
  ];
  expect(choose('by-language', request(people, { locale: 'ur' }))).toEqual({
    person: 'urdu',
    reason: 'language',
    detail: 'ur',
  });
  expect(choose('by-language', request(people, { locale: 'ru-RU' }))).toEqual({
    person: 'english',
    reason: 'no-language',
    detail: 'ru',
  });
});

test('a rule that names somebody who was not offered is refused', () => {
  const rule = () => ({ person: 'stranger', reason: 'own' as const, detail: null });
  expect(() => ask(rule, request([person('a')]))).toThrow('not offered');
});

describe('by the page that the client wrote on', () => {
  const rule = byPage([{ path: '/shop', team: 'sales' }]);
  const people = [person('busy', { load: 3 }), person('idle', { load: 1 })];
  const on = (page: string | null, team: string | null): RoutingRequest => {
    const given = request(people);
    return { ...given, ticket: { ...given.ticket, page, team } };
  };

  test('the one with the fewest of the team that it lies with', () => {
    const choice = rule(on('https://example.com/shop/shoes', 'sales'));
    expect(choice).toEqual({ person: 'idle', reason: 'page', detail: '/shop' });
  });

  test('any other page, and what was moved to another team, goes by the number of requests', () => {
    const byLoad = { person: 'idle', reason: 'least-loaded', detail: null };
    expect(rule(on('https://example.com/blog', null))).toEqual(byLoad);
    expect(rule(on(null, null))).toEqual(byLoad);
    expect(rule(on('https://example.com/shop', 'repairs'))).toEqual(byLoad);
  });
});
