import { describe, expect, test } from 'vitest';
import { REASON_MAX } from '../../../contracts';
import { isDeskError } from '../errors';
import { readRatingForm } from './read-rating-form';

const ID = '0123456789abcdef0123456789abcdef';
const settings = { scale: 'stars', asksReason: true } as const;
const form = (more: Record<string, string[]> = {}) => ({
  csrf: ['x'],
  id: [ID],
  scale: ['stars'],
  score: ['4'],
  ...more,
});
const read = (values: Record<string, string[]>, asksReason = true) =>
  readRatingForm({ values, settings: { ...settings, asksReason }, channel: 'mail' });
const refusalOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return isDeskError(error) ? { code: error.code, fields: error.details.fields } : error;
  }
  return null;
};

test('a score of the scale is taken, with its reason or without', () => {
  expect(read(form())).toMatchObject({ score: 4, scale: 'stars', reason: '', channel: 'mail' });
  const reason = '  Too\r\nslow \n';
  expect(read(form({ score: ['1'], reason: [reason] }))).toMatchObject({
    score: 1,
    reason: 'Too\nslow',
  });
  expect(read(form({ reason: ['x'.repeat(REASON_MAX)] })).reason).toHaveLength(REASON_MAX);
});

test('the same form is the same rating, and another choice in it another', () => {
  const { clientId } = read(form());
  expect(read(form()).clientId).toBe(clientId);
  expect(read(form({ score: ['5'] })).clientId).not.toBe(clientId);
  expect(read(form({ reason: ['Why'] })).clientId).not.toBe(clientId);
});

describe('what is refused', () => {
  test.each(['', '0', '6', '-1', '4.5', '1e0', '٤', ' 4', '4 ', 'NaN', '__proto__'])(
    '"%s" is no score',
    (score) => {
      const refusal = { code: 'INPUT_INVALID', fields: { score: 'missing' } };
      expect(refusalOf(() => read(form({ score: [score] })))).toEqual(refusal);
    }
  );

  test.each([
    ['long', 'x'.repeat(REASON_MAX + 1)],
    ['characters', 'a\u0000b'],
    ['characters', '\ud800'],
  ])('a reason that is too %s', (problem, reason) => {
    const refusal = { code: 'INPUT_INVALID', fields: { reason: problem } };
    expect(refusalOf(() => read(form({ reason: [reason] })))).toEqual(refusal);
  });

  test('a reason that was not asked for, and inputs that the form does not have', () => {
    expect(refusalOf(() => read(form({ reason: ['why'] }), false))).toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(refusalOf(() => read(form({ percent: ['100'] })))).toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(read(form({ reason: [' '] }), false).reason).toBe('');
  });

  test.each([
    ['another scale than is asked for now', { scale: ['thumbs'] }],
    ['no id', { id: [] }],
    ['an id of somebody’s own', { id: ['mine'] }],
  ])('a form with %s', (_what, more) => {
    expect(refusalOf(() => read(form(more)))).toMatchObject({ code: 'FORM_EXPIRED' });
  });
});
