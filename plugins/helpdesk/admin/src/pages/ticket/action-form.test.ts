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
    expect(openDraft(action, '')).toEqual({
      text: 'Hello',
      fields: { a: 'x', b: false, c: [] },
      assignee: '',
    });
  });

  it('carries over what was typed for another action', () => {
    const action = offer({ text: { mode: 'optional', default: 'Hello' } });
    expect(openDraft(action, 'My answer').text).toBe('My answer');
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
    expect(missingFields(action, openDraft(action, ' '))).toEqual(['text', 'fields.a', 'assignee']);
  });

  it('takes a zero as an answer, and a required box only when it is ticked', () => {
    const action = offer({
      fields: [
        field('a', { type: 'checkbox', required: true }),
        field('n', { type: 'number', required: true }),
      ],
    });
    const draft = { text: '', fields: { a: false, n: 0 }, assignee: '' };
    expect(missingFields(action, draft)).toEqual(['fields.a']);
    expect(missingFields(action, { ...draft, fields: { a: true, n: 0 } })).toEqual([]);
  });
});

describe('toBody', () => {
  const id = { version: 3, clientId: 'f'.repeat(32) };

  it('sends only what the action asks for and what was filled in', () => {
    const body = toBody({
      action: offer({ fields: [field('a'), field('b')] }),
      draft: { text: 'left over', fields: { a: '', b: 'yes', other: 'x' }, assignee: 'agent:z' },
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
      draft: { text: 'Hello', fields: {}, assignee: 'team:t' },
      files: [{ key: 'k', name: 'n', mime: 'm', size: 1 }],
      ...id,
    });
    expect(body).toEqual({
      ...id,
      text: { format: 'text', body: 'Hello' },
      files: ['k'],
      assignee: { team: 't' },
    });
  });
});

it('reads the value of the assignee select', () => {
  expect(parseAssignee('agent:a:b')).toEqual({ agent: 'a:b' });
  expect(parseAssignee('team:t')).toEqual({ team: 't' });
  expect(parseAssignee('')).toBeNull();
  expect(toAssignment('team:t')).toEqual({ agent: null, team: 't' });
  expect(toAssignment('')).toEqual({ agent: null, team: null });
});
