import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import type {
  NoticePreview,
  NoticePreviewBody,
  PublishBody,
  WorkflowCheck,
  WorkflowDetail,
  WorkflowDocument,
  WorkflowSummary,
  WorkflowVersion,
  WorkflowVersionDetail,
} from './workflow';
import * as schema from './workflow.schema';

const { WORKFLOW_LIMITS, workflowDocumentSchema } = schema;

type Parsed = z.infer<typeof workflowDocumentSchema>;

const SMALL: WorkflowDocument = {
  format: 1,
  key: 'small',
  name: { en: 'Small', 'pt-BR': 'Pequeno' },
  initialState: 'new',
  states: [
    {
      key: 'new',
      name: { en: 'New' },
      clientName: null,
      category: 'new',
      colour: 'blue',
      icon: 'inbox',
      actions: ['close'],
      onClientMessage: null,
      timers: [
        {
          key: 'after-a-week',
          action: 'close',
          after: { amount: 5, unit: 'days' },
          clock: 'business',
          onlyWhile: 'we-wait',
        },
      ],
    },
  ],
  actions: [
    {
      key: 'close',
      name: { en: 'Close' },
      colour: 'green',
      icon: 'check',
      to: null,
      staff: true,
      client: 'see',
      text: { mode: 'optional', default: { en: 'Line\n\tline' } },
      files: true,
      fields: [
        {
          key: 'parts',
          name: { en: 'Parts' },
          type: 'choices',
          required: false,
          default: ['lid'],
          options: [{ key: 'lid', name: { en: 'Lid' } }],
          isClientVisible: false,
        },
      ],
      assignment: { mode: 'team', team: '0f4c' },
      notices: [],
    },
  ],
  opening: [
    {
      key: 'opened',
      to: [
        { kind: 'agents', agents: ['9a'] },
        { kind: 'address', address: 'a@example.com' },
      ],
      subject: { en: 'New' },
      body: { en: 'Text' },
      withFiles: false,
    },
  ],
  receipt: { subject: { en: 'Thanks' }, body: { en: 'Text' } },
};

const aTimer = (after: { amount: number; unit: string }) => {
  return { key: 'remind', action: 'close', after, clock: 'wall' };
};

/** The small document as JSON, with one place replaced. */
function changed(path: string, value: unknown): unknown {
  const keys = path.split('.');
  const document: unknown = structuredClone(SMALL);
  const last = keys.pop() ?? '';
  // A test walks where it knows that objects are.
  const parent = keys.reduce((node, key) => (node as Record<string, unknown>)[key], document);
  (parent as Record<string, unknown>)[last] = value;
  return document;
}

test('the schema and the contract describe the same type, both ways', () => {
  // Compared by the type check; at run time these two lines do nothing.
  expectTypeOf<Parsed>().toEqualTypeOf<WorkflowDocument>();
  expectTypeOf<WorkflowDocument>().toEqualTypeOf<Parsed>();
  const parsed: WorkflowDocument = workflowDocumentSchema.parse(SMALL);
  expect(parsed).toEqual(SMALL);
});

test('what is sent and answered has the types of the contract', () => {
  expectTypeOf<z.infer<typeof schema.workflowList>>().toEqualTypeOf<WorkflowSummary[]>();
  expectTypeOf<z.infer<typeof schema.workflowDetail>>().toEqualTypeOf<WorkflowDetail>();
  expectTypeOf<z.infer<typeof schema.workflowCheck>>().toEqualTypeOf<WorkflowCheck>();
  expectTypeOf<z.infer<typeof schema.workflowVersions>>().toEqualTypeOf<WorkflowVersion[]>();
  type Version = z.infer<typeof schema.workflowVersionDetail>;
  expectTypeOf<Version>().toEqualTypeOf<WorkflowVersionDetail>();
  // The door takes any document, so that the check can tell all that is wrong with it.
  expectTypeOf<PublishBody>().toExtend<z.infer<typeof schema.publishBody>>();
  expectTypeOf<z.infer<typeof schema.noticePreviewBody>>().toEqualTypeOf<NoticePreviewBody>();
  expectTypeOf<z.infer<typeof schema.noticePreview>>().toEqualTypeOf<NoticePreview>();
  expect(schema.publishBody.safeParse({ document: SMALL, baseVersion: 0 }).success).toBe(false);
});

