import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords } from '../../platform/fold-text';
import { plainWord } from './mysql-search';
import { withBeginnings } from './sqlite-search';

const word = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .map((text) => searchWords(text)[0])
  .filter((found) => found !== undefined);

test('a word is a beginning of another in MariaDB’s form where it is one as it stands', () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 12 }), (one, other, length) => {
      const beginning = other.slice(0, length) || other;
      expect(plainWord(other).startsWith(plainWord(beginning))).toBe(true);
      expect(plainWord(other).startsWith(plainWord(one))).toBe(other.startsWith(one));
    }),
    { numRuns: 5_000, seed: 20_263 }
  );
});

test.each(['a', 'to', 'z', 'zz', 'z0928', 'क', 'і', '가', '𐐷', 'qq'])(
  'the form of %s is of small letters and digits, and long enough for the parser',
  (given) => {
    expect(plainWord(given)).toMatch(/^[a-z0-9]{3,80}$/);
  }
);

test('different words have different forms', () => {
  const words = [
    'z',
    'zz',
    'z0',
    'zy',
    'y',
    'z00z',
    '\u0928',
    '가',
    '각',
    '\uac00z',
    '𐐷',
    'zyac00',
  ];
  expect(new Set(words.map(plainWord)).size).toBe(words.length);
});

test('a form that is too long is cut between two letters, so that a longer word still begins with it', () => {
  const long = plainWord('न'.repeat(40));
  expect(long).toMatch(/^qq(z[0-9a-z]{3})+$/);
  expect(long.length).toBeLessThanOrEqual(80);
});

test('of a word in SQLite every beginning beyond eight letters stands for itself', () => {
  expect(withBeginnings('printer')).toEqual(['printer']);
  expect(withBeginnings('delivery')).toEqual(['delivery']);
  expect(withBeginnings('deliveries')).toEqual(['deliverie', 'deliveries']);
  expect(withBeginnings('𐐷'.repeat(9))).toEqual(['𐐷'.repeat(9)]);
});
