import { expect, test } from 'vitest';
import { formatSize, formatTime } from './format';

const AT = Date.UTC(2026, 2, 9, 14, 5);

// Spaces differ between versions of Unicode's data.
const plain = (text: string) => text.replace(/\s/gu, ' ');

// Of what stands between day and time, each version of Unicode's data thinks something else.
test.each([
  ['en', 'Mar 9, 2026', '7:05 PM'],
  ['ur', '9 مارچ، 2026', '\u20687:05 PM\u2069'],
  ['bn', '৯ মার্চ, ২০২৬', '৭:০৫ PM'],
  ['sw', '9 Mac 2026', '19:05'],
  ['hi', '9 मार्च 2026', '7:05 pm'],
  ['ru', '9 мар. 2026 г.', '19:05'],
])('a moment is written as one writes it in %s', (locale, day, time) => {
  const text = plain(formatTime(AT, { locale, timeZone: 'Asia/Karachi' }).text);
  expect(text.startsWith(day)).toBe(true);
  expect(text.endsWith(time)).toBe(true);
});

test('a moment in no zone of the reader names the one that it is in', () => {
  expect(plain(formatTime(AT, { locale: 'en', timeZone: null }).text)).toMatch(/ 2:05 PM UTC$/);
});

test.each([
  ['en', '1 byte', '1.5 MB'],
  ['ur', '1 بائٹ', '1.5 MB'],
  ['bn', '১ বাইট', '১.৫ MB'],
  ['sw', 'baiti 1', 'MB 1.5'],
  ['hi', '1 बाइट', '1.5 MB'],
  ['ru', '1 байт', '1,5 МБ'],
])('a size is written as one writes it in %s', (locale, small, large) => {
  expect(plain(formatSize(1, locale))).toBe(small);
  expect(plain(formatSize(1.5 * 1024 * 1024, locale))).toBe(large);
});
