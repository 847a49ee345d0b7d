import { expect, it } from 'vitest';
import { entry } from './entry-fixture';
import { readMarks } from './read-marks';

const ours = (seq: number, more = {}) =>
  entry(seq, { actor: { kind: 'agent', name: 'Ada' }, ...more });
const marks = (readSeq: number, ...entries: ReturnType<typeof entry>[]) => [
  ...readMarks(entries, readSeq),
];

it('the last that was read says so, and a later one that it was sent', () => {
  const said = [ours(2), entry(3), ours(4), ours(5)];
  expect(marks(0, ...said)).toEqual([[5, 'sent']]);
  expect(marks(3, ...said)).toEqual([
    [5, 'sent'],
    [2, 'read'],
  ]);
  expect(marks(9, ...said)).toEqual([[5, 'read']]);
});

it('notes, messages that were taken back and the visitor’s own have no mark', () => {
  const gone = ours(3, { text: null, isDeleted: true });
  expect(marks(9, entry(1), ours(2, { isInternal: true }), gone)).toEqual([]);
});
