import { describe, expect, test } from 'vitest';
import { NOTICE_EVENTS, type NoticeEvent, type NoticeWays } from '../../../../contracts';
import { NOTICE_DEFAULTS } from './preferences-defaults';
import { whomToTell, type Happening, type Listener, type Responsible } from './whom-to-tell';

const ADA = 1;
const BEN = 2;
const REPAIRS = 7;

const OFF: NoticeWays = { app: false, browser: false, mail: false, sms: false, sound: 'off' };
const APP: NoticeWays = { ...OFF, app: true };
const everything = {
  ...NOTICE_DEFAULTS,
  events: { ...NOTICE_DEFAULTS.events, opened: APP },
};
const place = (more: Partial<Responsible> = {}): Responsible => ({
  assigneeId: null,
  teamId: null,
  waitingSince: null,
  ...more,
});
const listener = (id: number, more: Partial<Listener> = {}): Listener => ({
  id,
  teamIds: [REPAIRS],
  preferences: everything,
  ...more,
});
const happening = (more: Partial<Happening> = {}): Happening => ({
  kind: 'action',
  isChat: false,
  before: place(),
  after: place(),
  isClientMessage: false,
  mentionedAgentIds: [],
  followerIds: [],
  actorAgentId: null,
  ...more,
});
const told = (more: Partial<Happening>, ...listeners: Listener[]) =>
  Object.fromEntries(whomToTell(happening(more), listeners));

const given = place({ assigneeId: ADA });
const ours = place({ teamId: REPAIRS });

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
    const events = { ...everything.events, mentioned: OFF };
    const deaf = listener(ADA, { preferences: { ...everything, events } });
    expect(told({ mentionedAgentIds: [ADA], followerIds: [ADA] }, deaf)).toEqual({
      [ADA]: 'followed',
    });
  });

  test('by mail alone, if that is what they chose', () => {
    const events = { ...everything.events, mentioned: { ...OFF, mail: true } };
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
    const change = { after: place({ assigneeId: BEN, teamId: REPAIRS }) };
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
    const events = { ...everything.events };
    for (const event of NOTICE_EVENTS) events[event] = OFF;
    const deaf = listener(ADA, { preferences: { ...everything, events } });
    const all = { after: given, mentionedAgentIds: [ADA], followerIds: [ADA] };
    expect(told({ ...all, isClientMessage: true }, deaf)).toEqual({});
  });
});

describe('a chat that waits', () => {
  const WAITS = 1_000;
  const chat = (more: Partial<Happening>): Partial<Happening> => ({
    isChat: true,
    kind: 'opened',
    before: null,
    isClientMessage: true,
    ...more,
  });
  const stranger = listener(BEN, { teamIds: [] });

  test('calls the person whom it was given to when it came in, and nobody else', () => {
    const after = place({ assigneeId: ADA, teamId: REPAIRS, waitingSince: WAITS });
    expect(told(chat({ after }), listener(ADA), listener(BEN))).toEqual({ [ADA]: 'chat' });
  });

  test('calls the team that it lies with, while nobody has it', () => {
    const after = place({ teamId: REPAIRS, waitingSince: WAITS });
    expect(told(chat({ after }), listener(ADA), stranger)).toEqual({
      [ADA]: 'chat',
      [BEN]: 'opened',
    });
  });

  test('of nobody’s calls everybody', () => {
    const after = place({ waitingSince: WAITS });
    expect(told(chat({ after }), listener(ADA), stranger)).toEqual({
      [ADA]: 'chat',
      [BEN]: 'chat',
    });
  });

  test('calls whom it is handed to, and not who hands it over', () => {
    const before = place({ assigneeId: ADA, waitingSince: WAITS });
    const after = place({ assigneeId: BEN, waitingSince: WAITS });
    const change = chat({ kind: 'assigned', before, after, isClientMessage: false });
    expect(told({ ...change, actorAgentId: ADA }, listener(ADA), listener(BEN))).toEqual({
      [BEN]: 'chat',
    });
  });

  test('calls the team that it goes back to', () => {
    const before = place({ assigneeId: ADA, teamId: REPAIRS, waitingSince: WAITS });
    const after = place({ teamId: REPAIRS, waitingSince: WAITS });
    const change = chat({ kind: 'returned', before, after, isClientMessage: false });
    expect(told(change, listener(BEN))).toEqual({ [BEN]: 'chat' });
  });

  test('calls anew when its visitor waits again, and nobody has it', () => {
    const change = chat({
      kind: 'action',
      before: place({ teamId: REPAIRS }),
      after: place({ teamId: REPAIRS, waitingSince: WAITS }),
    });
    expect(told(change, listener(ADA))).toEqual({ [ADA]: 'chat' });
  });

  test('does not call again for each line that its visitor adds', () => {
    const waiting = place({ teamId: REPAIRS, waitingSince: WAITS });
    const change = chat({ kind: 'action', before: waiting, after: waiting });
    expect(told(change, listener(ADA))).toEqual({});
  });

  test('tells the person who has it of each message, and not as an answer to a request', () => {
    const mine = place({ assigneeId: ADA, waitingSince: WAITS });
    const change = chat({ kind: 'action', before: mine, after: mine });
    expect(told(change, listener(ADA), listener(BEN))).toEqual({ [ADA]: 'chat-message' });
    const events = { ...everything.events, 'chat-message': OFF };
    const deaf = listener(ADA, { preferences: { ...everything, events } });
    expect(told(change, deaf)).toEqual({});
  });

  test('is an assignment like any other when its visitor does not wait', () => {
    const change = chat({ kind: 'assigned', before: place(), after: given });
    expect(told({ ...change, isClientMessage: false }, listener(ADA))).toEqual({
      [ADA]: 'assigned',
    });
  });

  test('goes before a mention', () => {
    const after = place({ assigneeId: ADA, waitingSince: WAITS });
    const change = chat({ kind: 'action', before: place(), after, mentionedAgentIds: [ADA] });
    expect(told(change, listener(ADA))).toEqual({ [ADA]: 'chat' });
  });

  test('is still a ticket for who wants to hear of tickets, and not of chats', () => {
    const events = { ...everything.events, chat: OFF };
    const deaf = listener(ADA, { preferences: { ...everything, events } });
    const after = place({ assigneeId: ADA, waitingSince: WAITS });
    expect(told(chat({ after }), deaf)).toEqual({ [ADA]: 'assigned' });
  });
});
