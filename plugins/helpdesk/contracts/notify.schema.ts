import { z } from '@strapi/utils';
import { epochMs, keyText } from './common.schema';
import { OUTBOX_REASONS } from './mail';
import {
  ALARM_STEPS,
  CALLING_EVENTS,
  DIGEST_PACES,
  NOTICE_EVENTS,
  NOTICE_SOUNDS,
  QUIET_MAX,
  type NoticeSound,
} from './notify';
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

/** Only what calls can be heard until somebody answers. */
const ways = (sounds: readonly NoticeSound[] = ['off', 'once']) =>
  z.strictObject({
    app: z.boolean(),
    browser: z.boolean(),
    mail: z.boolean(),
    sms: z.boolean(),
    sound: z
      .enum(NOTICE_SOUNDS)
      .refine((sound) => sounds.includes(sound), `One of ${sounds.join(', ')}`),
  });

const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const quietHours = z
  .strictObject({
    days: z
      .array(z.number().int().min(0).max(6))
      .min(1, 'At least one day')
      .refine((days) => new Set(days).size === days.length, 'Each day once'),
    from: z.string().regex(HOUR, 'HH:MM, 00:00 to 23:59'),
    to: z.string().refine((hour) => HOUR.test(hour) || hour === '24:00', 'HH:MM, 00:00 to 24:00'),
  })
  .refine(({ from, to }) => from !== to, 'The end is another hour than the beginning');

export const noticePreferences = z.strictObject({
  events: z.strictObject({
    chat: ways(NOTICE_SOUNDS),
    'chat-message': ways(),
    'chat-alarm': ways(NOTICE_SOUNDS),
    assigned: ways(),
    'team-assigned': ways(),
    mentioned: ways(),
    replied: ways(),
    rated: ways(),
    followed: ways(),
    opened: ways(),
  }),
  digest: z.enum(DIGEST_PACES),
  digestHour: z.number().int().min(0).max(23),
  quiet: z.array(quietHours).max(QUIET_MAX, `At most ${QUIET_MAX}`),
  urgent: z.boolean(),
});

export const noticeMeans = z.object({
  sms: z.object({ isSetUp: z.boolean(), phone: z.string().nullable() }),
  mail: z.boolean(),
  quietUntil: epochMs.nullable(),
});

export const testSmsResult = z.object({
  isSent: z.boolean(),
  reason: z.enum([...OUTBOX_REASONS, 'no-phone']).nullable(),
  error: z.string().nullable(),
});

const told = {
  key: keyText,
  ticket: z.object({ number: z.number().int(), subject: z.string() }),
  by: actorRef,
  at: epochMs,
  browser: z.boolean(),
  sound: z.enum(NOTICE_SOUNDS),
};

export const toldNow = z.object({
  calls: z.array(
    z.object({
      ...told,
      event: z.enum(CALLING_EVENTS),
      contact: z.string(),
      since: epochMs,
    })
  ),
  news: z.array(z.object({ ...told, event: z.enum(NOTICE_EVENTS) })),
});

const waitSeconds = z.number().int().min(10, 'At least 10 seconds').max(86_400, 'At most a day');

export const alarmSettings = z
  .strictObject({
    nextPersonSeconds: waitSeconds.nullable(),
    supervisorsSeconds: waitSeconds.nullable(),
    unansweredSeconds: waitSeconds.nullable(),
  })
  .refine(
    ({ nextPersonSeconds: next, supervisorsSeconds: then }) =>
      next === null || then === null || then > next,
    { message: 'Later than the next person', path: ['supervisorsSeconds'] }
  );

export const alarmNote = z.object({
  step: z.enum(ALARM_STEPS),
  seconds: z.number().int(),
  told: z.array(z.string()),
});
