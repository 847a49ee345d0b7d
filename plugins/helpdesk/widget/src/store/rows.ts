import type { ChatEntry, EpochMs } from '../../../contracts';
import type { ChatState, Outgoing } from './state';

/** How far a message of the visitor has come. */
export type Mark = 'waiting' | 'refused' | 'stored' | 'read';

/** A message as it is shown, wherever it is on its way. */
export interface Message {
  /** The same from its writing on, so that it stays in its place on the screen. */
  id: string;
  seq: number | null;
  at: EpochMs;
  author: ChatEntry['author'];
  name: string;
  isMine: boolean;
  text: ChatEntry['text'];
  quote: ChatEntry['quote'];
  files: readonly { key: string; name: string; size: number; mime: string; url: string | null }[];
  isDeleted: boolean;
  /** Of the visitor's own only. */
  mark: Mark | null;
  /** Of a refused one, the desk's code. */
  refusal: string | null;
}

export type Row =
  | { kind: 'day'; id: string; at: EpochMs }
  /** Everything after it is unread. */
  | { kind: 'new'; id: string }
  | { kind: 'state'; id: string; at: EpochMs; state: NonNullable<ChatEntry['state']> }
  /** `isFirst`: of several of one person within minutes; it alone bears the name. */
  | { kind: 'message'; id: string; message: Message; isFirst: boolean };

/** Messages of one person so soon after each other stand under one name. */
const TOGETHER_MS = 5 * 60_000;

/** All messages in their order: those that stand by number, those on their way after them. */
export function messagesOf(state: ChatState): Message[] {
  const { entries, pending, key, head } = state;
  const own = pending.filter(({ conversation }) => conversation === key);
  const taken = own.filter(({ seq }) => seq !== null);
  const stored = [...entries.filter(isShown), ...taken].sort(
    (a, b) => Number(a.seq) - Number(b.seq)
  );
  const onTheWay = own.filter(({ seq }) => seq === null);
  const readSeq = head?.staffReadSeq ?? 0;
  return [...stored, ...onTheWay].map((one) =>
    'author' in one ? ofEntry(one, readSeq) : ofOutgoing(one, readSeq)
  );
}

/**
 * What the window shows, from top to bottom.
 *
 * @param unreadAfter number after which messages of others are new; null: none are marked so.
 * @param dayOf names the day of a time in the reader's zone.
 */
export function rowsOf(
  state: ChatState,
  { unreadAfter, dayOf }: { unreadAfter: number | null; dayOf: (at: EpochMs) => string }
): Row[] {
  const rows: Row[] = [];
  const states = new Map(state.entries.map(({ seq, state: became }) => [seq, became]));
  let before: Message | null = null;
  let isNewMarked = unreadAfter === null;
  let day = '';
  for (const message of messagesOf(state)) {
    const { id, seq, at } = message;
    const today = dayOf(at);
    // Days follow the order of the numbers; a clock that was set back begins no earlier day.
    if (today !== day && (before === null || at > before.at)) {
      rows.push({ kind: 'day', id: `day-${id}`, at });
      day = today;
      before = null;
    }
    if (!isNewMarked && isNews(message) && seq !== null && seq > (unreadAfter ?? 0)) {
      rows.push({ kind: 'new', id: 'new' });
      isNewMarked = true;
      before = null;
    }
    if (hasWords(message)) {
      const isFirst = !before || !isTogether(before, message);
      rows.push({ kind: 'message', id, message, isFirst });
      before = message;
    }
    const became = seq === null ? null : states.get(seq);
    // Of a message it goes without saying: with each of them it is the other one's turn.
    if (became && !hasWords(message)) {
      rows.push({ kind: 'state', id: `state-${id}`, at, state: became });
      before = null;
    }
  }
  return rows;
}

/** It stands at the desk, under a number, with its words. */
export function isQuotable({ seq, isDeleted }: Message): boolean {
  return seq !== null && !isDeleted;
}

function isTogether(before: Message, message: Message): boolean {
  return (
    before.isMine === message.isMine &&
    before.name === message.name &&
    message.at - before.at < TOGETHER_MS
  );
}

function isNews(message: Message): boolean {
  return message.author === 'agent' && hasWords(message);
}

function hasWords({ text, files, isDeleted }: Message): boolean {
  return text !== null || files.length > 0 || isDeleted;
}

function isShown({ text, files, isDeleted, deletes, state }: ChatEntry): boolean {
  return deletes === null && (text !== null || files.length > 0 || isDeleted || state !== null);
}

function ofEntry(entry: ChatEntry, staffReadSeq: number): Message {
  const { seq, at, author, name, isMine, clientId, text, quote, files, isDeleted } = entry;
  const isRead = seq <= staffReadSeq;
  return {
    id: clientId ?? String(seq),
    mark: isMine && !isDeleted ? (isRead ? 'read' : 'stored') : null,
    refusal: null,
    ...{ seq, at, author, name, isMine, text, quote, files, isDeleted },
  };
}

function ofOutgoing(message: Outgoing, staffReadSeq: number): Message {
  const { clientId, seq, at, text, quote, files, refusal } = message;
  const stored = seq !== null && seq <= staffReadSeq ? 'read' : 'stored';
  return {
    id: clientId,
    author: 'contact',
    name: '',
    isMine: true,
    text: text === '' ? null : { format: 'text', body: text },
    files: files.map((file) => ({ ...file, url: null })),
    isDeleted: false,
    mark: refusal !== null ? 'refused' : seq === null ? 'waiting' : stored,
    ...{ seq, at, quote, refusal },
  };
}
