import { z } from '@strapi/utils';
import { clientId, entrySeq, epochMs, keyText, localizedText, plainText } from './common.schema';
import { linkedTicket } from './merging.schema';
import { alarmNote } from './notify.schema';
import { actorRef, agentRef, contactView, languageCode, teamRef } from './people.schema';
import { entryRating } from './rating.schema';
import { routedBecause } from './routing.schema';
import { subjectLine } from './subject-line.schema';
import { tagSchema } from './tags.schema';
import { plannedAction, timedBecause } from './timing.schema';
import { CHANNELS, COPIES_MAX, ENTRY_KINDS, QUEUE_LISTS } from './tickets';
import {
  FIELD_TYPES,
  STATE_CATEGORIES,
  STATE_COLOURS,
  TEXT_MODES,
  WORKFLOW_ICONS,
} from './workflow';

const stateRef = z.object({ workflow: z.string(), key: z.string() });
const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export const entryText = z.object({ format: z.enum(['text', 'html']), body: z.string() });

const queueRowShape = {
  number: z.number().int(),
  key: z.string(),
  subject: z.string(),
  state: stateRef,
  assignee: agentRef.nullable(),
  team: teamRef.nullable(),
  channel: z.enum(CHANNELS),
  source: z.object({ key: z.string() }),
  openedAt: epochMs,
  lastActivityAt: epochMs,
  waitingSince: epochMs.nullable(),
  dueAt: epochMs.nullable(),
  rating: z.number().int().nullable(),
  version: z.number().int(),
  fields: z.record(z.string(), fieldValue),
  tags: z.array(z.string()),
};

export const queueRow = z.object({
  ...queueRowShape,
  contact: z.object({ key: z.string(), name: z.string() }),
  isUnread: z.boolean(),
});

export const queuePage = z.object({
  tickets: z.array(queueRow),
  after: z.string().nullable(),
  isCapped: z.boolean(),
});

export const neighbours = z.object({
  previous: z.number().int().nullable(),
  next: z.number().int().nullable(),
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
  lists: z.array(
    z.object({ list: z.enum(QUEUE_LISTS), count: z.number().int(), isCapped: z.boolean() })
  ),
});

export const stateView = z.object({
  key: z.string(),
  workflow: z.string(),
  name: localizedText,
  category: z.enum(STATE_CATEGORIES),
  colour: z.enum(STATE_COLOURS),
  icon: z.enum(WORKFLOW_ICONS),
});

export const lookupsSchema = z.object({
  workflows: z.array(z.object({ key: z.string(), name: localizedText })),
  states: z.array(stateView),
  actions: z.array(z.object({ key: z.string(), workflow: z.string(), name: localizedText })),
  agents: z.array(agentRef.extend({ isActive: z.boolean() })),
  teams: z.array(teamRef),
  tags: z.array(tagSchema),
  sources: z.array(
    z.object({
      key: z.string(),
      name: localizedText,
      workflow: z.string(),
      mayOpen: z.boolean(),
    })
  ),
  fields: z.array(
    z.object({
      key: z.string(),
      name: localizedText,
      type: z.enum(FIELD_TYPES),
      options: z.array(z.object({ key: z.string(), name: localizedText })),
    })
  ),
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
  read: z
    .array(
      z.object({
        entry: z.string(),
        question: z.string(),
        url: z.string().nullable(),
        at: epochMs,
      })
    )
    .optional(),
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
  subject: z.object({ before: z.string(), after: z.string() }).nullable(),
  rating: entryRating.nullable(),
  routing: routedBecause.nullable(),
  tags: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }).nullable(),
  other: z.number().int().nullable(),
  from: z.number().int().nullable(),
  timed: timedBecause.nullable(),
  alarm: alarmNote.nullable(),
  quote: z.number().int().nullable(),
  isDeleted: z.boolean(),
  deletes: z.number().int().nullable(),
});

