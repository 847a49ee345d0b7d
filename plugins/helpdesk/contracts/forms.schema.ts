import { z } from '@strapi/utils';
import { clientId, epochMs, keyText, plainText } from './common.schema';
import { FORM_AUDIENCES, FORM_KNOWN_FIELDS } from './forms';
import { isLanguage, isTimeZone } from './people.schema';
import { distribution } from './routing.schema';
import { REQUEST_LIMITS } from './site';
import { FIELD_TYPES } from './workflow';

/** Own fields of one form, and choices of one field. */
export const FORM_LIMITS = { ownFields: 50, options: 100, origins: 50 } as const;

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
export const languageTag = z
  .string()
  .max(20)
  .regex(LANGUAGE, 'A language such as en or ur-PK')
  .refine(isLanguage, 'A language such as en or ur-PK');
const words = (maxLength: number) => z.record(languageTag, plainText(maxLength));
/** Says something in at least one language. */
const saidWords = (maxLength: number) =>
  words(maxLength).refine(
    (text) => Object.values(text).some((given) => given.trim() !== ''),
    'A text in at least one language'
  );

export const fieldValue = z.union([
  plainText(REQUEST_LIMITS.text),
  z.number(),
  z.boolean(),
  z.array(z.string().max(64)).max(FORM_LIMITS.options),
]);

/** Nothing but scheme, host and port, as browsers send it: `https://www.example.com`. It stands in a header of ours. */
const origin = z
  .string()
  .max(260)
  .refine(
    (text) =>
      /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(text) &&
      URL.canParse(text) &&
      new URL(text).origin === text,
    'An origin such as https://www.example.com, without a path'
  );

const option = z.strictObject({ key: keyText, name: saidWords(200) });

export const formField = z.strictObject({
  known: z.enum(FORM_KNOWN_FIELDS).nullable(),
  key: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'Small letters, digits and hyphens'),
  label: words(200),
  hint: words(500),
  type: z.enum(FIELD_TYPES),
  required: z.boolean(),
  options: z.array(option).max(FORM_LIMITS.options),
  default: fieldValue.nullable(),
});

const thanks = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: words(5_000) }),
  z.strictObject({
    kind: z.literal('redirect'),
    url: z
      .url({ protocol: /^https?$/, error: 'An address that starts with https:// or http://' })
      .max(2_000),
  }),
]);

export const formSettings = z.strictObject({
  title: words(200),
  intro: words(5_000),
  button: words(80),
  fields: z.array(formField).max(FORM_KNOWN_FIELDS.length + FORM_LIMITS.ownFields),
  consent: saidWords(5_000).nullable(),
  thanks,
  state: z.string().max(60).nullable(),
  assignee: z
    .strictObject({ agent: z.string().max(60).optional(), team: z.string().max(60).optional() })
    .nullable(),
  audience: z.array(z.enum(FORM_AUDIENCES)).min(1, 'At least one of visitors, clients, agents'),
  allowedOrigins: z.array(origin).max(FORM_LIMITS.origins),
});

export const sourceBody = z.strictObject({
  name: saidWords(100),
  workflow: z.string().max(60),
  locale: languageTag.nullable(),
  timeZone: z.string().max(60).refine(isTimeZone, 'A time zone such as Asia/Karachi').nullable(),
  isEnabled: z.boolean(),
  settings: formSettings,
  distribution: distribution.optional(),
  revision: z.string().max(64).optional(),
});

export const sourceView = z.object({
  ...sourceBody.shape,
  distribution,
  key: z.string(),
  kind: z.literal('form'),
  url: z.string().nullable(),
  embed: z.string().nullable(),
  revision: z.string(),
  ticketCount: z.number().int(),
});

export const formParams = z.object({ key: keyText });
export const formQuery = z.strictObject({ locale: languageTag.optional() });

export const publicForm = z.object({
  key: z.string(),
  locale: z.string(),
  title: z.string(),
  intro: z.string(),
  button: z.string(),
  consent: z.string().nullable(),
  fields: z.array(
    z.object({
      key: z.string(),
      known: z.enum(FORM_KNOWN_FIELDS).nullable(),
      label: z.string(),
      hint: z.string(),
      type: z.enum(FIELD_TYPES),
      required: z.boolean(),
      options: z.array(z.object({ key: z.string(), name: z.string() })),
      default: fieldValue.nullable(),
      maxLength: z.number().int().nullable(),
    })
  ),
});

export const humanChallenge = z.object({
  proofOfWork: z.object({
    algorithm: z.literal('SHA-256'),
    challenge: z.string(),
    salt: z.string(),
    signature: z.string(),
    maxnumber: z.number().int(),
  }),
  picture: z.object({ key: z.string(), image: z.string() }).nullable(),
  expiresAt: epochMs,
  mayGoLong: z.boolean(),
});

/** `token`: the hidden `csrf` of a form on our own pages. */
export const challengeBody = z.strictObject({
  long: z.boolean().optional(),
  token: z.string().max(100).optional(),
});

export const humanAnswer = z.strictObject({
  proof: z.string().max(4_000),
  picture: z.strictObject({ key: keyText, answer: z.string().max(100) }).optional(),
});

/** A value that a field does not take is refused beside the field, by the form's own rules. */
export const givenValue = z.union([
  z.string().max(100_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(1_000)).max(1_000),
]);

export const publicRequestBody = z.strictObject({
  key: clientId,
  locale: languageTag.optional(),
  fields: z.record(z.string().max(100), givenValue),
  consent: z.boolean().optional(),
  page: z.string().max(REQUEST_LIMITS.page).optional(),
  referrer: z.string().max(REQUEST_LIMITS.page).optional(),
  timeZone: z.string().max(60).optional(),
  human: humanAnswer,
});

export const publicRequestSent = z.object({
  number: z.number().int(),
  text: z.string().nullable(),
  redirect: z.string().nullable(),
});
