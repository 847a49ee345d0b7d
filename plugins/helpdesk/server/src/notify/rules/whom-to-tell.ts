import type { EntryKind, NoticeEvent, NoticePreferences } from '../../../../contracts';

/*
 * An agent is told of a change once, by what concerns them most: that a colleague named them, that the ticket was
 * given to them, that the client wrote in a ticket of theirs, that the client rated their answer or a ticket of theirs,
 * that it was given to their team, that something is new in a ticket they follow, that a ticket of nobody's has come in. Nobody is told of what they did themselves, of a
 * ticket they may not see, or of a kind of event that they switched off everywhere.
 */

/** Rows of the agent and the team; null for nobody. */
export interface Responsible {
  assigneeId: number | null;
  teamId: number | null;
}

/** What happened to a ticket, as far as it decides whom to tell. */
export interface Happening {
  kind: EntryKind;
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
    const event = eventsFor(happening, listener).find((candidate) => {
      const { app, mail } = listener.preferences.events[candidate];
      return app || mail;
    });
    if (event) told.set(listener.id, event);
  }
  return told;
}

/** What of it concerns the listener, most important first. */
function eventsFor(happening: Happening, { id, teamIds }: Listener): NoticeEvent[] {
  const { before, after, kind } = happening;
  const isMine = after.assigneeId === id;
  const isOurs = after.teamId !== null && teamIds.includes(after.teamId);
  const events: [NoticeEvent, boolean][] = [
    ['mentioned', happening.mentionedAgentIds.includes(id)],
    ['assigned', isMine && before?.assigneeId !== id],
    ['replied', isMine && happening.isClientMessage && kind !== 'opened'],
    ['rated', kind === 'rated' && (isMine || happening.ratedAgentId === id)],
    // Whoever has it within the team is told by `assigned`; the others only while nobody has it.
    ['team-assigned', isOurs && after.assigneeId === null && before?.teamId !== after.teamId],
    ['followed', happening.followerIds.includes(id)],
    ['opened', kind === 'opened' && after.assigneeId === null],
  ];
  return events.filter(([, concerns]) => concerns).map(([event]) => event);
}
