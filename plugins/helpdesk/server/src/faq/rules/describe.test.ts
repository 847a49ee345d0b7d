import { expect, test } from 'vitest';
import { describeText } from './describe';

test('a short text is its own description, in one line', () => {
  expect(describeText('Clean the burrs.\nThen  try again.')).toBe(
    'Clean the burrs. Then try again.'
  );
});

test('a long one is cut between words, without what stood before the cut', () => {
  const cut = describeText('word, '.repeat(40));
  expect(cut.length).toBeLessThanOrEqual(160);
  expect(cut).toMatch(/^(word, )+word…$/);
});

test('what has no words to cut between is cut where it must be, never within a sign', () => {
  const cut = describeText(`x${'😀'.repeat(200)}`);
  expect(cut.length).toBeLessThanOrEqual(160);
  expect(cut).toMatch(/^x(😀)+…$/u);
});
