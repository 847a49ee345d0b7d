import { expect, it } from 'vitest';
import type { CannedReply } from '../../../../contracts/faq';
import { groupReplies } from './group-replies';

const reply = (title: string, part: Partial<CannedReply>): CannedReply => ({
  key: title,
  scope: 'personal',
  team: null,
  owner: null,
  title,
  hint: '',
  shortcut: null,
  texts: {},
  uses: 0,
  changedAt: 0,
  mayEdit: true,
  ...part,
});

it('puts the own first, then teams by name, then those of everybody, each by title', () => {
  const second = { key: 't2', name: 'Second line' };
  const first = { key: 't1', name: 'First line' };
  const groups = groupReplies(
    [
      reply('Step 10', { scope: 'shared' }),
      reply('B', { scope: 'team', team: second }),
      reply('Step 2', { scope: 'shared' }),
      reply('A', { scope: 'team', team: first }),
      reply('Mine', {}),
    ],
    'en'
  );
  expect(groups.map(({ team, scope }) => team?.name ?? scope)).toEqual([
    'personal',
    'First line',
    'Second line',
    'shared',
  ]);
  expect(groups.at(-1)?.replies.map(({ title }) => title)).toEqual(['Step 2', 'Step 10']);
});
