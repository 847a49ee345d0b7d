import { expect, it } from 'vitest';
import { formatPercent, kindOf, signOf, wordOf } from './rating';

it.each([
  [0, 'bad'],
  [25, 'bad'],
  [50, 'neutral'],
  [75, 'good'],
  [100, 'good'],
] as const)('takes %i percent for %s', (percent, kind) => {
  expect(kindOf(percent)).toBe(kind);
});

it('has a word for each of five stars, and plainer ones for less', () => {
  expect([0, 25, 50, 75, 100].map((percent) => wordOf(percent, 'stars'))).toEqual([
    'worst',
    'bad',
    'neutral',
    'good',
    'best',
  ]);
  expect([0, 100].map((percent) => wordOf(percent, 'thumbs'))).toEqual(['bad', 'good']);
  expect(wordOf(50, 'faces')).toBe('neutral');
});

it('shows as many stars as were given', () => {
  expect(signOf(4, 'stars')).toBe('★★★★☆');
  expect(signOf(1, 'thumbs')).toBe('👎');
});

it('writes percents in the reader’s way', () => {
  expect(formatPercent(74.6, 'en')).toBe('75%');
});
