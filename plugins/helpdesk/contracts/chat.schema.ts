import { z } from '@strapi/utils';
import { clientOffer } from './account.schema';
import {
  CHAT_AWAY_MODES,
  CHAT_FACES,
  CHAT_KNOWN_FIELDS,
  CHAT_LIMITS,
  CHAT_SIDES,
  type ChatSettings,
} from './chat';
import { clientId, entrySeq, epochMs, keyText, localizedText, plainText } from './common.schema';
import { formField, formSettings, givenValue, humanAnswer, languageTag } from './forms.schema';
import { clientRating } from './rating.schema';
import { colour } from './settings.schema';
import { entryText, fileView } from './tickets.schema';

const words = (maxLength: number) => z.record(languageTag, plainText(maxLength));
const isAsked = (known: string | null) =>
  known === null || CHAT_KNOWN_FIELDS.some((field) => field === known);

/** `settings` of a source of kind `chat`. */
export const chatSettings = z.strictObject({
  title: words(80),
  greeting: words(500),
  greetingAway: words(500),
  launcher: words(60),
  colour: colour.nullable(),
  side: z.enum(CHAT_SIDES),
  distance: z.strictObject({
    side: z.number().int().min(0).max(200),
    bottom: z.number().int().min(0).max(200),
  }),
  face: z.enum(CHAT_FACES),
  away: z.enum(CHAT_AWAY_MODES),
  form: keyText.nullable(),
  questionnaire: z
    .array(formField)
    .max(30)
    .refine((fields) => fields.every(({ known }) => isAsked(known)), {
      error: 'A chat asks for name, email, phone, company and fields of your own',
    }),
  consent: formSettings.shape.consent,
  suggestsFaq: z.boolean(),
  replyMinutes: z.number().int().min(1).max(10_080).nullable(),
  state: z.string().max(60).nullable(),
  assignee: formSettings.shape.assignee,
  allowedOrigins: formSettings.shape.allowedOrigins,
  showsDeleted: z.boolean(),
  mailAfterMinutes: z.number().int().min(1).max(1440),
}) satisfies z.ZodType<ChatSettings>;

export const chatParams = z.object({ source: keyText });
export const conversationParams = chatParams.extend({ key: keyText });

export const chatStatus = z.object({
  isOnline: z.boolean(),
  answersInMinutes: z.number().int().nullable(),
  opensAt: epochMs.nullable(),
});

export const chatPerson = z.object({
  name: z.string(),
  photoUrl: z.string().nullable(),
  isOnline: z.boolean(),
  lastSeenAt: epochMs.nullable(),
});

/** Whether it is an address of the web is asked where it is kept: a page of another kind is no reason to refuse. */
export const chatPage = z.strictObject({
  url: z.string().max(CHAT_LIMITS.url),
  title: z.string().max(CHAT_LIMITS.title),
  at: epochMs,
});

/** By it alone a first answer that was lost is given again: it must be as hard to guess as a token. */
const startId = clientId.refine(
  (id) => id.replaceAll('-', '').length >= 32,
  'A UUID or at least 32 hexadecimal digits'
);

export const chatStartBody = z.strictObject({
  clientId: startId,
  text: plainText(CHAT_LIMITS.text),
  locale: languageTag.optional(),
  timeZone: z.string().max(60).optional(),
  fields: z.record(z.string().max(100), givenValue).optional(),
  consent: z.boolean().optional(),
  page: chatPage.optional(),
  referrer: z.string().max(CHAT_LIMITS.url).optional(),
  pages: z.array(chatPage).max(CHAT_LIMITS.pages).optional(),
  human: humanAnswer.optional(),
});

export const chatEntry = z.object({
  seq: z.number().int(),
  at: epochMs,
  author: z.enum(['contact', 'agent', 'system']),
  name: z.string(),
  isMine: z.boolean(),
  clientId: z.string().nullable(),
  text: entryText.nullable(),
  quote: z
    .object({ seq: z.number().int(), name: z.string(), text: z.string().nullable() })
    .nullable(),
  files: z.array(fileView.extend({ url: z.string() })),
  state: localizedText.nullable(),
  isDeleted: z.boolean(),
  deletes: z.number().int().nullable(),
});

export const conversationHead = z.object({
  key: z.string(),
  number: z.number().int(),
  subject: z.string(),
  lastSeq: z.number().int(),
  merges: z.number().int(),
  state: localizedText.nullable(),
  isClosed: z.boolean(),
  mayWrite: z.boolean(),
  readSeq: z.number().int(),
  staffReadSeq: z.number().int(),
  person: chatPerson.nullable(),
  ahead: z.number().int().nullable(),
  actions: z.array(clientOffer),
  rating: clientRating.nullable(),
  transcriptTo: z.string().nullable(),
});

export const conversation = conversationHead.extend({
  entries: z.array(chatEntry),
  hasMore: z.boolean(),
  confirmed: z.record(z.string(), z.number().int()),
  status: chatStatus,
});

export const conversationRow = z.object({
  key: z.string(),
  number: z.number().int(),
  subject: z.string(),
  lastActivityAt: epochMs,
  state: localizedText.nullable(),
  isClosed: z.boolean(),
  unread: z.number().int(),
});

export const chatStarted = z.object({ token: z.string().nullable(), conversation });

/** `pending`: client ids, separated by commas. */
export const conversationQuery = z.strictObject({
  after: entrySeq.optional(),
  pending: z
    .string()
    .max(CHAT_LIMITS.pending * 65)
    .transform((list) => list.split(',').filter(Boolean))
    .pipe(z.array(clientId).max(CHAT_LIMITS.pending))
    .optional(),
});

export const chatMessageBody = z.strictObject({
  clientId,
  text: plainText(CHAT_LIMITS.text),
  quote: z.number().int().min(1).max(2_147_483_647).optional(),
  files: z.array(keyText).max(50).optional(),
});

export const chatMessageTaken = z.object({
  seq: z.number().int(),
  at: epochMs,
  isRepeat: z.boolean(),
});

export const chatReadBody = z.strictObject({ seq: z.number().int().min(0).max(2_147_483_647) });
