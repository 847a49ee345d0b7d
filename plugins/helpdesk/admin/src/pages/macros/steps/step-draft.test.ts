import { describe, expect, it } from 'vitest';
import type { ActionStep } from '../../../../../contracts/macros';
import type { ActionOffer } from '../../../../../contracts/tickets';
import { actionChoices, missingInStep, newStep, offerOf, toStep, withAction } from './step-draft';

const offer = (more: Partial<ActionOffer> = {}): ActionOffer => ({
  key: 'reply',
  name: { en: 'Reply' },
  colour: 'blue',
  icon: 'reply',
  to: null,
  files: true,
  fields: [],
  text: { mode: 'required', default: '' },
  choosesAssignee: false,
  isClientVisible: true,
  ...more,
});
const amount: ActionOffer['fields'][number] = {
  key: 'amount',
  name: { en: 'Amount' },
  type: 'number',
  required: true,
  default: null,
  options: [],
  isClientVisible: true,
};
// Of the kind that it was made of.
const action = { ...newStep('action'), action: 'reply' } as ActionStep;

describe('a step', () => {
  it('lacks what its action requires', () => {
    const asking = offer({ fields: [amount], choosesAssignee: true });
    expect(missingInStep(action, asking)).toEqual(['texts', 'fields.amount', 'assignee']);
    const whole = {
      ...action,
      texts: { en: '<p>Hello</p>' },
      fields: { amount: 0 },
      assignee: { agent: 'me' },
    };
    expect(missingInStep(whole, asking)).toEqual([]);
    expect(missingInStep(whole, undefined)).toEqual(['action']);
  });

  it('that changes nothing is not whole', () => {
    expect(missingInStep({ kind: 'assign' }, undefined)).toEqual(['agent']);
    expect(missingInStep({ kind: 'assign', team: null }, undefined)).toEqual([]);
    expect(missingInStep(newStep('tag'), undefined)).toEqual(['tag']);
  });

  it('is sent without what its action does not ask for', () => {
    const step = {
      ...action,
      texts: { en: '<p>Hello</p>' },
      fields: { amount: '', other: 1 },
      assignee: { agent: 'me' },
    };
    const silent = offer({ text: { mode: 'none', default: '' }, fields: [amount] });
    expect(toStep(step, silent)).toEqual({ ...action, texts: {}, fields: {}, assignee: null });
  });

  it('keeps its text when another action is chosen', () => {
    const step = { ...action, texts: { en: 'x' }, fields: { amount: 1 } };
    expect(withAction(step, 'note')).toEqual({ ...action, action: 'note', texts: { en: 'x' } });
  });
});

it('offers the actions of one workflow, or those of all once', () => {
  const actions = [
    { workflow: 'support', offer: offer() },
    { workflow: 'repairs', offer: offer({ key: 'write' }) },
    { workflow: 'repairs', offer: offer({ icon: 'note' }) },
  ];
  expect(actionChoices(actions, null).map(({ key }) => key)).toEqual(['reply', 'write']);
  expect(actionChoices(actions, 'support').map(({ key }) => key)).toEqual(['reply']);
  expect(offerOf(actions, 'repairs', 'reply')?.icon).toBe('note');
  expect(offerOf(actions, 'support', 'write')).toBeUndefined();
});
