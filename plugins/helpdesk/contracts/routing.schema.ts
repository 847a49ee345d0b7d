import { z } from '@strapi/utils';
import { epochMs, keyText, localizedText } from './common.schema';
import { AVAILABILITIES, ROUTING_OCCASIONS, ROUTING_REASONS } from './routing';

const LIMIT_MAX = 10_000;
const HOURS_MAX = 1_000;
const PATH_MAX = 200;
const PAGES_MAX = 100;

export const distribution = z.strictObject({
  // Whether there is such a rule is asked by the operation, which names those that there are.
  strategy: keyText,
  limit: z.number().int().min(1, 'At least 1').max(LIMIT_MAX, `At most ${LIMIT_MAX}`).nullable(),
  dueHours: z
    .number()
    .int()
    .min(1, 'At least 1 hour')
    .max(HOURS_MAX, `At most ${HOURS_MAX} hours`)
    .nullable(),
  pages: z
    .array(
      z.strictObject({
        path: z
          .string()
          .max(PATH_MAX, `At most ${PATH_MAX} characters`)
          .regex(/^\/[^\s?#\p{Cc}\p{Cs}]*$/u, 'A path begins with a slash: /shop'),
        team: keyText,
      })
    )
    .max(PAGES_MAX, `At most ${PAGES_MAX} paths`)
    .refine(
      (pages) => new Set(pages.map(({ path }) => path)).size === pages.length,
      'Give each path once'
    )
    .optional(),
});

export const ticketLimit = z
  .number()
  .int()
  .min(0, 'At least 0')
  .max(LIMIT_MAX, `At most ${LIMIT_MAX}`)
  .nullable();

export const availabilityBody = z.strictObject({ availability: z.enum(AVAILABILITIES) });

export const availabilityView = z.object({
  choice: z.enum(AVAILABILITIES),
  isSilent: z.boolean(),
  isWorkingTime: z.boolean(),
  changesAt: epochMs.nullable(),
});

export const routedBecause = z.object({
  strategy: z.string(),
  occasion: z.enum(ROUTING_OCCASIONS),
  reason: z.enum(ROUTING_REASONS),
  detail: z.string().nullable(),
  load: z.number().int().nullable(),
  dueAt: epochMs.nullable(),
});

export const strategyView = z.object({ key: z.string(), name: localizedText.nullable() });
