import {
  ALARM_STEPS,
  type AlarmSettings,
  type AlarmStep,
  type EpochMs,
} from '../../../../contracts';
import type { ChatState } from './call-state';

/*
 * A chat that nobody takes is somebody else's business after a time: first the next person who is there is told, then
 * those who supervise. One that somebody has taken, and whose visitor waits longer for an answer than is good, is told to
 * those who supervise. Each step is gone once in a waiting. Whoever is given a chat has their own time to take it: the
 * count begins anew, as it does when the visitor waits again after an answer. What is answered or closed waits no more.
 */

/** How far the desk has gone with a chat. */
export interface AlarmMark {
  /** Of which waiting the steps were; see `waitKey`. Null: of none yet. */
  waitKey: string | null;
  /** When the count began. */
  since: EpochMs | null;
  /** Of ALARM_STEPS, the place of the last one that was gone, from 1; 0: none was. */
  gone: number;
}

/** The step that comes next, and when. */
export interface DueAlarm {
  step: AlarmStep;
  at: EpochMs;
}

/** The same as long as the same visitor waits for the same person; null: nobody waits. */
export function waitKey(chat: ChatState): string | null {
  if (!chat.isOpen || chat.waitingSince === null) return null;
  const whom = chat.acceptedAt === null ? 'free' : 'taken';
  return `${chat.waitingSince}:${whom}:${chat.assigneeId ?? '-'}`;
}

/** From when the seconds of a waiting are counted that the desk has just seen for the first time. */
export function countsFrom(chat: ChatState, before: AlarmMark, now: EpochMs): EpochMs {
  const waitingSince = chat.waitingSince ?? now;
  // The same visitor still waits: it went from one hand to another.
  const isHandedOn = before.waitKey?.startsWith(`${waitingSince}:`) ?? false;
  if (chat.acceptedAt !== null) return Math.max(waitingSince, chat.acceptedAt);
  return isHandedOn ? now : waitingSince;
}

/** @returns null: nobody else is to be told. */
export function nextAlarm({
  chat,
  mark,
  settings,
}: {
  chat: ChatState;
  /** Of this waiting. */
  mark: Pick<AlarmMark, 'since' | 'gone'>;
  settings: AlarmSettings;
}): DueAlarm | null {
  if (!chat.isOpen || chat.waitingSince === null) return null;
  const since = mark.since ?? chat.waitingSince;
  const isTaken = chat.acceptedAt !== null;
  const seconds: Record<AlarmStep, number | null> = isTaken
    ? { 'next-person': null, supervisors: null, unanswered: settings.unansweredSeconds }
    : {
        'next-person': settings.nextPersonSeconds,
        supervisors: settings.supervisorsSeconds,
        unanswered: null,
      };
  const step = ALARM_STEPS.slice(mark.gone).find((candidate) => seconds[candidate] !== null);
  return step === undefined ? null : { step, at: since + (seconds[step] ?? 0) * 1000 };
}

/** Somebody who is there and may see the chat. */
export interface AlarmPerson {
  /** Row of the agent. */
  id: number;
  /** Open tickets. */
  load: number;
  /** When the desk last gave them one, as a number of its series. */
  lastTurn: number;
  /** They were told that it waits. */
  wasCalled: boolean;
  /** They were told by an alarm of this waiting. */
  wasAlarmed: boolean;
}

/** The next person: one who has not heard of it before those who have, then the one with the least to do. */
export function nextPerson(
  people: readonly AlarmPerson[],
  assigneeId: number | null
): number | null {
  const [first] = people
    .filter(({ id, wasAlarmed }) => id !== assigneeId && !wasAlarmed)
    .sort(
      (a, b) =>
        Number(a.wasCalled) - Number(b.wasCalled) ||
        a.load - b.load ||
        a.lastTurn - b.lastTurn ||
        a.id - b.id
    );
  return first?.id ?? null;
}

/** A supervisor, or somebody who stands for one. */
export interface Supervising {
  id: number;
  supervisedTeamIds: readonly number[];
  isOwner: boolean;
}

/**
 * Those who supervise the team of the chat, or else a team of the person who has it, or else any team; where nobody of
 * these is there, the owners of the desk.
 *
 * @param people who are there and may see it, without the person who has it.
 */
export function supervisorsFor(
  people: readonly Supervising[],
  { teamId, assigneeTeamIds }: { teamId: number | null; assigneeTeamIds: readonly number[] }
): number[] {
  const circles = [
    (one: Supervising) => teamId !== null && one.supervisedTeamIds.includes(teamId),
    (one: Supervising) => one.supervisedTeamIds.some((id) => assigneeTeamIds.includes(id)),
    (one: Supervising) => one.supervisedTeamIds.length > 0,
    (one: Supervising) => one.isOwner,
  ];
  for (const isIn of circles) {
    const found = people.filter(isIn).map(({ id }) => id);
    if (found.length > 0) return found;
  }
  return [];
}
