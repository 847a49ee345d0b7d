import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import { SETTINGS_DEFAULTS } from '../server/src/site/settings-defaults';
import type { Settings } from './settings';
import { settingsSchema } from './settings.schema';

test('the schema gives the type', () => {
  expectTypeOf<z.infer<typeof settingsSchema>>().toEqualTypeOf<Settings>();
});

test('the defaults are accepted', () => {
  expect(settingsSchema.parse(SETTINGS_DEFAULTS)).toEqual(SETTINGS_DEFAULTS);
});

const company = (more: Record<string, unknown>) => ({
  ...SETTINGS_DEFAULTS,
  company: { ...SETTINGS_DEFAULTS.company, ...more },
});

test.each([
  ['a colour on which white cannot be read', company({ colour: '#ffe14d' })],
  ['a colour by name', company({ colour: 'red' })],
  ['a logo by script', company({ logoUrl: 'javascript:alert(1)' })],
  ['a logo without a host', company({ logoUrl: '/logo.png' })],
  ['a name with a line break of mail headers', company({ name: { en: 'A\u0000B' } })],
  ['an unknown setting', { ...SETTINGS_DEFAULTS, extra: true }],
  ['no days', { ...SETTINGS_DEFAULTS, linkDays: 0 }],
])('refuses %s', (_, settings) => {
  expect(settingsSchema.safeParse(settings).success).toBe(false);
});
