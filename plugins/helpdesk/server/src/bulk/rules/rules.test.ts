import { describe, expect, test } from 'vitest';
import { BULK_FAILURES_TOLD, type BulkFailure } from '../../../../contracts';
import { boundBy, mayDoInBulk } from './bulk-permission';
import { advance, refuseRest } from './bulk-progress';

const failure = (number: number): BulkFailure => ({
  number,
  code: 'NOT_FOUND',
  message: 'Not found.',
  step: null,
});
const START = { done: 0, refused: 0, failures: [] };

describe('the progress of a bulk action', () => {
  test('counts what was looked at and what was refused', () => {
    const first = advance(START, { worked: 20, failed: [failure(3)] });
    const second = advance(first, { worked: 5, failed: [failure(21), failure(22)] });
    expect(second).toEqual({
      done: 25,
      refused: 3,
      failures: [failure(3), failure(21), failure(22)],
    });
  });

  test('tells the first of many refused, and counts them all', () => {
    const failed = Array.from({ length: 30 }, (_, index) => failure(index));
    let progress: Parameters<typeof advance>[0] = START;
    for (let round = 0; round < 10; round += 1)
      progress = advance(progress, { worked: 30, failed });
    expect(progress.refused).toBe(300);
    expect(progress.failures).toHaveLength(BULK_FAILURES_TOLD);
  });

  test('refuses all that is left when the agent may not go on', () => {
    const left = Array.from({ length: 500 }, (_, index) => index + 1);
    const before = advance(START, { worked: 10, failed: [failure(900)] });
    const after = refuseRest(before, { left, code: 'NOT_ALLOWED', message: 'No right.' });
    expect([after.done, after.refused]).toEqual([510, 501]);
    expect(after.failures).toHaveLength(BULK_FAILURES_TOLD);
    expect(after.failures[1]).toMatchObject({ number: 1, code: 'NOT_ALLOWED' });
  });
});

test.each([
  ['assign', 'ticket.assign'],
  ['action', 'ticket.perform'],
  ['macro', 'ticket.perform'],
  ['tag', 'ticket.read'],
  ['read', 'ticket.read'],
  ['follow', 'ticket.read'],
] as const)('to %s in bulk one needs %s', (kind, permission) => {
  expect(mayDoInBulk({ permissions: new Set([permission]) }, { kind })).toBe(true);
  expect(mayDoInBulk({ permissions: new Set(['contact.update']) }, { kind })).toBe(false);
});

test('whoever began does no more than they could then, and no more than they can now', () => {
  const now = { permissions: new Set(['ticket.read', 'ticket.assign']) };
  const { permissions } = boundBy(now, ['ticket.read', 'ticket.perform']);
  expect([...permissions]).toEqual(['ticket.read']);
});
