import { z } from '@strapi/utils';
import { CHANGE_AREAS, CHANGE_KINDS, type ChangesPage, type ChangesQuery } from './changes';
import { epochMs, keyText, localizedText, plainText } from './common.schema';

export const changesQuery = z.strictObject({
  area: z.enum(CHANGE_AREAS).optional(),
  subject: plainText(120).optional(),
  by: keyText.optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
}) satisfies z.ZodType<ChangesQuery>;

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

export const changesPage = z.object({
  changes: z.array(
    z.object({
      key: z.string(),
      at: epochMs,
      by: z.string(),
      kind: z.enum(CHANGE_KINDS),
      area: z.enum(CHANGE_AREAS),
      subject: z.string(),
      name: z.union([localizedText, z.string()]),
      differences: z.array(z.object({ path: z.array(z.string()), before: value, after: value })),
      isCut: z.boolean(),
    })
  ),
  after: z.string().nullable(),
}) satisfies z.ZodType<ChangesPage>;
