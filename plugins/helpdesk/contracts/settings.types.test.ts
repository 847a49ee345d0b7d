import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import { SETTINGS_DEFAULTS } from '../server/src/site/settings-defaults';
import type {
  LayoutPreview,
  LayoutPreviewBody,
  SectionBody,
  Settings,
  VersionedSettings,
} from './settings';
import * as schema from './settings.schema';

test('the schema gives the type', () => {
  expectTypeOf<z.infer<typeof schema.settingsSchema>>().toEqualTypeOf<Settings>();
  expectTypeOf<z.infer<typeof schema.versionedSettings>>().toEqualTypeOf<VersionedSettings>();
  expectTypeOf<z.infer<typeof schema.sectionBody>>().toEqualTypeOf<SectionBody>();
  expectTypeOf<z.infer<typeof schema.layoutPreviewBody>>().toEqualTypeOf<LayoutPreviewBody>();
  expectTypeOf<z.infer<typeof schema.layoutPreview>>().toEqualTypeOf<LayoutPreview>();
});

test('the defaults are accepted', () => {
  expect(schema.settingsSchema.parse(SETTINGS_DEFAULTS)).toEqual(SETTINGS_DEFAULTS);
});

const company = (more: Record<string, unknown>) => ({
  ...SETTINGS_DEFAULTS,
  company: { ...SETTINGS_DEFAULTS.company, ...more },
});

const mail = (more: Record<string, unknown>) => ({
  ...SETTINGS_DEFAULTS,
  mail: { ...SETTINGS_DEFAULTS.mail, ...more },
});
const hours = (more: Record<string, unknown>) => ({
  ...SETTINGS_DEFAULTS,
  hours: { ...SETTINGS_DEFAULTS.hours, ...more },
});
const monday = (...ranges: [string, string][]) =>
  hours({ week: [ranges.map(([from, to]) => ({ from, to })), [], [], [], [], [], []] });
const day = (date: string) => ({ date, name: 'Day', isYearly: false, hours: [] });
const rating = (more: Record<string, unknown>) => ({
  ...SETTINGS_DEFAULTS,
  rating: { ...SETTINGS_DEFAULTS.rating, ...more },
});
const origins = (...allowedOrigins: string[]) => ({ ...SETTINGS_DEFAULTS, allowedOrigins });

test.each([
  [
    'a sender, an address and where answers go',
    mail({ fromName: 'Söz مدد', fromAddress: 'a@example.com', replyTo: 'b@example.com' }),
  ],
  ['a day that ends at midnight', monday(['00:00', '24:00'])],
  ['two ranges that meet', monday(['09:00', '12:00'], ['12:00', '13:00'])],
  ['a leap day', hours({ days: [day('2028-02-29')] })],
  [
    '400 days',
    hours({
      days: Array.from({ length: 400 }, (_, at) =>
        day(new Date(at * 86_400_000).toISOString().slice(0, 10))
      ),
    }),
  ],
  ['a question in one language', rating({ question: { sw: 'Je, umeridhika?' }, scale: 'thumbs' })],
  ['origins', origins('https://www.example.com', 'http://localhost:3000')],
])('accepts %s', (_, settings) => {
  expect(schema.settingsSchema.safeParse(settings).error).toBeUndefined();
});

test.each([
  ['a colour on which white cannot be read', company({ colour: '#ffe14d' })],
  ['a colour by name', company({ colour: 'red' })],
  ['a logo by script', company({ logoUrl: 'javascript:alert(1)' })],
  ['a logo without a host', company({ logoUrl: '/logo.png' })],
  ['a name with a line break of mail headers', company({ name: { en: 'A\u0000B' } })],
  ['an unknown setting', { ...SETTINGS_DEFAULTS, extra: true }],
  ['a header in the name of the sender', mail({ fromName: 'Us\r\nBcc: eve@example.com' })],
  ['an empty name of the sender', mail({ fromName: ' ' })],
  ['a header in an address', mail({ fromAddress: 'a@example.com\nBcc: eve@example.com' })],
  ['two addresses', mail({ replyTo: 'a@example.com, b@example.com' })],
  ['an address with a name', mail({ replyTo: 'Us <a@example.com>' })],
  ['a zone that is none', hours({ timeZone: 'Mars/Olympus' })],
  ['a week of six days', hours({ week: [[], [], [], [], [], []] })],
  ['a range that goes backwards', monday(['17:00', '09:00'])],
  ['a range of no length', monday(['09:00', '09:00'])],
  ['a range that begins at 24:00', monday(['24:00', '24:00'])],
  ['an hour that is none', monday(['09:00', '25:00'])],
  ['ranges that overlap', monday(['09:00', '12:00'], ['11:00', '13:00'])],
  ['a day that is none', hours({ days: [day('2027-02-29')] })],
  ['the same day twice', hours({ days: [day('2027-01-01'), day('2027-01-01')] })],
  [
    '401 days',
    hours({
      days: Array.from({ length: 401 }, (_, at) =>
        day(new Date(at * 86_400_000).toISOString().slice(0, 10))
      ),
    }),
  ],
  ['an origin with a path', origins('https://www.example.com/help')],
  ['an origin with a slash', origins('https://www.example.com/')],
  ['an origin in capitals', origins('https://WWW.example.com')],
  ['any origin', origins('*')],
  ['no origin', origins('null')],
  ['an origin of files', origins('file://')],
  ['the same origin twice', origins('https://a.example', 'https://a.example')],
  [
    'an address kept for no days',
    { ...SETTINGS_DEFAULTS, privacy: { ...SETTINGS_DEFAULTS.privacy, ipDays: 0 } },
  ],
  ['no days', { ...SETTINGS_DEFAULTS, linkDays: 0 }],
  ['a scale that there is not', rating({ scale: 'hearts' })],
  ['a question without words', rating({ question: { en: ' ' } })],
  ['a question that is a book', rating({ question: { en: 'x'.repeat(301) } })],
  ['an answer that can be rated for no day', rating({ days: 0 })],
])('refuses %s', (_, settings) => {
  expect(schema.settingsSchema.safeParse(settings).success).toBe(false);
});
