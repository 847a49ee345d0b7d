import { z } from '@strapi/utils';
import { localizedText, plainText } from './common.schema';
import { IP_MODES } from './settings';

const HOUR_MAX = 100_000;
const perHour = z.number().int().min(1).max(HOUR_MAX);
const words = (maxLength: number) =>
  localizedText.pipe(z.record(z.string().max(20), plainText(maxLength)));

/** White text stands on this colour: WCAG 2.2 asks for a contrast of 4.5. */
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'A colour such as #2f5bd7')
  .refine((value) => contrastWithWhite(value) >= 4.5, 'A darker colour: white text stands on it');

const logoUrl = z
  .url({ protocol: /^https?$/, error: 'An address that starts with https://' })
  .max(2000);

export const settingsSchema = z.strictObject({
  company: z.strictObject({
    name: words(100),
    logoUrl: logoUrl.nullable(),
    colour,
    footer: words(1000),
  }),
  privacy: z.strictObject({ ip: z.enum(IP_MODES) }),
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
});

/** Relative luminance and contrast as in WCAG 2.2. */
function contrastWithWhite(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
