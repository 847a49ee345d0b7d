import { z } from '@strapi/utils';
import { epochMs } from './common.schema';
import {
  ASSIGNMENT_MODES,
  CLIENT_MODES,
  FIELD_TYPES,
  RECIPIENT_KINDS,
  STATE_CATEGORIES,
  STATE_COLOURS,
  TEXT_MODES,
  TIMER_CLOCKS,
  TIMER_CONDITIONS,
  TIMER_UNITS,
  WORKFLOW_ICONS,
} from './workflow';

/** Upper bounds of a workflow document; lengths in UTF-16 units. */
export const WORKFLOW_LIMITS = {
  name: 120,
  subject: 255,
  body: 20_000,
  languages: 50,
  states: 100,
  actions: 200,
  fields: 100,
  options: 200,
  notices: 20,
  recipients: 20,
  agents: 100,
  address: 254,
  fieldValue: 10_000,
  timers: 10,
  timerAmount: 1_000,
} as const;

/** Keys of agents and teams are hex and may start with a digit; keys of a workflow start with a letter. */
const REFERENCE = /^[a-z0-9][a-z0-9-]{0,63}$/;
const KEY = /^[a-z][a-z0-9-]{0,59}$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
/** Names become property names; these two mean something else to JavaScript (`__proto__` fails the pattern). */
const RESERVED_KEYS = ['constructor', 'prototype'];
// Control characters and lone surrogates: databases refuse them, and a line break in a subject is a mail header.
const NOT_IN_LINE = /[\p{Cc}\p{Cs}]/u;
const NOT_IN_BODY = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

const key = z
  .string()
  .regex(KEY, 'Use a lower-case letter, then at most 59 lower-case letters, digits or hyphens')
  .refine((value) => !RESERVED_KEYS.includes(value), 'This word is reserved; use another key');
const reference = z.string().regex(REFERENCE, 'Use the key of an agent or a team');

const text = (maxLength: number, forbidden: RegExp) =>
  z
    .string()
    .max(maxLength)
    .refine((value) => !forbidden.test(value), 'Remove control characters');

const localized = (maxLength: number, forbidden: RegExp) =>
  z
    .record(
      z.string().regex(LANGUAGE, 'Use a language code such as en, ur or pt-BR'),
      text(maxLength, forbidden)
    )
    .refine((given) => Object.keys(given).length > 0, 'Give the text in at least one language')
    .refine(
      (given) => Object.keys(given).length <= WORKFLOW_LIMITS.languages,
      `Give at most ${WORKFLOW_LIMITS.languages} languages`
    );
const name = localized(WORKFLOW_LIMITS.name, NOT_IN_LINE);
const subject = localized(WORKFLOW_LIMITS.subject, NOT_IN_LINE);
const body = localized(WORKFLOW_LIMITS.body, NOT_IN_BODY);

const fieldValueText = text(WORKFLOW_LIMITS.fieldValue, NOT_IN_BODY);

const fieldSchema = z.strictObject({
  key,
  name,
  type: z.enum(FIELD_TYPES),
  required: z.boolean(),
  default: z
    .union([fieldValueText, z.number(), z.boolean(), z.array(key).max(WORKFLOW_LIMITS.options)])
    .nullable(),
  options: z.array(z.strictObject({ key, name })).max(WORKFLOW_LIMITS.options),
  isClientVisible: z.boolean(),
});

const recipientSchema = z.strictObject({
  kind: z.enum(RECIPIENT_KINDS),
  agents: z.array(reference).max(WORKFLOW_LIMITS.agents).optional(),
  address: z.string().max(WORKFLOW_LIMITS.address).optional(),
});

const noticeSchema = z.strictObject({
  key,
  to: z.array(recipientSchema).max(WORKFLOW_LIMITS.recipients),
  subject,
  body,
  withFiles: z.boolean(),
});

export const timerAfter = z.strictObject({
  amount: z
    .number()
    .int('Give a whole number')
    .min(1, 'At least 1')
    .max(WORKFLOW_LIMITS.timerAmount, `At most ${WORKFLOW_LIMITS.timerAmount}`),
  unit: z.enum(TIMER_UNITS),
});

