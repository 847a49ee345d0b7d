import { z } from '@strapi/utils';
import {
  clientId,
  epochMs,
  keyText,
  localizedText,
  plainText,
  ticketNumber,
} from './common.schema';
import { MACRO_SCOPES, MACRO_STEPS_MAX } from './macros';
import { agentRef, teamRef } from './people.schema';
import { tagSchema } from './tags.schema';
import { TAGS_PER_TICKET_MAX } from './tags';
import { actionOffer, entryText, performed } from './tickets.schema';
import { STATE_COLOURS, WORKFLOW_ICONS } from './workflow';

const NOT_IN_LINE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const languageTag = z
  .string()
  .max(20)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'A language such as en or ur-PK');
// As long as a template may be.
const texts = z.record(languageTag, plainText(20_000));
const fieldValue = z.union([
  plainText(10_000),
  z.number(),
  z.boolean(),
  z.array(plainText(200)).max(200),
]);
const fields = z
  .record(plainText(60), fieldValue)
  .refine((given) => Object.keys(given).length <= 100, 'At most 100 fields');
const tagKeys = z
  .array(keyText)
  .max(TAGS_PER_TICKET_MAX, `At most ${TAGS_PER_TICKET_MAX} tags`)
  .refine((keys) => new Set(keys).size === keys.length, 'Each once');

export const assignStep = z.strictObject({
  kind: z.literal('assign'),
  agent: keyText.nullable().optional(),
  team: keyText.nullable().optional(),
});
export const tagStep = z.strictObject({ kind: z.literal('tag'), add: tagKeys, remove: tagKeys });
export const actionStep = z.strictObject({
  kind: z.literal('action'),
  action: keyText,
  texts,
  fields,
  assignee: z.strictObject({ agent: keyText.optional(), team: keyText.optional() }).nullable(),
});
/** What each kind of step must say beside its form. */
export const isStepWhole = (step: { kind: string } & Record<string, unknown>): boolean => {
  if (step.kind === 'assign') return step.agent !== undefined || step.team !== undefined;
  if (step.kind !== 'tag') return true;
  // Both are arrays by the form.
  return [step.add, step.remove].some((keys) => (keys as string[]).length > 0);
};
const macroStep = z
  .discriminatedUnion('kind', [assignStep, tagStep, actionStep])
  .refine((step) => isStepWhole(step), 'Say what this step changes');

export const macroBody = z.strictObject({
  title: z
    .string()
    .trim()
    .max(120, 'At most 120 characters')
    .refine((value) => !NOT_IN_LINE.test(value), 'One line, without control characters')
    .refine((value) => /[^\s\p{Cf}]/u.test(value), 'A title that is seen'),
  icon: z.enum(WORKFLOW_ICONS),
  scope: z.enum(MACRO_SCOPES),
  workflow: keyText.nullable(),
  steps: z
    .array(macroStep)
    .min(1, 'At least one step')
    .max(MACRO_STEPS_MAX, `At most ${MACRO_STEPS_MAX} steps`),
});

export const macroParams = z.object({ macro: keyText });
export const macroRunParams = ticketNumber.extend({ macro: keyText });

export const macroSchema = z.object({
  ...macroBody.shape,
  key: keyText,
  owner: agentRef.nullable(),
  changedAt: epochMs,
  mayEdit: z.boolean(),
  problems: z.array(
    z.object({
      step: z.number().int().nullable(),
      what: z.enum(['workflow', 'action', 'agent', 'team', 'tag']),
      key: z.string(),
    })
  ),
});

const previewStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), agent: agentRef.nullable(), team: teamRef.nullable() }),
  z.object({ kind: z.literal('tag'), add: z.array(tagSchema), remove: z.array(tagSchema) }),
  z.object({
    kind: z.literal('action'),
    action: z.object({
      key: z.string(),
      name: localizedText,
      colour: z.enum(STATE_COLOURS),
      icon: z.enum(WORKFLOW_ICONS),
    }),
    to: z.string().nullable(),
    text: entryText.nullable(),
    isClientVisible: z.boolean(),
  }),
]);

export const macroOffer = z.object({
  key: z.string(),
  title: z.string(),
  icon: z.enum(WORKFLOW_ICONS),
  scope: z.enum(MACRO_SCOPES),
  steps: z.array(previewStep),
  tellsClient: z.boolean(),
  isFilled: z.boolean(),
});

export const runMacroBody = z.strictObject({ clientId, version: z.number().int().min(1) });
export const macroRun = performed;

export const macroAction = z.object({ workflow: z.string(), offer: actionOffer });