test.each([
  ['an unknown property of the document', 'colour', 'blue'],
  ['an unknown property of a state', 'states.0.order', 1],
  ['an unknown property of an action', 'actions.0.script', 'x'],
  ['an unknown property of a field', 'actions.0.fields.0.help', 'x'],
  ['another format', 'format', 2],
  ['a key in capitals', 'key', 'Small'],
  ['a key that starts with a digit', 'states.0.key', '1st'],
  ['a key of 61 characters', 'actions.0.key', 'a'.repeat(61)],
  ['the key __proto__', 'actions.0.fields.0.key', '__proto__'],
  ['the key constructor', 'actions.0.fields.0.key', 'constructor'],
  ['the key prototype', 'actions.0.key', 'prototype'],
  ['a name that is too long', 'name', { en: 'a'.repeat(WORKFLOW_LIMITS.name + 1) }],
  ['a name in no language', 'name', {}],
  ['a language that is none', 'name', { 'en us': 'x' }],
  ['a line break in a name', 'name', { en: 'a\nb' }],
  ['a line break in a subject', 'receipt.subject', { en: 'a\r\nBcc: b@example.com' }],
  ['half a surrogate pair in a body', 'receipt.body', { en: '\ud800' }],
  ['a zero byte in a body', 'receipt.body', { en: 'a\0' }],
  ['a body that is too long', 'receipt.body', { en: 'a'.repeat(WORKFLOW_LIMITS.body + 1) }],
  ['an unknown category', 'states.0.category', 'paused'],
  ['no states', 'states', []],
  ['too many states', 'states', Array(WORKFLOW_LIMITS.states + 1).fill(SMALL.states[0])],
  ['a timer after no time', 'states.0.timers', [aTimer({ amount: 0, unit: 'days' })]],
  ['a timer after half a day', 'states.0.timers', [aTimer({ amount: 0.5, unit: 'days' })]],
  ['a timer after years', 'states.0.timers', [aTimer({ amount: 1_001, unit: 'days' })]],
  ['a timer after weeks', 'states.0.timers', [aTimer({ amount: 1, unit: 'weeks' })]],
  [
    'too many timers',
    'states.0.timers',
    Array(WORKFLOW_LIMITS.timers + 1).fill(aTimer({ amount: 1, unit: 'days' })),
  ],
  ['too many actions', 'actions', Array(WORKFLOW_LIMITS.actions + 1).fill(SMALL.actions[0])],
  [
    'too many fields',
    'actions.0.fields',
    Array(WORKFLOW_LIMITS.fields + 1).fill(SMALL.actions[0]?.fields[0]),
  ],
  [
    'too many notices',
    'actions.0.notices',
    Array(WORKFLOW_LIMITS.notices + 1).fill(SMALL.opening[0]),
  ],
  ['a default that is no value', 'actions.0.fields.0.default', { a: 1 }],
  ['a default that is not finite', 'actions.0.fields.0.default', Infinity],
])('the schema refuses %s', (_what, path, value) => {
  expect(workflowDocumentSchema.safeParse(changed(path, value)).success).toBe(false);
});

test('a property named __proto__ never comes through', () => {
  const hostile: object = JSON.parse(JSON.stringify(SMALL).replace('{', '{"__proto__":{"a":1},'));
  expect(Object.keys(hostile)).toContain('__proto__');
  const parsed = workflowDocumentSchema.parse(hostile);
  expect(Object.keys(parsed)).toEqual(Object.keys(SMALL));
  expect(parsed).not.toHaveProperty('a');
});
