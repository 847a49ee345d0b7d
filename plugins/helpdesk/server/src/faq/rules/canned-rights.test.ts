import { expect, test } from 'vitest';
import { agent, MY_TEAM } from '../../access/access-fixture';
import { mayEditCanned, maySeeCanned } from './canned-rights';

/** A Super Admin by a token that may do less than they may. */
const narrow = agent({ isOwner: true, permissions: new Set(['ticket.read']) });
const shared = { scope: 'shared' as const, teamId: null, agentId: 1 };
const team = { scope: 'team' as const, teamId: 99, agentId: 1 };

test('what is for many is edited by who manages replies, and by nobody for being the owner', () => {
  const manager = agent({ permissions: new Set(['canned.manage']) });
  for (const place of [shared, team]) {
    expect(mayEditCanned(manager, place)).toBe(true);
    expect(mayEditCanned(narrow, place)).toBe(false);
  }
  expect([maySeeCanned(narrow, shared), maySeeCanned(narrow, team)]).toEqual([true, false]);
});

test('one of a team by those who lead it', () => {
  const own = { ...team, teamId: MY_TEAM };
  expect(mayEditCanned(agent({ supervisedTeamIds: [MY_TEAM] }), own)).toBe(true);
  expect(mayEditCanned(agent(), own)).toBe(false);
});
