import { z } from '@strapi/utils';
import { epochMs, keyText } from './common.schema';
import { ACTOR_KINDS } from './people';

export const agentRef = z.object({ key: z.string(), name: z.string() });
export const teamRef = agentRef;
export const actorRef = z.object({ kind: z.enum(ACTOR_KINDS), name: z.string() });

export const meSchema = z.object({
  key: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  teams: z.array(teamRef),
  isOwner: z.boolean(),
  permissions: z.object({
    read: z.boolean(),
    perform: z.boolean(),
    assign: z.boolean(),
    outbox: z.boolean(),
    settings: z.boolean(),
    status: z.boolean(),
  }),
});

export const updateMeBody = z.strictObject({
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'A language code such as en or ur')
    .nullable()
    .optional(),
  timeZone: z.string().max(60).refine(isTimeZone, 'An IANA time zone').nullable().optional(),
});

export const contactView = z.object({
  key: keyText,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.string().nullable(),
  isVerified: z.boolean(),
  isBlocked: z.boolean(),
  createdAt: epochMs,
  ticketCount: z.number().int(),
});

export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
