import { describe, expect, test } from 'vitest';
import { agent, CATALOGUE, grant, ME, MY_TEAM, REPAIRS, SUPPORT } from './access-fixture';
import type { Right } from './actor';
import {
  grantsOf,
  isHeldByAnother,
  mayAssign,
  mayBeAssigned,
  mayPerform,
  seenStates,
} from './rules';

const MINE = { assigneeId: ME, teamId: null };
const MY_TEAMS = { assigneeId: null, teamId: MY_TEAM };
const COLLEAGUES = { assigneeId: 8, teamId: 71 };
const place = { workflowId: SUPPORT, state: 'open', action: 'reply' };

describe('the rights of an agent', () => {
  const none = { roleId: null, teamId: null, agentId: null };
  const rights: Right[] = [
    { ...grant({ states: ['by-role'] }), ...none, roleId: 1 },
    { ...grant({ states: ['by-team'] }), ...none, teamId: MY_TEAM },
    { ...grant({ states: ['by-name'] }), ...none, agentId: ME },
    { ...grant({ states: ['of-nobody'] }), ...none },
    { ...grant({ states: ['of-others'] }), ...none, roleId: 2 },
    { ...grant({ states: ['of-others'] }), ...none, teamId: 71 },
    { ...grant({ states: ['of-others'] }), ...none, agentId: 8 },
  ];

  test('are those of the person, of the teams and of the roles', () => {
    const grants = grantsOf(rights, { id: ME, roleIds: [1], teamIds: [MY_TEAM] });
    expect(grants.flatMap(({ states }) => states)).toEqual(['by-role', 'by-team', 'by-name']);
  });

  test('are none for somebody to whom nothing was given', () => {
    expect(grantsOf(rights, { id: 9, roleIds: [3], teamIds: [] })).toEqual([]);
  });
});

describe('seen states', () => {
  const seen = (...grants: Partial<ReturnType<typeof grant>>[]) =>
    seenStates(agent({ grants: grants.map(grant) }), CATALOGUE);

  test('are none without a right', () => {
    expect(seen()).toEqual({ all: [], team: [], own: [] });
  });

  test('are all of every workflow for a right without a workflow, retired ones too', () => {
    expect(seen({})).toEqual({ all: [11, 12, 13, 21, 22], team: [], own: [] });
  });

  test('are all for an owner, whatever the rights say', () => {
    const owner = agent({ isOwner: true, grants: [grant({ states: [], scope: 'own' })] });
    expect(seenStates(owner, CATALOGUE).all).toEqual([11, 12, 13, 21, 22]);
  });

  test('are those of the named workflow only, though another has states of the same key', () => {
    expect(seen({ workflowId: REPAIRS, states: ['open'] })).toEqual({
      all: [22],
      team: [],
      own: [],
    });
  });

  test('are none for an empty list and for keys that no workflow has', () => {
    expect(seen({ states: [] }, { states: ['closed'] })).toEqual({ all: [], team: [], own: [] });
  });

  test('include a retired state that is named', () => {
    expect(seen({ states: ['old'] }).all).toEqual([13]);
  });

  test.each(['all', 'team', 'own'] as const)('stand under the scope %s of their right', (scope) => {
    const none = { all: [], team: [], own: [] };
    expect(seen({ workflowId: REPAIRS, scope })).toEqual({ ...none, [scope]: [21, 22] });
  });

  test('stand once, under the widest scope, when several rights name them', () => {
    expect(
      seen({ scope: 'own' }, { scope: 'team', states: ['new'] }, { workflowId: REPAIRS })
    ).toEqual({ all: [21, 22], team: [11], own: [12, 13] });
  });

  test('are none for a scope that is not known', () => {
    // As a row that somebody wrote by hand.
    const odd = { ...grant(), scope: 'everything' as 'all' };
    expect(seenStates(agent({ grants: [odd] }), CATALOGUE)).toEqual({ all: [], team: [], own: [] });
  });
});

