import { describe, expect, it } from 'vitest';
import type { ActionOffer } from '../../../../contracts/tickets';
import type { WorkflowField } from '../../../../contracts/workflow';
import {
  asksNothing,
  isImmediate,
  missingFields,
  openDraft,
  parseAssignee,
  toAssignment,
  toBody,
  toPreviewBody,
} from './action-form';

const field = (key: string, over: Partial<WorkflowField> = {}): WorkflowField => ({
  key,
  name: { en: key },
  type: 'text',
  required: false,
  default: null,
  options: [],
  isClientVisible: false,
  ...over,
});
const offer = (over: Partial<ActionOffer> = {}): ActionOffer => ({
  key: 'reply',
  name: { en: 'Reply' },
  colour: 'blue',
  icon: 'reply',
  to: null,
  files: false,
  fields: [],
  text: { mode: 'none', default: '' },
  choosesAssignee: false,
  isClientVisible: true,
  ...over,
});

const NOTHING = { text: '', fields: {}, assignee: '', copyTo: [], copyTyped: '' };

describe('openDraft', () => {
  it('starts with the defaults of the action', () => {
    const action = offer({
      text: { mode: 'optional', default: 'Hello' },
      fields: [
        field('a', { default: 'x' }),
        field('b', { type: 'checkbox' }),
        field('c', { type: 'choices' }),
      ],
    });
    expect(openDraft(action)).toEqual({
      ...NOTHING,
      text: '<p dir="auto">Hello</p>',
      fields: { a: 'x', b: false, c: [] },
    });
  });

  it('carries over what was typed for another action', () => {
    const action = offer({
      text: { mode: 'optional', default: 'Hello' },
      fields: [field('a', { default: 'x' }), field('b')],
    });
    const typed = {
      ...NOTHING,
      text: '<p>My answer</p>',
      fields: { b: 'kept', other: 'left' },
      copyTo: ['boss@example.com'],
    };
    expect(openDraft(action, typed)).toEqual({ ...typed, fields: { a: 'x', b: 'kept' } });
  });

  it('takes the default of the new action where nothing was written', () => {
    const action = offer({ text: { mode: 'optional', default: 'Hello' } });
    expect(openDraft(action, { ...NOTHING, text: '<p></p>' }).text).toBe('<p dir="auto">Hello</p>');
  });
});

describe('asksNothing', () => {
  it('holds for a bare button only', () => {
    expect(asksNothing(offer())).toBe(true);
    expect(asksNothing(offer({ files: true }))).toBe(false);
    expect(asksNothing(offer({ choosesAssignee: true }))).toBe(false);
    expect(asksNothing(offer({ fields: [field('a')] }))).toBe(false);
    expect(asksNothing(offer({ text: { mode: 'optional', default: '' } }))).toBe(false);
  });
});

describe('isImmediate', () => {
  it('holds for a bare button that keeps the ticket in sight', () => {
    expect(isImmediate(offer(), 'open')).toBe(true);
    expect(isImmediate(offer(), undefined)).toBe(true);
    expect(isImmediate(offer(), 'closed')).toBe(false);
    expect(isImmediate(offer(), 'trash')).toBe(false);
    expect(isImmediate(offer({ files: true }), 'open')).toBe(false);
  });
});

describe('missingFields', () => {
  it('names what is required and empty, the text first', () => {
    const action = offer({
      text: { mode: 'required', default: '' },
      fields: [field('a', { required: true }), field('b')],
      choosesAssignee: true,
    });
    expect(missingFields(action, openDraft(action, { ...NOTHING, text: '<p> </p>' }))).toEqual([
      'text',
      'fields.a',
      'assignee',
    ]);
  });

  it('takes a zero as an answer, and a required box only when it is ticked', () => {
    const action = offer({
      fields: [
        field('a', { type: 'checkbox', required: true }),
        field('n', { type: 'number', required: true }),
      ],
    });
    const draft = { ...NOTHING, fields: { a: false, n: 0 } };
    expect(missingFields(action, draft)).toEqual(['fields.a']);
    expect(missingFields(action, { ...draft, fields: { a: true, n: 0 } })).toEqual([]);
  });
});

describe('toBody', () => {
  const id = { version: 3, clientId: 'f'.repeat(32) };

  it('sends only what the action asks for and what was filled in', () => {
    const body = toBody({
      action: offer({ fields: [field('a'), field('b')] }),
      draft: {
        text: '<p>left over</p>',
        fields: { a: '', b: 'yes', other: 'x' },
        assignee: 'agent:z',
        copyTo: ['boss@example.com'],
        copyTyped: '',
      },
      files: [{ key: 'k', name: 'n', mime: 'm', size: 1 }],
      ...id,
    });
    expect(body).toEqual({ ...id, fields: { b: 'yes' } });
  });

  it('sends text, files and assignee where they are asked for', () => {
    const body = toBody({
      action: offer({
        text: { mode: 'required', default: '' },
        files: true,
        choosesAssignee: true,
      }),
      draft: { ...NOTHING, text: '<p>Hello</p>', assignee: 'team:t' },
      files: [{ key: 'k', name: 'n', mime: 'm', size: 1 }],
      ...id,
    });
    expect(body).toEqual({
      ...id,
      text: { format: 'html', body: '<p>Hello</p>' },
      files: ['k'],
      assignee: { team: 't' },
    });
  });
});

it('sends copies, also one whose address was typed last, and whom the text names', () => {
  const text = '<p><span data-mention="a1">@Ada</span> look</p>';
  const draft = { ...NOTHING, text, copyTo: ['a@example.com'], copyTyped: 'b@example.com' };
  const body = (over: Partial<ActionOffer>) =>
    toPreviewBody({
      action: offer({ text: { mode: 'optional', default: '' }, ...over }),
      draft,
      files: [],
    });
  expect(body({})).toEqual({
    text: { format: 'html', body: text },
    copyTo: ['a@example.com', 'b@example.com'],
    mentions: ['a1'],
  });
  expect(body({ isClientVisible: false }).copyTo).toBeUndefined();
});

it('reads the value of the assignee select', () => {
  expect(parseAssignee('agent:a:b')).toEqual({ agent: 'a:b' });
  expect(parseAssignee('team:t')).toEqual({ team: 't' });
  expect(parseAssignee('')).toBeNull();
  expect(toAssignment('team:t')).toEqual({ agent: null, team: 't' });
  expect(toAssignment('')).toEqual({ agent: null, team: null });
});
