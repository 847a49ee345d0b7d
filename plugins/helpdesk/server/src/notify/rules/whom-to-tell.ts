import type { EntryKind, EpochMs, NoticeEvent, NoticePreferences } from '../../../../contracts';
import { isTold } from './ways-now';

/*
 * An agent is told of a change once, by what concerns them most: that a chat waits for them, that a colleague named them,
 * that the ticket was given to them, that the client wrote in a ticket of theirs, that the client rated their answer or a
 * ticket of theirs, that it was given to their team, that something is new in a ticket they follow, that a ticket of
 * nobody's has come in. Nobody is told of what they did themselves, of a ticket they may not see, or of a kind of event
 * that they switched off everywhere.
 *
 * A chat waits from the moment in which its visitor begins to wait, or in which it comes to somebody while they do: for
 * the person who has it, or else for the team, or else for all. What a visitor adds is a message to the person who has it.
 */

/** Rows of the agent and the team; null for nobody. */
export interface Responsible {
  assigneeId: number | null;
  teamId: number | null;
  /** Since when the client waits for an answer. */
  waitingSince: EpochMs | null;
}

/** What happened to a ticket, as far as it decides whom to tell. */
export interface Happening {
  kind: EntryKind;
  /** The ticket is a chat on the site. */
  isChat: boolean;
  before: Responsible | null;
  after: Responsible;
  /** The client wrote something or sent a file. */
  isClientMessage: boolean;
  /** Row of the agent whose answer was rated. */
  ratedAgentId?: number;
  /** Rows of agents. */
  mentionedAgentIds: readonly number[];
  /** Rows of agents that followed the ticket before. */
  followerIds: readonly number[];
  /** Row of the agent who acts; null: somebody else does. */
  actorAgentId: number | null;
}

/** An agent who may see the ticket as it is after the change. */
export interface Listener {
  id: number;
  teamIds: readonly number[];
  preferences: NoticePreferences;
}

/** @returns by rows of agents, what each is told. */
export function whomToTell(
  happening: Happening,
  listeners: readonly Listener[]
): Map<number, NoticeEvent> {
  const told = new Map<number, NoticeEvent>();
  for (const listener of listeners) {
    if (listener.id === happening.actorAgentId) continue;
    const event = eventsFor(happening, listener).find((candidate) =>
      isTold(listener.preferences.events[candidate])
    );
    if (event) told.set(listener.id, event);
  }
  return told;
}

/** What of it concerns the listener, most important first. */
function eventsFor(happening: Happening, listener: Listener): NoticeEvent[] {
  const { before, after, kind, isChat, isClientMessage } = happening;
  const { id } = listener;
  const isMine = after.assigneeId === id;
  const isOurs = isTeams(after, listener);
  const isAnswer = isMine && isClientMessage && kind !== 'opened';
  const events: [NoticeEvent, boolean][] = [
    ['chat', isChat && hasChatFor(happening, listener)],
    ['mentioned', happening.mentionedAgentIds.includes(id)],
    ['assigned', isMine && before?.assigneeId !== id],
    ['chat-message', isChat && isAnswer],
    ['replied', !isChat && isAnswer],
    ['rated', kind === 'rated' && (isMine || happening.ratedAgentId === id)],
    // Whoever has it within the team is told by `assigned`; the others only while nobody has it.
    ['team-assigned', isOurs && after.assigneeId === null && before?.teamId !== after.teamId],
    ['followed', happening.followerIds.includes(id)],
    ['opened', kind === 'opened' && after.assigneeId === null],
  ];
  return events.filter(([, concerns]) => concerns).map(([event]) => event);
}

function hasChatFor({ before, after }: Happening, listener: Listener): boolean {
  if (after.waitingSince === null) return false;
  const isNew = before === null || before.waitingSince === null;
  if (after.assigneeId !== null) {
    // Who has had it is told of what is added to it.
    return after.assigneeId === listener.id && before?.assigneeId !== listener.id;
  }
  const isFree = before !== null && (before.assigneeId !== null || before.teamId !== after.teamId);
  return (isNew || isFree) && (after.teamId === null || isTeams(after, listener));
}

function isTeams({ teamId }: Responsible, { teamIds }: Listener): boolean {
  return teamId !== null && teamIds.includes(teamId);
}
