import { z } from '@strapi/utils';
import { contrast, TEXT_CONTRAST } from './colours';
import { localizedText, plainText } from './common.schema';
import { designSchema } from './design.schema';
import { hoursSchema } from './hours.schema';
import { alarmSettings } from './notify.schema';
import { ratingSettings } from './rating.schema';
import { IP_MODES, MAIL_CONTENTS } from './settings';

const HOUR_MAX = 100_000;
const perHour = z.number().int().min(1).max(HOUR_MAX);
const words = (maxLength: number) =>
  localizedText.pipe(z.record(z.string().max(20), plainText(maxLength)));

/** White text stands on this colour: WCAG 2.2 asks for a contrast of 4.5. */
export const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'A colour such as #2f5bd7')
  .refine(
    (value) => contrast(value, '#ffffff') >= TEXT_CONTRAST,
    'A darker colour: white text stands on it'
  );

const logoUrl = z
  .url({ protocol: /^https?$/, error: 'An address that starts with https://' })
  .max(2000);

/** One plain address. What a mail server could read as a list, a name or another header is none. */
export const mailAddress = z
  .string()
  .max(254)
  .regex(
    /^[^\s@,;:<>()[\]\\"\p{C}]{1,64}@[^\s@,;:<>()[\]\\"\p{C}]{1,189}$/u,
    'One address such as support@example.com'
  )
  .refine(
    (value) => !value.startsWith('-') && !/@[.-]|\.\.|[.-]$/.test(value),
    'One address such as support@example.com'
  );

/** One line: a line break would begin another header of the mail. */
const headerLine = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((value) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(value), 'One line of text');

const origin = z
  .string()
  .max(255)
  .refine(isOrigin, 'An origin such as https://www.example.com, without a path');

const ORIGINS_MAX = 100;
const DAYS_MAX = 3650;

export const settingsSchema = z.strictObject({
  company: z.strictObject({
    name: words(100),
    logoUrl: logoUrl.nullable(),
    colour,
    footer: words(1000),
  }),
  design: designSchema,
  mail: z.strictObject({
    fromName: headerLine.nullable(),
    fromAddress: mailAddress.nullable(),
    replyTo: mailAddress.nullable(),
    content: z.enum(MAIL_CONTENTS),
  }),
  hours: hoursSchema,
  privacy: z.strictObject({
    ip: z.enum(IP_MODES),
    ipDays: z.number().int().min(1).max(DAYS_MAX).nullable(),
    trashDays: z.number().int().min(1).max(DAYS_MAX).nullable(),
  }),
  allowedOrigins: z
    .array(origin)
    .max(ORIGINS_MAX)
    .refine((given) => new Set(given).size === given.length, 'Name each origin once'),
  limits: z.strictObject({
    visitorPerHour: perHour,
    addressPerHour: perHour,
    formPerHour: perHour,
    totalPerHour: perHour,
    receiptsPerHour: z.number().int().min(0).max(HOUR_MAX),
    fileBytes: z.number().int().min(1).max(104_857_600),
    filesPerMessage: z.number().int().min(0).max(20),
  }),
  linkDays: z.number().int().min(1).max(3650),
  rating: ratingSettings,
  presence: z.strictObject({
    awayAfterMinutes: z
      .number()
      .int()
      .min(5, 'At least 5 minutes')
      .max(480, 'At most 480 minutes')
      .nullable(),
  }),
  alarms: alarmSettings,
});

/** What one person edits at a time: each section is checked and written by itself. */
export type SettingsSection = keyof typeof settingsSchema.shape;
// The keys of the schema itself.
export const SETTINGS_SECTIONS = Object.keys(settingsSchema.shape) as SettingsSection[];

const version = z.number().int().min(0);
export const versionedSettings = z.object({ settings: settingsSchema, version });
export const sectionParams = z.object({ section: z.enum(SETTINGS_SECTIONS) });
export const sectionBody = z.strictObject({ version, value: z.unknown() });

export const layoutPreviewBody = z.strictObject({
  company: settingsSchema.shape.company,
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'A language code such as en'),
});
export const layoutPreview = z.object({ subject: z.string(), html: z.string(), text: z.string() });

/** What a browser sends as Origin, in its own spelling. */
function isOrigin(value: string): boolean {
  if (!/^https?:/.test(value) || !URL.canParse(value)) return false;
  return new URL(value).origin === value;
}
