import { z } from '@strapi/utils';
import { epochMs, keyText, plainText } from './common.schema';
import { ACTOR_KINDS, QUEUE_COLUMNS } from './people';
import { AVAILABILITIES } from './routing';
import { availabilityView, ticketLimit } from './routing.schema';

export const agentRef = z.object({ key: z.string(), name: z.string() });
export const teamRef = agentRef;
export const actorRef = z.object({ kind: z.enum(ACTOR_KINDS), name: z.string() });

const COLUMNS_MAX = 20;
const OWN_FIELD = /^field:[a-z][a-z0-9-]{0,59}$/;
const columnName = z
  .string()
  .refine(
    (name) => QUEUE_COLUMNS.some((column) => column === name) || OWN_FIELD.test(name),
    `One of ${QUEUE_COLUMNS.join(', ')}, or field:<key>`
  );

export const preferencesSchema = z.object({
  queueColumns: z
    .array(columnName)
    .min(1, 'At least one column')
    .max(COLUMNS_MAX, `At most ${COLUMNS_MAX} columns`)
    .refine((names) => new Set(names).size === names.length, 'Each column once')
    .nullable(),
});

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
    create: z.boolean(),
    editContacts: z.boolean(),
    manageCanned: z.boolean(),
    manageMacros: z.boolean(),
    outbox: z.boolean(),
    settings: z.boolean(),
    status: z.boolean(),
  }),
  preferences: preferencesSchema,
  availability: availabilityView,
});

export const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'A language code such as en or ur')
  .refine(isLanguage, 'A language code such as en or ur');
export const timeZoneName = z.string().max(60).refine(isTimeZone, 'An IANA time zone');

export const updateMeBody = z.strictObject({
  locale: languageCode.nullable().optional(),
  timeZone: timeZoneName.nullable().optional(),
  preferences: preferencesSchema.partial().strict().optional(),
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
  timeZone: z.string().nullable(),
  company: z.string().nullable(),
  memberOf: z.object({ key: z.string(), name: z.string(), isManager: z.boolean() }).nullable(),
  hasAccount: z.boolean(),
  note: z.string().nullable(),
});

const NOT_IN_LINE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const line = (maxLength: number) =>
  z
    .string()
    .trim()
    .max(maxLength, `At most ${maxLength} characters`)
    .refine((value) => !NOT_IN_LINE.test(value), 'One line, without control characters');

export const contactBody = z.strictObject({
  name: line(255)
    .refine((value) => /[^\s\p{Cf}]/u.test(value), 'At least one character that is seen')
    .optional(),
  // Whether it is one that mail reaches is asked by the operation.
  email: line(254).nullable().optional(),
  phone: line(60).nullable().optional(),
  company: line(120).nullable().optional(),
  note: plainText(5_000).nullable().optional(),
  locale: languageCode.nullable().optional(),
  timeZone: timeZoneName.nullable().optional(),
});

const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const hourRange = z
  .strictObject({
    from: z.string().regex(HOUR, 'HH:MM, 00:00 to 23:59'),
    to: z.string().refine((hour) => HOUR.test(hour) || hour === '24:00', 'HH:MM, 00:01 to 24:00'),
  })
  // Of one width, so that letters compare as hours do.
  .refine(({ from, to }) => from < to, 'The end is later than the beginning');

/** Ranges of a day stand in their order and leave each other alone; they may touch. */
export const dayHours = z
  .array(hourRange)
  .max(12, 'At most 12 ranges a day')
  .refine(
    (ranges) => ranges.every(({ from }, index) => index === 0 || from >= ranges[index - 1].to),
    'Ranges in order, without overlap'
  );

/** `WeekHours`: Monday first. */
export const weekHours = z.array(dayHours).length(7, 'Seven days, Monday first');

/** What `Intl` would refuse breaks whatever formats by it. */
export function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

const unique = (values: readonly string[]) => new Set(values).size === values.length;
export const visibleLine = (maxLength: number) =>
  line(maxLength).refine(
    (value) => /[^\s\p{Cf}]/u.test(value),
    'At least one character that is seen'
  );

const MEMBERS_MAX = 500;
const LANGUAGES_MAX = 20;

export const agentProfile = z.object({
  key: z.string(),
  name: z.string(),
  email: z.string(),
  isActive: z.boolean(),
  isOwner: z.boolean(),
  roles: z.array(z.string()),
  teams: z.array(teamRef),
  photoUrl: z.string().nullable(),
  languages: z.array(z.string()),
  level: z.number().int().nullable(),
  line: z.number().int().nullable(),
  phone: z.string().nullable(),
  workingHours: weekHours.nullable(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  openTickets: z.number().int(),
  availability: z.enum(AVAILABILITIES),
  ticketLimit: z.number().int().nullable(),
});

export const agentProfileBody = z.strictObject({
  languages: z
    .array(languageCode)
    .max(LANGUAGES_MAX, `At most ${LANGUAGES_MAX} languages`)
    .refine(unique, 'Each language once')
    .optional(),
  level: z.number().int().min(1, '1 to 5').max(5, '1 to 5').nullable().optional(),
  line: z.number().int().min(1, '1 to 3').max(3, '1 to 3').nullable().optional(),
  phone: line(60).nullable().optional(),
  workingHours: weekHours.nullable().optional(),
  locale: languageCode.nullable().optional(),
  timeZone: timeZoneName.nullable().optional(),
  ticketLimit: ticketLimit.optional(),
});

export const teamProfile = teamRef.extend({
  members: z.array(agentRef.extend({ isSupervisor: z.boolean() })),
  openTickets: z.number().int(),
});

export const teamBody = z.strictObject({
  name: visibleLine(120),
  members: z
    .array(z.strictObject({ agent: keyText, isSupervisor: z.boolean() }))
    .max(MEMBERS_MAX, `At most ${MEMBERS_MAX} members`)
    .refine((members) => unique(members.map(({ agent }) => agent)), 'Each member once'),
});

export const teamOrderBody = z.strictObject({
  keys: z.array(keyText).max(1_000).refine(unique, 'Each team once'),
});

export const contactRef = z.object({
  key: keyText,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  company: z.string().nullable(),
});

export const contactQuery = z.strictObject({
  q: z.string().trim().min(2, 'At least 2 characters').max(100, 'At most 100 characters'),
});

export const contactTicketsQuery = z.strictObject({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
