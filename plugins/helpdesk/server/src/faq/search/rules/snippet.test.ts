import { expect, test } from 'vitest';
import { makeSnippet } from './snippet';

const finder = (words: string[]) => (word: string) =>
  words.find((one) => one === word.toLowerCase()) ?? null;
const textOf = (parts: { text: string }[]) => parts.map(({ text }) => text).join('');
const LONG = `${'Nothing to see. '.repeat(40)}Clean the <b>burrs</b> of the grinder. ${'More. '.repeat(60)}`;

test('is the answer itself where it is short, with the words marked', () => {
  expect(makeSnippet('Clean the burrs.', finder(['burrs']))).toEqual([
    { text: 'Clean the ', isMatch: false },
    { text: 'burrs', isMatch: true },
    { text: '.', isMatch: false },
  ]);
});

test('is the stretch with the most words, cut between words', () => {
  const parts = makeSnippet(LONG, finder(['burrs', 'grinder', 'nothing']));
  expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toContain('burrs');
  expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toContain('grinder');
  const text = textOf(parts);
  expect(text.startsWith('… ')).toBe(true);
  expect(text.endsWith(' …')).toBe(true);
  expect(text.length).toBeLessThan(220);
  expect(LONG).toContain(text.slice(2, -2));
});

test('is the beginning where nothing stands in it', () => {
  const text = textOf(makeSnippet(LONG, () => null));
  expect(text.startsWith('Nothing to see.')).toBe(true);
  expect(text.length).toBeLessThan(210);
});

test('keeps words of Hindi and Bengali whole', () => {
  const parts = makeSnippet('मशीन की चक्की साफ करें', finder(['चक्की']));
  expect(parts[1]).toEqual({ text: 'चक्की', isMatch: true });
});

test('cuts no letter in two where there is no space at all', () => {
  const text = textOf(makeSnippet('😀'.repeat(400), () => null));
  expect(text).not.toMatch(/\p{Cs}/u);
  expect(makeSnippet('', () => null)).toEqual([]);
});
