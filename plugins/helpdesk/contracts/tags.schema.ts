import { z } from '@strapi/utils';
import { clientId, keyText, plainText } from './common.schema';
import { TAG_NAME_MAX, TAGS_PER_TICKET_MAX } from './tags';
import { STATE_COLOURS } from './workflow';

export const tagSchema = z.object({
  key: z.string(),
  name: z.string(),
  colour: z.enum(STATE_COLOURS),
});

export const tagCount = tagSchema.extend({ count: z.number().int(), isCapped: z.boolean() });

/** One line of one direction, with something to see in it. */
const tagName = plainText(TAG_NAME_MAX)
  .trim()
  .min(1, 'At least one character')
  .refine((name) => !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(name), 'One line')
  .refine((name) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(name), 'At least one character that is seen');
const keys = z.array(keyText).max(TAGS_PER_TICKET_MAX, `At most ${TAGS_PER_TICKET_MAX}`);

export const tagTicketBody = z.strictObject({
  clientId,
  add: keys,
  remove: keys,
  create: z.array(tagName).max(TAGS_PER_TICKET_MAX, `At most ${TAGS_PER_TICKET_MAX}`).optional(),
});

export const tagged = z.object({
  number: z.number().int(),
  version: z.number().int(),
  seq: z.number().int(),
  tags: z.array(tagSchema),
  isRepeat: z.boolean(),
});

export const tagBody = z.strictObject({ name: tagName, colour: z.enum(STATE_COLOURS) });
export const tagParams = z.object({ key: keyText });
