import { expect, test } from 'vitest';
import { askedRanges, contactWords, type Named } from './contact-words';

const CLIENT: Named = {
  name: 'Zoë Ali Khan',
  company: 'Müller & Söhne',
  email: 'Zoe.Khan@example.com',
  phone: '+92 (300) 123-4567',
};
const finds = (question: string, client: Partial<Named> = {}) => {
  const words = contactWords({ ...CLIENT, ...client });
  return askedRanges(question).some((ranges) =>
    ranges.every(([from, to]) => words.some((word) => word >= from && word < to))
  );
};

test.each([
  'zoe',
  'ZOË kh',
  'khan zo',
  'mull',
  'sohne ali',
  'zoe.kh',
  'ZOE.KHAN@EXAMPLE.COM',
  '300 123',
  '0300-1234567',
  '+923001234567',
  '4567',
  '۳۰۰۱۲۳',
])('finds a client by %s', (question) => {
  expect(finds(question)).toBe(true);
});

test.each([
  'oe',
  'zoe muster',
  'khan@example',
  'example.com',
  '67',
  '999',
  '%',
  '__',
  '\ud83d',
  '\u200b\u200b',
])('does not find one by %s', (question) => {
  expect(finds(question)).toBe(false);
});

test('finds names in every script, with and without marks', () => {
  expect(finds('على', { name: 'علی رضا' })).toBe(true);
  expect(finds('রিম', { name: 'রিমা' })).toBe(true);
  expect(finds('हिन', { name: 'हिन्दी' })).toBe(true);
});

test('keeps a bounded number of short words of a name without end', () => {
  const name = Array.from({ length: 200 }, (_none, index) => `w${index}`).join(' ');
  const words = contactWords({
    ...CLIENT,
    name: `${name} ${'x'.repeat(300)}`,
    phone: '9'.repeat(60),
  });
  expect(words.length).toBeLessThan(80);
  expect(Math.max(...words.map((word) => word.length))).toBeLessThan(125);
});

test('keeps nothing of a client of whom nothing is known', () => {
  expect(contactWords({ name: '', company: null, email: null, phone: null })).toEqual([]);
});
