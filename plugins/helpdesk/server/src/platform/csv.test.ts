import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvLine } from './csv';

const readBack = (text: string): string => parse(csvLine([text]))[0][0];

test('texts come back as they were, with quotes, commas and lines', () => {
  for (const text of ['plain', 'a "b", c', 'one\ntwo', 'سلام، دنیا', 'हिन्दी', '5 = five', '']) {
    expect(readBack(text)).toBe(text);
  }
  expect(csvLine([1042, null, 'a', -3])).toBe('1042,,"a",-3\r\n');
});

const STARTS = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠', '﹢', '﹦'];
const BEFORE = [
  '',
  ' ',
  '   ',
  '\t',
  '\r',
  '\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u0000',
  '\u0001',
];

test.each(STARTS)('no text that begins with %s is a formula, whatever stands before it', (sign) => {
  for (const before of BEFORE) {
    const cell = readBack(`${before}${sign}cmd|' /C calc'!A0`);
    expect([before, cell.startsWith("'")]).toEqual([before, true]);
  }
});

test.each(['\tx', '\rx', '\nx'])('no text begins with a sign that ends a cell: %j', (text) => {
  expect(readBack(text).startsWith("'")).toBe(true);
});

test('quotes and commas of a text open no other cell', () => {
  expect(parse(csvLine(['x","=1+1', 'y']))).toEqual([['x","=1+1', 'y']]);
  expect(parse(csvLine(['"=1+1"', 'y']))).toEqual([['"=1+1"', 'y']]);
});

test('nothing that ends a text of a database is left', () => {
  expect(csvLine(['a\u0000b'])).toBe('"ab"\r\n');
});
