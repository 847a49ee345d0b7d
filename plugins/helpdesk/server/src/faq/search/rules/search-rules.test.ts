import { describe, expect, test } from 'vitest';
import { cleanQuery } from './clean-query';
import { editDistance } from './edit-distance';
import { joinedWords, joinModelNames } from './joined-words';
import { fitMeter, isGoodFit, type AskedWord } from './match-fit';
import { nearestWord } from './nearest-word';
import { isAskedBy } from './question-cover';
import { swappedLetters } from './swapped-letters';
import { mayBeBeginning, typosAllowed } from './typo-tolerance';

const asked = (word: string, stem = word): AskedWord => ({ word, stem, typos: typosAllowed(word) });

test('typing errors are forgiven by the length of the word, and never in numbers and models', () => {
  expect(['tea', 'milk', 'machine', 'delivery'].map(typosAllowed)).toEqual([0, 1, 1, 2]);
  expect(['hb200', '123456789', 'e04'].map(typosAllowed)).toEqual([0, 0, 0]);
});

test('a beginning has three letters, that of the last word two', () => {
  expect([mayBeBeginning('gri', false), mayBeBeginning('gr', false)]).toEqual([true, false]);
  expect([mayBeBeginning('gr', true), mayBeBeginning('g', true)]).toEqual([true, false]);
});

test.each([
  ['grinder', 'grinder', 2, 0],
  ['grinder', 'grindre', 2, 1],
  ['grinder', 'ginder', 2, 1],
  ['grinder', 'grinnder', 2, 1],
  ['grinder', 'glinber', 2, 2],
  ['grinder', 'grinder', 0, 0],
  ['grinder', 'winter', 2, 3],
  ['grinder', 'coffee', 2, 3],
  ['ab', 'ba', 1, 1],
  ['', 'abc', 3, 3],
  ['a', 'x'.repeat(500), 2, 3],
])('from %s to %s, at most %i counted, are %i', (one, other, most, distance) => {
  expect(editDistance(one, other, most)).toBe(distance);
  expect(editDistance(other, one, most)).toBe(distance);
});

test('neighbours that changed places are put right', () => {
  expect(swappedLetters('retrun')).toContain('return');
  expect(swappedLetters('aab')).toEqual(['aba']);
  expect(swappedLetters('a')).toEqual([]);
});

describe('the nearest word', () => {
  const known = new Map([
    ['grinder', 3],
    ['grinders', 1],
    ['milk', 9],
    ['mild', 2],
    ['доставка', 4],
  ]);

  test.each([
    ['grnider', 'grinder'],
    ['mlik', 'milk'],
    ['milt', 'milk'],
    ['достафка', 'доставка'],
    ['keyboard', null],
    ['mi', null],
    ['hb200', null],
  ])('to %s is %s', (word, nearest) => {
    expect(nearestWord(word, known)).toBe(nearest);
  });
});

test('names of models are joined and taken apart', () => {
  expect(joinedWords(['hb', '200'])).toEqual(['hb200']);
  expect(joinedWords(['hb200'])).toEqual(['hb', '200']);
  expect(joinedWords(['manual', '200'])).toEqual([]);
  expect(joinedWords(['hb', '200s', 'x'])).toEqual(['hb200s']);
  expect(joinModelNames('HB-200, E/04 and x.1')).toBe('HB200, E04 and x1');
  expect(joinModelNames('well-known 2-3 e-mail')).toBe('well-known 2-3 e-mail');
});

describe('the fit of an entry', () => {
  test('counts where each word stands, and how surely', () => {
    const one = fitMeter([asked('grinders', 'grinder')]);
    expect(one({ grinder: ['question'] })).toBe(1);
    expect(one({ grinder: ['answer', 'category'] })).toBe(0.75);
    expect(one({ grist: ['question'] })).toBe(0);
    expect(fitMeter([asked('grind')])({ grinder: ['question'] })).toBe(0.8);
    expect(fitMeter([asked('grindre')])({ grinder: ['question'] })).toBe(0.8);
    expect(fitMeter([asked('hb20')])({ hb30: ['question'] })).toBe(0);
  });

  test('is an average: of two words both must stand there to be good', () => {
    const two = fitMeter([asked('grinder'), asked('loud')]);
    expect(isGoodFit(two({ grinder: ['question'] }))).toBe(false);
    expect(isGoodFit(two({ grinder: ['question'], loud: ['answer'] }))).toBe(true);
    const three = fitMeter([asked('grinder'), asked('loud'), asked('morning')]);
    expect(isGoodFit(three({ grinder: ['question'], loud: ['keywords'] }))).toBe(true);
  });

  test('of a single word is good wherever it stands, even misspelt', () => {
    expect(isGoodFit(fitMeter([asked('grindre')])({ grinder: ['answer'] }))).toBe(true);
  });

  test('of nothing is none', () => {
    expect(fitMeter([])({ grinder: ['question'] })).toBe(0);
    expect(fitMeter([asked('loud')])({})).toBe(0);
  });
});

test('an entry is offered where most of its question stands in what is written', () => {
  const words = (text: string) => text.split(' ').map((word) => asked(word));
  const written = words('hello monday grinder awfully loud morning neighbours');
  expect(isAskedBy(words('grinder loud'), written)).toBe(true);
  expect(isAskedBy(words('grinder loud machine'), written)).toBe(true);
  expect(isAskedBy(words('grinder cost'), written)).toBe(false);
  expect(isAskedBy(words('grinder'), written)).toBe(false);
  expect(isAskedBy([], written)).toBe(false);
});

test('a search is one line without signs that no text has', () => {
  expect(cleanQuery('  a\u0000b\n\tc \ud800 d\u0007 ')).toBe('a b c d');
  expect(cleanQuery('میرا\u200cآرڈر 👍🏽')).toBe('میرا\u200cآرڈر 👍🏽');
});