describe('an action', () => {
  const may = (
    ticket: { assigneeId: number | null; teamId: number | null },
    ...grants: Partial<ReturnType<typeof grant>>[]
  ) => mayPerform({ ...place, ticket, actor: agent({ grants: grants.map(grant) }) });

  test.each([
    ['all', MINE, true],
    ['all', MY_TEAMS, true],
    ['all', COLLEAGUES, true],
    ['team', MINE, true],
    ['team', MY_TEAMS, true],
    ['team', COLLEAGUES, false],
    ['own', MINE, true],
    ['own', MY_TEAMS, false],
    ['own', COLLEAGUES, false],
  ] as const)('under scope %s on %o is allowed: %s', (scope, ticket, isAllowed) => {
    expect(may(ticket, { scope })).toBe(isAllowed);
  });

  test('of a ticket that is nobody’s is not a team’s and not my own', () => {
    const nobodys = { assigneeId: null, teamId: null };
    expect(may(nobodys, { scope: 'team' }, { scope: 'own' })).toBe(false);
  });

  test('is refused without a right, and by a right that only sees', () => {
    expect(may(MINE)).toBe(false);
    expect(may(MINE, { actions: [] })).toBe(false);
  });

  test('is allowed where the list of actions names it', () => {
    expect(may(MINE, { actions: ['reply'] })).toBe(true);
    expect(may(MINE, { actions: ['close'] })).toBe(false);
  });

  test('is refused in a state or workflow that the right does not name', () => {
    expect(may(MINE, { states: ['new'] })).toBe(false);
    expect(may(MINE, { workflowId: REPAIRS })).toBe(false);
  });

  test('needs one right that allows it whole: two halves do not make one', () => {
    expect(may(MINE, { states: ['open'], actions: [] }, { states: ['new'] })).toBe(false);
    expect(may(COLLEAGUES, { scope: 'own' }, { actions: ['close'] })).toBe(false);
  });

  test('is allowed by any of several rights', () => {
    expect(may(COLLEAGUES, { scope: 'own' }, { actions: ['reply'] })).toBe(true);
  });

  test('is refused without the permission to act, to an owner as well', () => {
    const reader = { permissions: new Set(['ticket.read']), grants: [grant()] };
    expect(mayPerform({ ...place, ticket: MINE, actor: agent(reader) })).toBe(false);
    const token = agent({ ...reader, isOwner: true });
    expect(mayPerform({ ...place, ticket: MINE, actor: token })).toBe(false);
  });

  test('is allowed to an owner without any right', () => {
    expect(mayPerform({ ...place, ticket: COLLEAGUES, actor: agent({ isOwner: true }) })).toBe(
      true
    );
  });
});

test('assigning needs its permission', () => {
  expect(mayAssign(agent())).toBe(true);
  expect(mayAssign(agent({ permissions: new Set(['ticket.read', 'ticket.perform']) }))).toBe(false);
});

describe('a ticket in a state where only the responsible person acts', () => {
  const isHeld = (
    ticket: { assigneeId: number | null; teamId: number | null },
    more: Partial<ReturnType<typeof agent>> = {},
    { isOnlyAssignees = true, assigneeTeamIds = [71] } = {}
  ) => isHeldByAnother({ ticket, actor: agent(more), isOnlyAssignees, assigneeTeamIds });

  test('is held by that person against colleagues, and not against themselves', () => {
    expect(isHeld(COLLEAGUES)).toBe(true);
    expect(isHeld({ assigneeId: 8, teamId: MY_TEAM })).toBe(true);
    expect(isHeld(MINE)).toBe(false);
  });

  test('is held by nobody while it is only a team’s, or nobody’s', () => {
    expect(isHeld(MY_TEAMS)).toBe(false);
    expect(isHeld({ assigneeId: null, teamId: 71 })).toBe(false);
    expect(isHeld({ assigneeId: null, teamId: null })).toBe(false);
  });

  test('is open to supervisors of its team and of the person’s team, and to owners, alone', () => {
    expect(isHeld(COLLEAGUES, { supervisedTeamIds: [71] })).toBe(false);
    expect(isHeld({ assigneeId: 8, teamId: MY_TEAM }, { supervisedTeamIds: [MY_TEAM] })).toBe(
      false
    );
    expect(isHeld({ assigneeId: 8, teamId: null }, { supervisedTeamIds: [71] })).toBe(false);
    expect(isHeld(COLLEAGUES, { isOwner: true })).toBe(false);
    expect(isHeld(COLLEAGUES, { supervisedTeamIds: [MY_TEAM] })).toBe(true);
    expect(isHeld(COLLEAGUES, { teamIds: [71] })).toBe(true);
  });

  test('is everybody’s where the workflow does not say so', () => {
    expect(isHeld(COLLEAGUES, {}, { isOnlyAssignees: false })).toBe(false);
  });
});

describe('being made responsible', () => {
  const candidate = {
    isActive: true,
    isOwner: false,
    isReader: true,
    grants: [grant({ mayBeAssigned: true, workflowId: SUPPORT, states: ['open'] })],
  };

  test('needs a right that says so, in this workflow and state', () => {
    expect(mayBeAssigned({ ...place, candidate })).toBe(true);
    expect(mayBeAssigned({ ...place, state: 'new', candidate })).toBe(false);
    expect(mayBeAssigned({ ...place, workflowId: REPAIRS, candidate })).toBe(false);
    expect(mayBeAssigned({ ...place, candidate: { ...candidate, grants: [grant()] } })).toBe(false);
  });

  test('is not for somebody who cannot log in, nor for one who may not read tickets', () => {
    const inactive = { ...candidate, isActive: false, isOwner: true };
    expect(mayBeAssigned({ ...place, candidate: inactive })).toBe(false);
    expect(mayBeAssigned({ ...place, candidate: { ...candidate, isReader: false } })).toBe(false);
  });

  test('is for an owner without any right', () => {
    const owner = { isActive: true, isOwner: true, isReader: false, grants: [] };
    expect(mayBeAssigned({ ...place, candidate: owner })).toBe(true);
  });
});
