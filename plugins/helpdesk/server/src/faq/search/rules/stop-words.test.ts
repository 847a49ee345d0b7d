import { expect, test } from 'vitest';
import { foldText } from '../../../platform/fold-text';
import { isStopWord, STOP_WORDS } from './stop-words';

test('stand as texts are folded, so that they are met', () => {
  const unfolded = [...STOP_WORDS.values()].flatMap((words) =>
    [...words].filter((word) => foldText(word) !== word)
  );
  expect(unfolded).toEqual([]);
});

test('are those of the language alone', () => {
  expect(isStopWord('in', 'en')).toBe(true);
  expect(isStopWord('in', 'en-GB')).toBe(true);
  expect(isStopWord('na', 'en')).toBe(false);
  expect(isStopWord('in', 'de')).toBe(false);
  expect(isStopWord('in', '__proto__')).toBe(false);
});
