import { expect, it } from 'vitest';
import { keyOf } from './key-of';

const press = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey });

it('names Latin keys by what they write, wherever they stand', () => {
  expect(press('j', 'KeyJ')).toBe('j');
  expect(press('J', 'KeyJ', true)).toBe('j');
  expect(press('j', 'KeyC')).toBe('j'); // Dvorak
  expect(press('/', 'Digit7', true)).toBe('/'); // German
  expect(press('?', 'Slash', true)).toBe('?');
});

it('names keys of other scripts by their place', () => {
  expect(press('ج', 'KeyJ')).toBe('j');
  expect(press('о', 'KeyJ')).toBe('j'); // Russian
  expect(press('۔', 'Slash')).toBe('/');
  expect(press('؟', 'Slash', true)).toBe('?');
  expect(press('х', 'BracketLeft')).toBe('[');
});

it('leaves named keys and unknown places alone', () => {
  expect(press('Enter', 'Enter')).toBe('Enter');
  expect(press('ۃ', 'IntlBackslash')).toBe('ۃ');
});