export const fieldShape = z.object({
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
  followers: z.array(agentRef),
  readSeq: z.number().int(),
  lastSeq: z.number().int(),
  entries: z.array(entryView),
  links: z.array(linkedTicket),
  actions: z.array(actionOffer),
  may: z.object({
    assign: z.boolean(),
    correctSubject: z.boolean(),
    editContact: z.boolean(),
    tag: z.boolean(),
    merge: z.boolean(),
    split: z.boolean(),
  }),
  isHeld: z.boolean(),
  planned: z.array(plannedAction),
});

export const entriesQuery = z.strictObject({
  after: entrySeq.optional(),
  before: entrySeq.min(1).optional(),
});
export const entriesPage = z.object({ entries: z.array(entryView) });

const writtenText = z.strictObject({
  format: z.enum(['text', 'html']),
  body: plainText(100_000),
});
const chosenAssignee = z
  .strictObject({ agent: keyText.optional(), team: keyText.optional() })
  .nullable();
// Checked by the operation, which names the one that is no address.
const copyTo = z.array(z.string().max(254)).max(COPIES_MAX, `At most ${COPIES_MAX} addresses`);

export const previewBody = z.strictObject({
  text: writtenText.optional(),
  // Read against the action's own fields by the engine, which names each that is wrong.
  fields: z
    .record(z.string().max(60), z.unknown())
    .refine((given) => Object.keys(given).length <= 100, 'At most 100 fields')
    .optional(),
  files: z.array(keyText).max(50).optional(),
  assignee: chosenAssignee.optional(),
  copyTo: copyTo.optional(),
  mentions: z.array(keyText).max(20).optional(),
  quote: z.number().int().min(1).max(2_147_483_647).optional(),
});

export const performBody = previewBody.extend({ version: z.number().int().min(1), clientId });

const newClient = z.strictObject({
  name: plainText(120).trim().min(1, 'Give a name'),
  email: z.string().trim().max(254).nullable(),
  phone: plainText(60).trim().nullable(),
});

export const openTicketBody = z.strictObject({
  clientId,
  source: keyText,
  channel: z.enum(['telephone', 'agent']),
  contact: z.union([z.strictObject({ key: keyText }), newClient]),
  locale: languageCode,
  subject: subjectLine,
  text: z.strictObject({ format: z.enum(['text', 'html']), body: plainText(100_000) }),
  files: z.array(keyText).max(50).optional(),
  assignee: z
    .strictObject({ agent: keyText.optional(), team: keyText.optional() })
    .nullable()
    .optional(),
  sendsReceipt: z.boolean(),
});

export const mailPreview = z.object({
  kind: z.enum(['client', 'staff', 'other', 'copy']),
  to: z.string(),
  name: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  files: z.array(z.string()),
});

export const previewSchema = z.object({
  mails: z.array(mailPreview),
  problems: z.array(z.object({ notice: z.string(), message: z.string() })),
});

/** What stands in a form that is not finished: bounded, and not yet read against the action. */
const draftValue = z.union([
  plainText(20_000),
  z.number(),
  z.boolean(),
  z.array(plainText(200)).max(100),
]);

export const draftBody = z.strictObject({
  action: keyText,
  text: writtenText.nullable(),
  fields: z
    .record(z.string().max(60), draftValue)
    .refine((given) => Object.keys(given).length <= 100, 'At most 100 fields'),
  files: z
    .array(
      z.strictObject({
        key: keyText,
        name: z.string().max(255),
        mime: z.string().max(127),
        size: z.number().int().min(0),
      })
    )
    .max(50),
  assignee: chosenAssignee,
  copyTo: z.array(plainText(254)).max(COPIES_MAX),
});

export const draftSchema = draftBody.extend({ savedAt: epochMs });

export const subjectBody = z.strictObject({
  version: z.number().int().min(1),
  clientId,
  subject: subjectLine,
});

export const followerBody = z.strictObject({ agent: keyText, follow: z.boolean() });

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
export const deleteMessageBody = z.strictObject({ clientId, at: epochMs.optional() });
export const deletedMessage = z.object({
  seq: z.number().int(),
  text: entryText.nullable(),
  files: z.array(fileView),
  deletedAt: epochMs,
  deletedBy: z.string(),
});
export const followBody = z.strictObject({ follow: z.boolean() });
export const readBody = z.strictObject({ seq: z.number().int().min(0) });
