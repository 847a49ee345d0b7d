import { expect, it } from 'vitest';
import { freeKey, typedKey } from './keys';

it('numbers a key that another has', () => {
  expect(freeKey('state', [])).toBe('state');
  expect(freeKey('state', ['state', 'state-2'])).toBe('state-3');
  expect(freeKey('a'.repeat(60), ['a'.repeat(60)])).toBe(`${'a'.repeat(58)}-2`);
});

it('lets a hyphen stand while the rest is typed', () => {
  expect(typedKey('Repair ')).toBe('repair-');
  expect(typedKey('9 lives')).toBe('lives');
});