const timerSchema = z.strictObject({
  key,
  action: key,
  after: timerAfter,
  clock: z.enum(TIMER_CLOCKS),
  onlyWhile: z.enum(TIMER_CONDITIONS).optional(),
});

const stateSchema = z.strictObject({
  key,
  name,
  clientName: name.nullable(),
  category: z.enum(STATE_CATEGORIES),
  colour: z.enum(STATE_COLOURS),
  icon: z.enum(WORKFLOW_ICONS),
  actions: z.array(key).max(WORKFLOW_LIMITS.actions),
  onlyAssignee: z.boolean().optional(),
  onClientMessage: key.nullable(),
  timers: z.array(timerSchema).max(WORKFLOW_LIMITS.timers).optional(),
});

const actionSchema = z.strictObject({
  key,
  name,
  colour: z.enum(STATE_COLOURS),
  icon: z.enum(WORKFLOW_ICONS),
  to: key.nullable(),
  staff: z.boolean(),
  client: z.enum(CLIENT_MODES),
  text: z.strictObject({ mode: z.enum(TEXT_MODES), default: body.nullable() }),
  files: z.boolean(),
  fields: z.array(fieldSchema).max(WORKFLOW_LIMITS.fields),
  assignment: z.strictObject({
    mode: z.enum(ASSIGNMENT_MODES),
    agent: reference.optional(),
    team: reference.optional(),
  }),
  notices: z.array(noticeSchema).max(WORKFLOW_LIMITS.notices),
});

/**
 * Shape and bounds of a workflow document. What a shape cannot say (a target that exists, a state that can be
 * reached) is found by `checkWorkflow`.
 */
export const workflowDocumentSchema = z.strictObject({
  format: z.literal(1),
  key,
  name,
  initialState: key,
  states: z.array(stateSchema).min(1).max(WORKFLOW_LIMITS.states),
  actions: z.array(actionSchema).max(WORKFLOW_LIMITS.actions),
  opening: z.array(noticeSchema).max(WORKFLOW_LIMITS.notices),
  receipt: z.strictObject({ subject, body }).nullable(),
});

const bareText = z.record(z.string(), z.string());

export const workflowSummary = z.object({
  key: z.string(),
  name: bareText,
  version: z.number().int(),
  publishedAt: epochMs,
  publishedBy: z.string(),
  openTickets: z.number().int(),
});
export const workflowList = z.array(workflowSummary);
export const workflowDetail = workflowSummary.extend({
  document: workflowDocumentSchema,
  ticketCounts: z.record(z.string(), z.number().int()),
});
const workflowVersion = z.object({
  number: z.number().int(),
  publishedAt: epochMs,
  publishedBy: z.string(),
});
export const workflowVersions = z.array(workflowVersion);
export const workflowVersionDetail = workflowVersion.extend({ document: workflowDocumentSchema });

export const workflowParams = z.object({ key });
export const workflowVersionParams = z.object({
  key,
  number: z.coerce.number().int().min(1).max(2_147_483_647),
});

/** The document is looked at by `checkDocument`, which tells everything that is wrong with it. */
export const checkBody = z.strictObject({ document: z.unknown() });
export const publishBody = z.strictObject({
  document: z.unknown(),
  baseVersion: z.number().int().min(1).nullable(),
});
export const workflowCheck = z.object({
  problems: z.array(z.object({ code: z.string(), path: z.string(), message: z.string() })),
});

export const noticePreviewBody = z.strictObject({
  document: workflowDocumentSchema,
  subject,
  body,
  action: key.nullable(),
  ticket: z.number().int().min(1).max(2_147_483_647),
  locale: z.string().regex(LANGUAGE, 'Use a language code such as en, ur or pt-BR'),
});
export const noticePreview = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  problems: z.array(
    z.object({
      part: z.enum(['subject', 'body']),
      line: z.number().int(),
      variable: z.string().nullable(),
      message: z.string(),
    })
  ),
});
