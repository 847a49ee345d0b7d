import type { FileView } from '../../../../../contracts/tickets';
import type { DeskError } from '../../../format/error';

/** Something that an agent sent in a chat, until it stands in the history. */
export interface Outgoing {
  /** Made once; however often it is sent, it is one entry. */
  clientId: string;
  number: number;
  action: string;
  kind: 'answer' | 'note' | 'act';
  /** Written for colleagues alone, whatever button it went by. */
  isInternal: boolean;
  text: string;
  quote: number | null;
  files: FileView[];
  /** Colleagues who are called in by a note. */
  mentions: { key: string; name: string }[];
  at: number;
  /** The newest entry that was on the screen when it was sent. */
  seenSeq: number;
  /** As it left last, until that is answered: it may have been done. */
  tried: { action: string; version: number } | null;
  /**
   * `failed`: the server did not answer; it is sent again by itself. `refused`, `changed`: the agent has to say what is
   * to become of it. `sent`: it is written, and soon in the history.
   */
  phase: 'waiting' | 'sending' | 'failed' | 'refused' | 'changed' | 'sent';
  error: DeskError | null;
  /** Of its entry, once it is sent. */
  seq: number | null;
}

export type OutboxChange =
  | { type: 'add'; outgoing: Outgoing }
  | { type: 'set'; clientId: string; to: Partial<Outgoing> }
  | { type: 'remove'; clientId: string }
  /** This chat was merged into that one. */
  | { type: 'move'; number: number; into: number }
  /** The history of this chat is on the screen up to this entry. */
  | { type: 'shown'; number: number; seq: number };

export const outboxReducer = (
  outbox: readonly Outgoing[],
  change: OutboxChange
): readonly Outgoing[] => {
  switch (change.type) {
    case 'add':
      return [...outbox, change.outgoing];
    case 'set':
      return outbox.map((one) =>
        one.clientId === change.clientId ? { ...one, ...change.to } : one
      );
    case 'remove':
      return outbox.filter(({ clientId }) => clientId !== change.clientId);
    case 'move': {
      const goes = (one: Outgoing) => one.number === change.number && !mayBeThere(one);
      if (!outbox.some(goes)) return outbox;
      return outbox.flatMap((one) => (goes(one) ? moved(one, change.into) : one));
    }
    case 'shown': {
      const left = outbox.filter(
        ({ number, phase, seq }) =>
          number !== change.number || phase !== 'sent' || (seq ?? 0) > change.seq
      );
      return left.length === outbox.length ? outbox : left;
    }
    default:
      return change satisfies never;
  }
};

/** Perhaps it is written already; its own number knows. */
const mayBeThere = ({ phase, tried }: Outgoing): boolean =>
  phase === 'sending' || (phase !== 'sent' && tried !== null);

/**
 * As it stands in the chat that its own was merged into, whose buttons and numbers are other ones: nothing leaves there
 * before the agent says so, and what was to be done in a chat that is gone is not done in another.
 */
const moved = (one: Outgoing, into: number): Outgoing[] => {
  if (one.phase === 'sent' || (one.text === '' && one.files.length === 0)) return [];
  return [
    {
      ...one,
      number: into,
      action: '',
      kind: one.isInternal ? 'note' : 'answer',
      quote: null,
      seenSeq: Number.MAX_SAFE_INTEGER,
      phase: 'changed',
      error: null,
    },
  ];
};

/** Of each chat the one that may leave now: what was written later waits for what was written before. */
export const dueOf = (outbox: readonly Outgoing[]): Outgoing[] => {
  const first = new Map<number, Outgoing>();
  for (const one of outbox) {
    if (one.phase !== 'sent' && !first.has(one.number)) first.set(one.number, one);
  }
  return [...first.values()].filter(({ phase }) => phase === 'waiting');
};

/** After a reload: what was under way is asked for again by its id. */
export const revived = (kept: readonly Outgoing[]): Outgoing[] =>
  kept
    .filter(({ phase }) => phase !== 'sent')
    .map((one) => (one.phase === 'sending' || one.phase === 'failed' ? waiting(one) : one));

const waiting = (one: Outgoing): Outgoing => ({ ...one, phase: 'waiting', error: null });
