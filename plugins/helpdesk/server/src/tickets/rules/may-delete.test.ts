import { expect, test } from 'vitest';
import { mayDelete } from './may-delete';

const FRONT = 7;
const BACK = 8;
const agent = (id: number, more: { isOwner?: boolean; supervisedTeamIds?: number[] } = {}) => ({
  id,
  isOwner: false,
  supervisedTeamIds: [],
  ...more,
});
const message = { ticket: { teamId: FRONT }, writerId: 1, writerTeamIds: [BACK] };

test.each([
  ['who wrote it', agent(1), true],
  ['a colleague', agent(2), false],
  ['an owner', agent(2, { isOwner: true }), true],
  ['who supervises the team of the ticket', agent(2, { supervisedTeamIds: [FRONT] }), true],
  ['who supervises the writer', agent(2, { supervisedTeamIds: [BACK] }), true],
  ['who supervises others', agent(2, { supervisedTeamIds: [9] }), false],
])('a message is taken back by %s: %#', (_who, actor, isAllowed) => {
  expect(mayDelete({ actor, ...message })).toBe(isAllowed);
});

test('what the desk wrote is nobody’s own', () => {
  const desks = { ticket: { teamId: null }, writerId: null, writerTeamIds: [] };
  expect(mayDelete({ actor: agent(1), ...desks })).toBe(false);
  expect(mayDelete({ actor: agent(1, { isOwner: true }), ...desks })).toBe(true);
});
