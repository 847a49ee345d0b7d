import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interleave, type Placed } from './interleave';
import { joinDrafts } from './join-drafts';
import { mapMark } from './map-mark';
import { mergedTicket } from './merged-ticket';
import { refuseMerge, type MergeSide } from './refuse-merge';

const history = (first: number, times: number[]): Placed[] =>
  times.map((at, index) => ({ id: first + index, seq: index + 1, at }));

describe('interleaving', () => {
  test('puts two histories in the order of time, the older ticket first where it is the same', () => {
    const { order, older, younger } = interleave(
      history(10, [1, 5, 9]),
      history(20, [3, 5, 7, 11])
    );
    expect(order).toEqual([10, 20, 11, 21, 22, 12, 23]);
    expect([...older]).toEqual([
      [1, 1],
      [2, 3],
      [3, 6],
    ]);
    expect([...younger]).toEqual([
      [1, 2],
      [2, 4],
      [3, 5],
      [4, 7],
    ]);
  });

  test('loses nothing, and never changes the order of one history, whatever the clocks said', () => {
    const times = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 });
    fc.assert(
      fc.property(times, times, (one, other) => {
        const { order, older, younger } = interleave(history(100, one), history(200, other));
        expect([...order].sort((a, b) => a - b)).toEqual(
          [...history(100, one), ...history(200, other)].map(({ id }) => id)
        );
        const rises = (seqs: ReadonlyMap<number, number>) =>
          [...seqs.values()].every((seq, at, all) => at === 0 || seq > all[at - 1]);
        expect([rises(older), rises(younger)]).toEqual([true, true]);
      }),
      { seed: 20261129 }
    );
  });
});

describe('how far somebody has read', () => {
  const { older, younger } = interleave(history(10, [1, 5, 9]), history(20, [3, 6, 7]));
  const read = (inOlder: number, inYounger: number, newsTo?: number) =>
    mapMark(
      [
        { seqs: older, readTo: inOlder },
        { seqs: younger, readTo: inYounger, newsTo },
      ],
      6
    );

  test('is everything for who had read both to the end', () => {
    expect(read(3, 3)).toBe(6);
  });

  test('ends before the first entry that was not read, in whichever of both it is', () => {
    expect(read(0, 3)).toBe(0);
    expect(read(3, 0)).toBe(1);
    expect(read(1, 1)).toBe(2);
    expect(read(2, 3)).toBe(5);
  });

  test('does not end at what was never news to the reader', () => {
    expect(read(3, 1, 1)).toBe(6);
    expect(read(3, 1, 2)).toBe(3);
    expect(read(3, 0, 0)).toBe(6);
  });
});

describe('a merge is refused', () => {
  const side = (id: number, more: Partial<MergeSide> = {}): MergeSide => ({
    id,
    category: 'open',
    contact: { id: 1, account: null, companyId: null },
    ...more,
  });
  const code = (from: MergeSide, into: MergeSide) => refuseMerge({ from, into })?.code ?? null;

  test('with itself', () => {
    expect(code(side(1), side(1))).toBe('MERGE_NOT_ACCEPTED');
    expect(code(side(1), side(2))).toBeNull();
  });

  test('between different clients, unless one account has proved both addresses', () => {
    const of = (id: number, account: string | null, companyId: number | null = null) =>
      side(id, { contact: { id, account, companyId } });
    expect(code(of(1, null), of(2, null))).toBe('MERGE_OF_OTHERS');
    expect(code(of(1, 'a'), of(2, 'b'))).toBe('MERGE_OF_OTHERS');
    expect(code(of(1, 'a'), of(2, null))).toBe('MERGE_OF_OTHERS');
    expect(code(of(1, 'a'), of(2, 'a'))).toBeNull();
    expect(code(of(1, 'a', 7), of(2, 'a', 7))).toBeNull();
  });

  test('between an address of a company and one of none or of another', () => {
    const of = (id: number, companyId: number | null) =>
      side(id, { contact: { id, account: 'a', companyId } });
    expect(code(of(1, null), of(2, 7))).toBe('MERGE_OF_OTHERS');
    expect(code(of(1, 7), of(2, null))).toBe('MERGE_OF_OTHERS');
    expect(code(of(1, 7), of(2, 8))).toBe('MERGE_OF_OTHERS');
  });

  test('from and into the trash, and of an open one into a closed one', () => {
    const at = (id: number, category: MergeSide['category']) => side(id, { category });
    expect(code(at(1, 'trash'), at(2, 'open'))).toBe('MERGE_NOT_ACCEPTED');
    expect(code(at(1, 'open'), at(2, 'trash'))).toBe('MERGE_NOT_ACCEPTED');
    expect(code(at(1, 'new'), at(2, 'closed'))).toBe('MERGE_NOT_ACCEPTED');
    expect(code(at(1, 'closed'), at(2, 'open'))).toBeNull();
    expect(code(at(1, 'closed'), at(2, 'closed'))).toBeNull();
  });
});

describe('the ticket that stays', () => {
  const ticket = (more: object = {}) => ({
    workflowId: 1,
    fields: {},
    openedAt: 10,
    waitingSince: null,
    dueAt: null,
    ...more,
  });
  const merge = (from: object, into: object, over = { isIntoOver: false, isFromOver: false }) =>
    mergedTicket({ from: ticket(from), into: ticket(into), ...over });

  test('has waited since the earlier of both, and is due at the earlier time', () => {
    expect(merge({ waitingSince: 5, dueAt: 9 }, { waitingSince: 7, dueAt: 8 })).toMatchObject({
      waitingSince: 5,
      dueAt: 8,
    });
    expect(merge({ waitingSince: 5 }, {}).waitingSince).toBe(5);
    expect(merge({}, { waitingSince: 7 }).waitingSince).toBe(7);
    const closed = { isIntoOver: true, isFromOver: true };
    expect(merge({ waitingSince: 5 }, {}, closed).waitingSince).toBeNull();
  });

  test('keeps its own fields and takes over others of the same workflow', () => {
    const from = { fields: { order: '1', size: 'xl' } };
    expect(merge(from, { fields: { order: '2' } }).fields).toEqual({ order: '2', size: 'xl' });
    expect(merge({ ...from, workflowId: 2 }, { fields: { order: '2' } }).fields).toEqual({
      order: '2',
    });
  });
});

describe('what somebody had begun to write in both', () => {
  const draft = (format: 'text' | 'html' | null, body = '', more: object = {}) => ({
    text: format && { format, body },
    fileKeys: [] as string[],
    copyTo: [] as string[],
    ...more,
  });

  test('is one text, and loses no word and no file', () => {
    const kept = draft('html', '<p>One</p>', { fileKeys: ['a'], copyTo: ['x@example.com'] });
    expect(joinDrafts(kept, draft('html', '<p>Two</p>', { fileKeys: ['b', 'a'] }))).toEqual({
      text: { format: 'html', body: '<p>One</p><p>Two</p>' },
      fileKeys: ['a', 'b'],
      copyTo: ['x@example.com'],
    });
    expect(joinDrafts(draft('text', 'One'), draft('text', 'Two')).text?.body).toBe('One\n\nTwo');
    expect(joinDrafts(draft(null), draft('text', 'Two')).text?.body).toBe('Two');
  });

  test('stays words where the one was plain and the other is not', () => {
    const joined = joinDrafts(draft('html', '<p>One</p>'), draft('text', '<b>\nTwo'));
    expect(joined.text).toEqual({ format: 'html', body: '<p>One</p><p>&lt;b&gt;<br>Two</p>' });
  });
});
