import { describe, expect, it } from 'vitest';
import type { WorkflowDocument } from '../../../../../../contracts/workflow';
import {
  unusedActions,
  withAction,
  withActionRenamed,
  withoutAction,
  withoutState,
  withState,
  withStateRenamed,
} from './document-edits';
import { newAction, newState, newTimer } from './new-parts';

const DOCUMENT: WorkflowDocument = {
  format: 1,
  key: 'small',
  name: { en: 'Small' },
  initialState: 'new',
  states: [
    { ...newState('new'), category: 'new', actions: ['close', 'note'], onClientMessage: 'write' },
    { ...newState('closed'), category: 'closed', actions: ['reopen', 'note'] },
  ],
  actions: [
    { ...newAction('close'), to: 'closed' },
    { ...newAction('reopen'), to: 'new' },
    newAction('note'),
    { ...newAction('write'), staff: false, client: 'both' },
    newAction('spare'),
  ],
  opening: [],
  receipt: null,
};

it('leaves the document that it was given', () => {
  const before = structuredClone(DOCUMENT);
  withState(DOCUMENT, 'new', { colour: 'red' });
  withAction(DOCUMENT, 'note', { files: true });
  withoutState(DOCUMENT, 'closed');
  withoutAction(DOCUMENT, 'note');
  withStateRenamed(DOCUMENT, 'new', 'fresh');
  withActionRenamed(DOCUMENT, 'note', 'remark');
  expect(DOCUMENT).toEqual(before);
});

it('changes one state and one action, and no other', () => {
  const changed = withAction(withState(DOCUMENT, 'new', { colour: 'red' }), 'note', {
    files: true,
  });
  expect(changed.states.map(({ colour }) => colour)).toEqual(['red', 'neutral']);
  expect(changed.actions.filter(({ files }) => files).map(({ key }) => key)).toEqual(['note']);
});

describe('a state that is taken out', () => {
  it('is the target of no action any more', () => {
    const { states, actions } = withoutState(DOCUMENT, 'closed');
    expect(states.map(({ key }) => key)).toEqual(['new']);
    expect(actions.map(({ to }) => to)).toEqual([null, 'new', null, null, null]);
  });
});

describe('an action that is taken out', () => {
  it('is offered by no state', () => {
    const { states } = withoutAction(DOCUMENT, 'note');
    expect(states.map(({ actions }) => actions)).toEqual([['close'], ['reopen']]);
  });

  it('is performed by no message of a client', () => {
    expect(withoutAction(DOCUMENT, 'write').states[0]?.onClientMessage).toBeNull();
    expect(withoutAction(DOCUMENT, 'note').states[0]?.onClientMessage).toBe('write');
  });
});

describe('a part with another key', () => {
  it('is named by it where a state was named', () => {
    const { initialState, states, actions } = withStateRenamed(DOCUMENT, 'new', 'fresh');
    expect(initialState).toBe('fresh');
    expect(states.map(({ key }) => key)).toEqual(['fresh', 'closed']);
    expect(actions[1]?.to).toBe('fresh');
    expect(JSON.stringify({ states, to: actions.map(({ to }) => to) })).not.toContain('"new"]');
  });

  it('is named by it where an action was named', () => {
    const noted = withActionRenamed(DOCUMENT, 'note', 'remark');
    expect(noted.states.map(({ actions }) => actions)).toEqual([
      ['close', 'remark'],
      ['reopen', 'remark'],
    ]);
    expect(withActionRenamed(DOCUMENT, 'write', 'say').states[0]?.onClientMessage).toBe('say');
    expect(noted.actions.map(({ key }) => key)).not.toContain('note');
  });
});

it('finds the actions that nobody can perform', () => {
  expect(unusedActions(DOCUMENT).map(({ key }) => key)).toEqual(['spare']);
});

describe('what happens by itself', () => {
  const timers = [newTimer('timer', 'spare'), newTimer('timer-2', 'close')];
  const timed = withState(DOCUMENT, 'new', { timers });
  const actionsOf = ({ states }: WorkflowDocument) => states[0]?.timers?.map((one) => one.action);

  it('goes with the action that it performs, and follows it to another key', () => {
    expect(actionsOf(withoutAction(timed, 'spare'))).toEqual(['close']);
    expect(actionsOf(withActionRenamed(timed, 'spare', 'rest'))).toEqual(['rest', 'close']);
    expect(withoutAction(timed, 'spare').states[1]).not.toHaveProperty('timers');
  });

  it('makes an action one that is performed', () => {
    expect(unusedActions(timed)).toEqual([]);
  });
});
