import { describe, expect, test } from 'vitest';
import type { MacroStep } from '../../../../contracts';
import { findProblems } from './find-problems';

const WORLD = {
  actions: new Map([
    ['support', new Set(['reply', 'close'])],
    ['repairs', new Set(['paid'])],
  ]),
  agents: new Set(['ada']),
  teams: new Set(['front']),
  tags: new Set(['refund']),
};
const action = (key: string, more: object = {}): MacroStep => ({
  kind: 'action',
  action: key,
  texts: {},
  fields: {},
  assignee: null,
  ...more,
});

describe('a macro', () => {
  test('that names only what is there has no problems', () => {
    const steps: MacroStep[] = [
      { kind: 'assign', agent: 'me' },
      { kind: 'assign', agent: 'ada', team: 'front' },
      { kind: 'assign', agent: null },
      { kind: 'tag', add: ['refund'], remove: [] },
      action('reply', { assignee: { agent: 'me', team: 'front' } }),
    ];
    expect(findProblems({ workflow: 'support', steps }, WORLD)).toEqual([]);
  });

  test.each<[string, MacroStep, string, string]>([
    ['a person who is gone', { kind: 'assign', agent: 'bob' }, 'agent', 'bob'],
    ['a team that is gone', { kind: 'assign', team: 'back' }, 'team', 'back'],
    ['a tag to take off that is gone', { kind: 'tag', add: [], remove: ['old'] }, 'tag', 'old'],
    ['an action that is gone', action('escalate'), 'action', 'escalate'],
    ['an action of another workflow', action('paid'), 'action', 'paid'],
    [
      'a person to choose who is gone',
      action('close', { assignee: { agent: 'bob' } }),
      'agent',
      'bob',
    ],
  ])('that names %s says so, and in which step', (_what, step, what, key) => {
    const steps = [action('reply'), step];
    expect(findProblems({ workflow: 'support', steps }, WORLD)).toEqual([{ step: 1, what, key }]);
  });

  test('of any workflow may name the action of one of them', () => {
    const steps = [action('paid'), action('gone')];
    expect(findProblems({ workflow: null, steps }, WORLD)).toEqual([
      { step: 1, what: 'action', key: 'gone' },
    ]);
  });

  test('of a workflow that is gone has that one problem', () => {
    const steps = [action('reply'), action('gone')];
    expect(findProblems({ workflow: 'sales', steps }, WORLD)).toEqual([
      { step: null, what: 'workflow', key: 'sales' },
    ]);
  });
});
