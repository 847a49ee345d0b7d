import { z } from '@strapi/utils';
import { epochMs, keyText } from './common.schema';
import { BLOCK_KINDS } from './people';

const NOT_IN_LINE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const line = (maxLength: number) =>
  z
    .string()
    .trim()
    .max(maxLength, `At most ${maxLength} characters`)
    .refine((value) => !NOT_IN_LINE.test(value), 'One line, without control characters');

export const blockParams = z.object({ key: keyText });

/** Whether the value is one of its kind is asked by the operation. */
export const blockBody = z.strictObject({
  kind: z.enum(BLOCK_KINDS),
  value: line(254),
  reason: line(255),
  until: epochMs.nullable(),
});

export const blockView = z.object({
  ...blockBody.shape,
  key: keyText,
  createdAt: epochMs,
  createdBy: z.string(),
  isOver: z.boolean(),
});
