import { describe, expect, test } from 'vitest';
import type { AlarmSettings } from '../../../../contracts';
import {
  countsFrom,
  nextAlarm,
  nextPerson,
  supervisorsFor,
  waitKey,
  type AlarmPerson,
  type Supervising,
} from './alarm-steps';
import { isCalling, type ChatState } from './call-state';

const [ADA, BEN, CEM] = [1, 2, 3];
const SINCE = 1_000_000;
const settings: AlarmSettings = {
  nextPersonSeconds: 60,
  supervisorsSeconds: 120,
  unansweredSeconds: 300,
};
const chat = (more: Partial<ChatState> = {}): ChatState => ({
  waitingSince: SINCE,
  isOpen: true,
  assigneeId: null,
  acceptedById: null,
  acceptedAt: null,
  ...more,
});
const taken = chat({ assigneeId: ADA, acceptedById: ADA, acceptedAt: SINCE + 10_000 });
const next = (state: ChatState, gone = 0, given = settings) =>
  nextAlarm({ chat: state, mark: { since: SINCE, gone }, settings: given });

describe('the steps of a chat that nobody takes', () => {
  test('are the next person after a minute, then the supervisors, then none', () => {
    expect(next(chat())).toEqual({ step: 'next-person', at: SINCE + 60_000 });
    expect(next(chat(), 1)).toEqual({ step: 'supervisors', at: SINCE + 120_000 });
    expect(next(chat(), 2)).toBeNull();
  });

  test('leave out what the owner wants to be left out', () => {
    const only = { ...settings, nextPersonSeconds: null };
    expect(next(chat(), 0, only)).toEqual({ step: 'supervisors', at: SINCE + 120_000 });
    const none = { ...only, supervisorsSeconds: null };
    expect(next(chat(), 0, none)).toBeNull();
  });

  test.each([
    ['it is answered', chat({ waitingSince: null })],
    ['it is closed', chat({ isOpen: false })],
  ])('end when %s', (_why, state) => {
    expect(next(state)).toBeNull();
    expect(waitKey(state)).toBeNull();
  });

  test('go on for a person who has it and has not taken it', () => {
    expect(next(chat({ assigneeId: ADA }))).toEqual({ step: 'next-person', at: SINCE + 60_000 });
  });
});

describe('a chat that was taken', () => {
  test('has one step: whoever supervises hears of it when it is not answered', () => {
    expect(next(taken)).toEqual({ step: 'unanswered', at: SINCE + 300_000 });
    expect(next(taken, 3)).toBeNull();
    expect(next(taken, 0, { ...settings, unansweredSeconds: null })).toBeNull();
  });
});

describe('the seconds are counted', () => {
  const nothing = { waitKey: null, since: null, gone: 0 };
  const now = SINCE + 40_000;

  test('from when the visitor began to wait', () => {
    expect(countsFrom(chat(), nothing, now)).toBe(SINCE);
  });

  test('anew for whoever is given it', () => {
    const before = { waitKey: waitKey(chat()), since: SINCE, gone: 1 };
    const handed = chat({ assigneeId: BEN });
    expect(waitKey(handed)).not.toBe(before.waitKey);
    expect(countsFrom(handed, before, now)).toBe(now);
  });

  test('from when it was taken, for its answer', () => {
    const before = { waitKey: waitKey(chat({ assigneeId: ADA })), since: SINCE, gone: 1 };
    expect(waitKey(taken)).not.toBe(before.waitKey);
    expect(countsFrom(taken, before, now)).toBe(SINCE + 10_000);
  });

  test('from the question, where it was taken long before', () => {
    const again = { ...taken, waitingSince: SINCE + 90_000 };
    expect(countsFrom(again, nothing, SINCE + 95_000)).toBe(SINCE + 90_000);
  });

  test('anew when the visitor waits again after an answer', () => {
    const again = chat({ waitingSince: SINCE + 500_000 });
    expect(waitKey(again)).not.toBe(waitKey(chat()));
    const before = { waitKey: waitKey(chat()), since: SINCE, gone: 2 };
    expect(countsFrom(again, before, SINCE + 501_000)).toBe(SINCE + 500_000);
  });
});

describe('a chat calls whoever was told of it', () => {
  test('until it is answered, closed or taken', () => {
    expect(isCalling(chat(), SINCE)).toBe(true);
    expect(isCalling(chat({ waitingSince: null }), SINCE)).toBe(false);
    expect(isCalling(chat({ isOpen: false }), SINCE)).toBe(false);
    expect(isCalling(taken, SINCE)).toBe(false);
  });

  test('after it was taken, where that is why they were told', () => {
    expect(isCalling(taken, SINCE + 300_000)).toBe(true);
    // A supervisor takes it over.
    const over = { ...taken, assigneeId: BEN, acceptedById: BEN, acceptedAt: SINCE + 310_000 };
    expect(isCalling(over, SINCE + 300_000)).toBe(false);
  });
});

describe('the next person', () => {
  const person = (id: number, more: Partial<AlarmPerson> = {}): AlarmPerson => ({
    id,
    load: 0,
    lastTurn: 0,
    wasCalled: false,
    wasAlarmed: false,
    ...more,
  });

  test('is nobody, where nobody is there', () => {
    expect(nextPerson([], ADA)).toBeNull();
    expect(nextPerson([person(ADA)], ADA)).toBeNull();
  });

  test('is the one with the least to do, who was given one longest ago', () => {
    const people = [
      person(ADA, { load: 3 }),
      person(BEN, { load: 1, lastTurn: 9 }),
      person(CEM, { load: 1 }),
    ];
    expect(nextPerson(people, null)).toBe(CEM);
  });

  test('has not heard of it, if there is such a one', () => {
    const people = [person(BEN, { wasCalled: true }), person(CEM, { load: 8 })];
    expect(nextPerson(people, ADA)).toBe(CEM);
    expect(nextPerson([person(BEN, { wasCalled: true })], ADA)).toBe(BEN);
  });

  test('is told by one alarm of a waiting, and no more', () => {
    expect(nextPerson([person(BEN, { wasAlarmed: true })], ADA)).toBeNull();
  });
});

describe('those who supervise', () => {
  const [FRONT, REPAIRS] = [7, 8];
  const one = (id: number, teams: number[], isOwner = false): Supervising => ({
    id,
    supervisedTeamIds: teams,
    isOwner,
  });
  const people = [one(ADA, [FRONT]), one(BEN, [REPAIRS]), one(CEM, [], true)];
  const of = (teamId: number | null, assigneeTeamIds: number[], among = people) =>
    supervisorsFor(among, { teamId, assigneeTeamIds });

  test('are those of the team', () => {
    expect(of(REPAIRS, [FRONT])).toEqual([BEN]);
  });

  test('are those of the person’s team, where it lies with none', () => {
    expect(of(null, [FRONT])).toEqual([ADA]);
  });

  test('are all, where there is neither', () => {
    expect(of(null, [])).toEqual([ADA, BEN]);
    expect(of(99, [])).toEqual([ADA, BEN]);
  });

  test('are the owners, where nobody supervises, and nobody where nobody is there', () => {
    expect(of(null, [], [one(CEM, [], true), one(4, [])])).toEqual([CEM]);
    expect(of(null, [], [])).toEqual([]);
  });
});
