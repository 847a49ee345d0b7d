import { expect, it } from 'vitest';
import type { EntryView } from '../../../../../contracts/tickets';
import { printedEntries } from './printed-entries';

const entry = (seq: number, isInternal: boolean): EntryView => ({
  seq,
  kind: 'action',
  at: 0,
  actor: { kind: 'agent', name: 'Ada' },
  action: null,
  before: { state: null, assignee: null, team: null },
  after: { state: 'new', assignee: null, team: null },
  isInternal,
  text: null,
  fields: [],
  files: [],
  mailed: [],
  origin: null,
  subject: null,
  rating: null,
  routing: null,
  tags: null,
  other: null,
  from: null,
  timed: null,
  alarm: null,
  quote: null,
  isDeleted: false,
  deletes: null,
});
const ALL = [entry(1, false), entry(2, true), entry(3, false)];

it('leaves out what the client has no way to, unless it is wanted', () => {
  expect(printedEntries(ALL, { hasInternal: false }).map(({ seq }) => seq)).toEqual([1, 3]);
  expect(printedEntries(ALL, { hasInternal: true })).toEqual(ALL);
});
