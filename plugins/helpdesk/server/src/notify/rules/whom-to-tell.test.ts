import { describe, expect, test } from 'vitest';
import { NOTICE_EVENTS, type NoticeEvent } from '../../../../contracts';
import { NOTICE_DEFAULTS } from './preferences-defaults';
import { whomToTell, type Happening, type Listener } from './whom-to-tell';

const ADA = 1;
const BEN = 2;
const REPAIRS = 7;

const everything = {
  ...NOTICE_DEFAULTS,
  events: { ...NOTICE_DEFAULTS.events, opened: { app: true, mail: false } },
};
const listener = (id: number, more: Partial<Listener> = {}): Listener => ({
  id,
  teamIds: [REPAIRS],
  preferences: everything,
  ...more,
});
const happening = (more: Partial<Happening> = {}): Happening => ({
  kind: 'action',
  before: { assigneeId: null, teamId: null },
  after: { assigneeId: null, teamId: null },
  isClientMessage: false,
  mentionedAgentIds: [],
  followerIds: [],
  actorAgentId: null,
  ...more,
});
const told = (more: Partial<Happening>, ...listeners: Listener[]) =>
  Object.fromEntries(whomToTell(happening(more), listeners));

const given = { assigneeId: ADA, teamId: null };
const ours = { assigneeId: null, teamId: REPAIRS };

describe('an agent is told', () => {
  test.each<[NoticeEvent, Partial<Happening>]>([
    ['mentioned', { mentionedAgentIds: [ADA] }],
    ['assigned', { after: given }],
    ['assigned', { kind: 'opened', before: null, after: given, isClientMessage: true }],
    ['replied', { before: given, after: given, isClientMessage: true }],
    ['rated', { kind: 'rated', before: given, after: given }],
    ['rated', { kind: 'rated', ratedAgentId: ADA }],
    ['team-assigned', { after: ours }],
    ['team-assigned', { kind: 'opened', before: null, after: ours }],
    ['followed', { followerIds: [ADA] }],
    ['opened', { kind: 'opened', before: null }],
  ])('%s', (event, change) => {
    expect(told(change, listener(ADA))).toEqual({ [ADA]: event });
  });

  test('once, by what concerns them most', () => {
    const change = { after: given, mentionedAgentIds: [ADA], followerIds: [ADA] };
    expect(told(change, listener(ADA))).toEqual({ [ADA]: 'mentioned' });
  });

  test('by the next kind when the first is switched off', () => {
    const events = { ...everything.events, mentioned: { app: false, mail: false } };
    const deaf = listener(ADA, { preferences: { ...everything, events } });
    expect(told({ mentionedAgentIds: [ADA], followerIds: [ADA] }, deaf)).toEqual({
      [ADA]: 'followed',
    });
  });

  test('by mail alone, if that is what they chose', () => {
    const events = { ...everything.events, mentioned: { app: false, mail: true } };
    const byMail = listener(ADA, { preferences: { ...everything, events } });
    expect(told({ mentionedAgentIds: [ADA] }, byMail)).toEqual({ [ADA]: 'mentioned' });
  });
});

describe('an agent is not told', () => {
  test('of what they did themselves', () => {
    const change = { after: given, mentionedAgentIds: [ADA], followerIds: [ADA] };
    expect(told({ ...change, actorAgentId: ADA }, listener(ADA))).toEqual({});
  });

  test('that a ticket is theirs when it was before', () => {
    expect(told({ before: given, after: given }, listener(ADA))).toEqual({});
  });

  test('of their team when somebody of it has the ticket already', () => {
    const change = { after: { assigneeId: BEN, teamId: REPAIRS } };
    expect(told(change, listener(ADA), listener(BEN))).toEqual({ [BEN]: 'assigned' });
  });

  test('of the client writing in a ticket of a colleague', () => {
    const change = { before: given, after: given, isClientMessage: true };
    expect(told(change, listener(BEN))).toEqual({});
  });

  test('of a rating of a colleague’s answer', () => {
    expect(told({ kind: 'rated', ratedAgentId: BEN }, listener(ADA))).toEqual({});
  });

  test('of anything, when every kind is switched off', () => {
    const off = { app: false, mail: false };
    const events = { ...everything.events };
    for (const event of NOTICE_EVENTS) events[event] = off;
    const deaf = listener(ADA, { preferences: { ...everything, events } });
    const all = { after: given, mentionedAgentIds: [ADA], followerIds: [ADA] };
    expect(told({ ...all, isClientMessage: true }, deaf)).toEqual({});
  });
});
