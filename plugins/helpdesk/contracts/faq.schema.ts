import { z } from '@strapi/utils';
import { epochMs, keyText, plainText, ticketNumber } from './common.schema';
import { CANNED_SCOPES } from './faq';
import { agentRef, teamRef } from './people.schema';

const NOT_IN_LINE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const line = (maxLength: number) =>
  z
    .string()
    .trim()
    .max(maxLength, `At most ${maxLength} characters`)
    .refine((value) => !NOT_IN_LINE.test(value), 'One line, without control characters');

const languageTag = z
  .string()
  .max(20)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'A language such as en or ur-PK');

export const cannedParams = z.object({ key: keyText });
export const fillParams = ticketNumber.extend({ key: keyText });
export const cannedQuery = z.strictObject({ q: z.string().max(200).optional() });

export const cannedReplyBody = z.strictObject({
  scope: z.enum(CANNED_SCOPES),
  team: keyText.nullable(),
  title: line(120).refine((value) => /[^\s\p{Cf}]/u.test(value), 'A title that is seen'),
  hint: line(255),
  shortcut: z
    .string()
    .regex(/^[a-z0-9-]{1,30}$/, 'Small letters, digits and hyphens, at most 30')
    .nullable(),
  // As long as a template may be.
  texts: z.record(languageTag, plainText(20_000)),
});

export const cannedReply = z.object({
  ...cannedReplyBody.shape,
  key: keyText,
  team: teamRef.nullable(),
  owner: agentRef.nullable(),
  uses: z.number().int(),
  changedAt: epochMs,
  mayEdit: z.boolean(),
});

export const filledReply = z.object({
  text: z.object({ format: z.enum(['text', 'html']), body: z.string() }),
  locale: z.string(),
  isFallback: z.boolean(),
});
