import { expect, it } from 'vitest';
import { initialsOf } from './initials-of';

it.each([
  ['Ada Agent', 'AA'],
  ['ada maria agent', 'AA'],
  ['Prince', 'P'],
  ['  ', ''],
  ['ثنا ملک', 'ثم'],
  ['👩‍💻 dev', '👩‍💻D'],
])('of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
