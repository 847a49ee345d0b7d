import { z } from '@strapi/utils';
import { clientId, entrySeq, epochMs, keyText, localizedText, plainText } from './common.schema';
import { actorRef, agentRef, contactView, teamRef } from './people.schema';
import { CHANNELS, ENTRY_KINDS, QUEUE_SORTS } from './tickets';
import {
  FIELD_TYPES,
  STATE_CATEGORIES,
  STATE_COLOURS,
  TEXT_MODES,
  WORKFLOW_ICONS,
} from './workflow';

const stateRef = z.object({ workflow: z.string(), key: z.string() });
const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const entryText = z.object({ format: z.enum(['text', 'html']), body: z.string() });
const flag = z.literal('true').optional();

const STATE_FILTER = new RegExp(
  `^(${STATE_CATEGORIES.join('|')}|[a-z][a-z0-9-]{0,59}/[a-z][a-z0-9-]{0,59})$`
);

export const queueQuery = z.strictObject({
  workflow: keyText.optional(),
  state: z
    .string()
    .regex(STATE_FILTER, `workflow/state, or one of ${STATE_CATEGORIES.join(', ')}`)
    .optional(),
  assignee: keyText.optional(),
  team: keyText.optional(),
  waiting: flag,
  unread: flag,
  followed: flag,
  sort: z.enum(QUEUE_SORTS).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

const queueRowShape = {
  number: z.number().int(),
  key: z.string(),
  subject: z.string(),
  state: stateRef,
  assignee: agentRef.nullable(),
  team: teamRef.nullable(),
  channel: z.enum(CHANNELS),
  openedAt: epochMs,
  lastActivityAt: epochMs,
  waitingSince: epochMs.nullable(),
  version: z.number().int(),
};

export const queuePage = z.object({
  tickets: z.array(
    z.object({
      ...queueRowShape,
      contact: z.object({ key: z.string(), name: z.string() }),
      isUnread: z.boolean(),
    })
  ),
  after: z.string().nullable(),
});

export const queueCounts = z.object({
  states: z.array(
    z.object({
      workflow: z.string(),
      state: z.string(),
      count: z.number().int(),
      isCapped: z.boolean(),
    })
  ),
});

export const lookupsSchema = z.object({
  workflows: z.array(z.object({ key: z.string(), name: localizedText })),
  states: z.array(
    z.object({
      key: z.string(),
      workflow: z.string(),
      name: localizedText,
      category: z.enum(STATE_CATEGORIES),
      colour: z.enum(STATE_COLOURS),
      icon: z.enum(WORKFLOW_ICONS),
    })
  ),
  agents: z.array(agentRef.extend({ isActive: z.boolean() })),
  teams: z.array(teamRef),
  sources: z.array(z.object({ key: z.string(), name: localizedText })),
});

export const fileView = z.object({
  key: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number().int(),
});

export const originSchema = z.object({
  page: z.string().nullable(),
  referrer: z.string().nullable(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  languages: z.string().nullable(),
  timeZone: z.string().nullable(),
});

export const entryView = z.object({
  seq: z.number().int(),
  kind: z.enum(ENTRY_KINDS),
  at: epochMs,
  actor: actorRef,
  action: z.object({ key: z.string(), name: localizedText }).nullable(),
  before: z.object({
    state: z.string().nullable(),
    assignee: agentRef.nullable(),
    team: teamRef.nullable(),
  }),
  after: z.object({ state: z.string(), assignee: agentRef.nullable(), team: teamRef.nullable() }),
  isInternal: z.boolean(),
  text: entryText.nullable(),
  fields: z.array(
    z.object({
      key: z.string(),
      name: localizedText,
      type: z.enum(FIELD_TYPES),
      value: fieldValue,
      options: z.array(z.object({ key: z.string(), name: localizedText })),
    })
  ),
  files: z.array(fileView),
  mailed: z.array(z.object({ to: z.string(), status: z.enum(['waiting', 'sent', 'dead']) })),
  origin: originSchema.nullable(),
});

const fieldShape = z.object({
  key: z.string(),
  name: localizedText,
  type: z.enum(FIELD_TYPES),
  required: z.boolean(),
  default: fieldValue.nullable(),
  options: z.array(z.object({ key: z.string(), name: localizedText })),
  isClientVisible: z.boolean(),
});

export const actionOffer = z.object({
  key: z.string(),
  name: localizedText,
  colour: z.enum(STATE_COLOURS),
  icon: z.enum(WORKFLOW_ICONS),
  to: z.string().nullable(),
  files: z.boolean(),
  fields: z.array(fieldShape),
  text: z.object({ mode: z.enum(TEXT_MODES), default: z.string() }),
  choosesAssignee: z.boolean(),
  isClientVisible: z.boolean(),
});

export const ticketView = z.object({
  ...queueRowShape,
  contact: contactView,
  locale: z.string(),
  source: z.object({ key: z.string(), name: localizedText }),
  fields: z.record(z.string(), fieldValue),
  isFollowed: z.boolean(),
  readSeq: z.number().int(),
  lastSeq: z.number().int(),
  entries: z.array(entryView),
  actions: z.array(actionOffer),
  may: z.object({ assign: z.boolean() }),
});

export const entriesQuery = z.strictObject({
  after: entrySeq.optional(),
  before: entrySeq.min(1).optional(),
});
export const entriesPage = z.object({ entries: z.array(entryView) });

export const performBody = z.strictObject({
  version: z.number().int().min(1),
  clientId,
  text: z.strictObject({ format: z.enum(['text', 'html']), body: plainText(100_000) }).optional(),
  // Read against the action's own fields by the engine, which names each that is wrong.
  fields: z
    .record(z.string().max(60), z.unknown())
    .refine((given) => Object.keys(given).length <= 100, 'At most 100 fields')
    .optional(),
  files: z.array(keyText).max(50).optional(),
  assignee: z
    .strictObject({ agent: keyText.optional(), team: keyText.optional() })
    .nullable()
    .optional(),
});

export const performed = z.object({
  number: z.number().int(),
  version: z.number().int(),
  seq: z.number().int(),
  state: stateRef,
  isRepeat: z.boolean(),
});

export const assignBody = z.strictObject({
  version: z.number().int().min(1),
  clientId,
  agent: keyText.nullable(),
  team: keyText.nullable(),
});
export const followBody = z.strictObject({ follow: z.boolean() });
export const readBody = z.strictObject({ seq: z.number().int().min(0) });
