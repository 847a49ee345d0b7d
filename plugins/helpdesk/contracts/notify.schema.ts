import { z } from '@strapi/utils';
import { epochMs, keyText } from './common.schema';
import { DIGEST_PACES, NOTICE_EVENTS } from './notify';
import { actorRef } from './people.schema';

export const noticesQuery = z.strictObject({
  after: z.string().max(200).optional(),
  unread: z.literal('true').optional(),
});

export const noticeRow = z.object({
  key: keyText,
  event: z.enum(NOTICE_EVENTS),
  ticket: z.object({ number: z.number().int(), subject: z.string() }),
  by: actorRef,
  at: epochMs,
  isRead: z.boolean(),
});

export const noticePage = z.object({
  notices: z.array(noticeRow),
  after: z.string().nullable(),
  unread: z.number().int(),
});

export const readNoticesBody = z
  .strictObject({
    keys: z.array(keyText).max(100).optional(),
    ticket: z.number().int().min(1).max(2_147_483_647).optional(),
    all: z.literal(true).optional(),
  })
  .refine((body) => Object.keys(body).length === 1, 'Give one of keys, ticket and all');

const ways = z.strictObject({ app: z.boolean(), mail: z.boolean() });

export const noticePreferences = z.strictObject({
  events: z.strictObject({
    assigned: ways,
    'team-assigned': ways,
    mentioned: ways,
    replied: ways,
    rated: ways,
    followed: ways,
    opened: ways,
  }),
  digest: z.enum(DIGEST_PACES),
  digestHour: z.number().int().min(0).max(23),
});
