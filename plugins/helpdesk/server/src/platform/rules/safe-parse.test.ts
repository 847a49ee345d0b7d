import { z } from '@strapi/utils';
import { describe, expect, test } from 'vitest';
import { safeParse } from './safe-parse';

describe('reading what a stranger sent', () => {
  const schema = z.strictObject({ key: z.string().max(5), list: z.array(z.string()).max(2) });

  test('gives what holds', () => {
    const value = { key: 'a', list: ['b'] };
    expect(safeParse(schema, value)).toEqual({ success: true, data: value });
  });

  test.each([
    JSON.parse('{"length":{"toString":1,"valueOf":1}}'),
    JSON.parse('{"size":{"toString":1,"valueOf":1},"length":{"toString":null,"valueOf":null}}'),
    Object.assign(Object.create(null), { length: Object.create(null) }),
  ])('refuses a value that the check itself stumbles over', (value: unknown) => {
    for (const given of [{ key: value, list: [] }, { key: '', list: value }, value]) {
      const { success, error } = safeParse(schema, given);
      expect(success).toBe(false);
      expect(error?.issues.length).toBeGreaterThan(0);
    }
  });
});
