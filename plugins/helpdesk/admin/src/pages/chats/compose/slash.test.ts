import { expect, it } from 'vitest';
import { slashAt, withChoice } from './slash';

const query = (text: string) => slashAt(text, text.length)?.query;

it('a slash that begins a word looks for what follows it', () => {
  expect(query('/')).toBe('');
  expect(query('/han')).toBe('han');
  expect(query('Good day /opening ho')).toBe('opening ho');
  expect(query('Zeile\n/چکی')).toBe('چکی');
});

it('a slash inside of a word, in an address or long past looks for nothing', () => {
  expect(query('and/or')).toBe(undefined);
  expect(query('https://example.com/a')).toBe(undefined);
  expect(query('/help is what I typed before')).toBe(undefined);
  expect(slashAt('/help me', 0)).toBe(null);
});

it('the choice comes in its place, and the cursor behind it', () => {
  const text = 'See /hou today';
  const at = slashAt(text, 8);
  expect(at).toEqual({ from: 4, query: 'hou' });
  expect(withChoice(text, { from: 4, to: 8, choice: 'our hours' })).toEqual({
    text: 'See our hours today',
    cursor: 13,
  });
});
