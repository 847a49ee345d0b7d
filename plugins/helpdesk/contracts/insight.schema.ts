import { z } from '@strapi/utils';
import { epochMs } from './common.schema';
import { CHECK_CODES, CHECK_LEVELS, CHECK_NAMES } from './insight';

export const healthSchema = z.object({ status: z.literal('ok') });

export const statusSchema = z.object({
  level: z.enum(CHECK_LEVELS),
  checks: z.array(
    z.object({
      name: z.enum(CHECK_NAMES),
      level: z.enum(CHECK_LEVELS),
      code: z.enum(CHECK_CODES),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
  ),
  at: epochMs,
});
