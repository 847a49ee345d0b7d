import { z } from '@strapi/utils';
import { REQUEST_FILTERS, REQUEST_SEARCH_MAX } from './account';
import { clientId, entrySeq, epochMs, keyText, localizedText, plainText } from './common.schema';
import { formParams, givenValue, languageTag } from './forms.schema';
import { ACTOR_KINDS } from './people';
import { timeZoneName, visibleLine } from './people.schema';
import { clientRating, entryRating } from './rating.schema';
import { REQUEST_LIMITS } from './site';
import { entryText, fieldShape, fileView } from './tickets.schema';
import { TEXT_MODES } from './workflow';

export const clientMails = z.strictObject({ receipts: z.boolean(), answers: z.boolean() });

export const accountAddress = z.object({ key: keyText, email: z.string(), isMain: z.boolean() });

export const accountProfile = z.object({
  name: z.string(),
  email: z.string(),
  isProven: z.boolean(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  mails: clientMails,
  addresses: z.array(accountAddress),
  unread: z.number().int(),
});

export const accountProfileBody = z.strictObject({
  name: visibleLine(REQUEST_LIMITS.name).optional(),
  locale: languageTag.optional(),
  timeZone: timeZoneName.nullable().optional(),
  mails: clientMails.optional(),
});

/** Whether mail can reach it is asked by the operation. */
export const accountAddressBody = z.strictObject({ email: z.string().max(REQUEST_LIMITS.email) });

export const accountRequestsQuery = z.strictObject({
  state: z.enum(REQUEST_FILTERS).optional(),
  q: z.string().trim().max(REQUEST_SEARCH_MAX).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

export const accountRequest = z.object({
  number: z.number().int(),
  key: z.string(),
  subject: z.string(),
  state: localizedText.nullable(),
  isClosed: z.boolean(),
  openedAt: epochMs,
  lastActivityAt: epochMs,
  isUnread: z.boolean(),
  colleague: z.string().nullable(),
});

export const accountRequestsPage = z.object({
  requests: z.array(accountRequest),
  after: z.string().nullable(),
});

export const clientOffer = z.object({
  key: z.string(),
  name: localizedText,
  text: z.enum(TEXT_MODES),
  files: z.boolean(),
  fields: z.array(fieldShape),
});

/** `ClientTicketView` */
export const clientTicketView = z.object({
  number: z.number().int(),
  key: z.string(),
  subject: z.string(),
  state: localizedText.nullable(),
  isClosed: z.boolean(),
  openedAt: epochMs,
  entries: z.array(
    z.object({
      seq: z.number().int(),
      at: epochMs,
      author: z.enum(ACTOR_KINDS),
      name: z.string(),
      isMine: z.boolean(),
      text: entryText.nullable(),
      fields: z.array(
        z.object({
          name: localizedText,
          value: fieldShape.shape.default.unwrap(),
          options: fieldShape.shape.options,
        })
      ),
      files: z.array(fileView),
      state: localizedText.nullable(),
      rating: entryRating.pick({ score: true, scale: true }).nullable(),
    })
  ),
  before: z.number().int().nullable(),
  reply: clientOffer.nullable(),
  actions: z.array(clientOffer),
  rating: clientRating.nullable(),
});

export const accountTicketQuery = z.strictObject({ before: entrySeq.min(1).optional() });

export const accountActionBody = z.strictObject({
  clientId,
  text: plainText(REQUEST_LIMITS.text).optional(),
  fields: z.record(z.string().max(100), givenValue).optional(),
  files: z.array(keyText).max(100).optional(),
});
export const accountActionDone = z.object({ seq: z.number().int(), isRepeat: z.boolean() });

export const accountReadBody = z.strictObject({ seq: z.number().int().min(0) });

export const accountRequestBody = z.strictObject({
  form: formParams.shape.key.optional(),
  key: clientId,
  locale: languageTag.optional(),
  fields: z.record(z.string().max(100), givenValue),
  consent: z.boolean().optional(),
  page: z.string().max(REQUEST_LIMITS.page).optional(),
  referrer: z.string().max(REQUEST_LIMITS.page).optional(),
  timeZone: z.string().max(60).optional(),
});
export const accountRequestSent = z.object({ number: z.number().int(), key: z.string() });
