import fc from 'fast-check';
import {
  CHANNELS,
  QUEUE_SORTS,
  RATING_FILTERS,
  STATE_CATEGORIES,
  type QueueQuery,
} from '../../../contracts';
import { ACTIONS, type Reference } from './queue-fixture';

const SPANS = [
  '2026-03-08',
  '2026-03-09',
  '2026-03-05..2026-03-10',
  '2026-03-12..',
  '..2026-03-04',
  'last-5d',
  'older-36h',
  'last-2w',
];
const VALUES = [
  'order:kx',
  'order:KX-17,arg',
  'order:हिन',
  'amount:42,-5',
  'amount:0..50',
  'amount:..0.1',
  'since:2026-02-10..2026-03-12',
  'since:2026-03-11',
  'since:..2026-01-31',
  'urgent:false',
  'size:l,xl',
  'colours:blue',
  'missing:1',
];

/** Queries of every filter: of some all together, of the rest up to three at once, so that lists are not all empty. */
export function anyQuery({ fixture, catalogue, directory }: Reference): fc.Arbitrary<QueueQuery> {
  const several = (...values: string[]) =>
    fc
      .uniqueArray(fc.constantFrom(...values, 'missing'), { minLength: 1, maxLength: 3 })
      .map((some) => some.join());
  const keys = (rows: { key: string }[]) => rows.map(({ key }) => key);
  const states = catalogue.workflows.flatMap(({ key, states: own }) =>
    own.map((state) => `${key}/${state.key}`)
  );
  const actions = several(...ACTIONS, 'support/reply', 'repairs/write', 'missing/reply');
  const span = fc.constantFrom(...SPANS);
  const filters = {
    workflow: fc.constantFrom('support', 'repairs', 'missing'),
    state: several(...STATE_CATEGORIES, ...states, 'support/missing'),
    assignee: several('mine', 'me', 'my-teams', 'nobody', ...keys(directory.agents)),
    team: several(...keys(directory.teams)),
    waiting: fc.constant('true' as const),
    unread: fc.constant('true' as const),
    followed: fc.constant('true' as const),
    rating: fc.constantFrom(...RATING_FILTERS),
    client: fc.constantFrom(...keys(fixture.contacts), 'missing'),
    source: several(...keys(fixture.sources)),
    channel: several(...CHANNELS),
    tag: several(...keys(fixture.tags)),
    untagged: several(...keys(fixture.tags)),
    opened: span,
    active: span,
    closed: span,
    waits: span,
    due: fc.constantFrom(...SPANS, 'overdue', 'next-50h', 'next-2w'),
    by: several('me', 'client', 'system', ...keys(directory.agents)),
    did: actions,
    when: span,
    last: actions,
    fields: fc
      .uniqueArray(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 2 })
      .map((some) => some.join(';')),
  };
  const names = Object.keys(filters) as (keyof typeof filters)[];
  return fc
    .tuple(
      fc.record(filters),
      fc.subarray(names, { maxLength: 3 }),
      fc.record({ sort: fc.constantFrom(...QUEUE_SORTS), limit: fc.integer({ min: 5, max: 100 }) })
    )
    .map(([all, some, page]) => ({
      ...Object.fromEntries(some.map((name) => [name, all[name]])),
      ...page,
    }));
}
