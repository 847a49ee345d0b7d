import { describe, expect, test } from 'vitest';
import { RATING_PERCENTS, RATING_SCALES, SCORE_MAX } from '../../../../contracts';
import { isScore, percentOf, scoresOf, signOf, wordOf } from './score';

test.each([
  ['thumbs', [0, 100]],
  ['faces', [0, 50, 100]],
  ['stars', [0, 25, 50, 75, 100]],
] as const)('%s compare by percent', (scale, percents) => {
  expect(scoresOf(scale).map((score) => percentOf(score, scale))).toEqual(percents);
});

test('every percent of every scale is in the closed list', () => {
  const all = RATING_SCALES.flatMap((scale) =>
    scoresOf(scale).map((score) => percentOf(score, scale))
  );
  for (const percent of all) expect(RATING_PERCENTS).toContain(percent);
});

test('a short scale has no strong words', () => {
  const words = (scale: (typeof RATING_SCALES)[number]) =>
    scoresOf(scale).map((score) => wordOf(score, scale));
  expect(words('thumbs')).toEqual(['bad', 'good']);
  expect(words('faces')).toEqual(['bad', 'neutral', 'good']);
  expect(words('stars')).toEqual(['worst', 'bad', 'neutral', 'good', 'best']);
});

describe.each(RATING_SCALES)('on the scale of %s', (scale) => {
  test('each score has a sign of its own', () => {
    const signs = scoresOf(scale).map((score) => signOf(score, scale));
    expect(new Set(signs).size).toBe(SCORE_MAX[scale]);
  });

  test.each([0, -1, 1.5, Number.NaN, Infinity, SCORE_MAX[scale] + 1])('%s is no score', (score) => {
    expect(isScore(score, scale)).toBe(false);
  });
});
