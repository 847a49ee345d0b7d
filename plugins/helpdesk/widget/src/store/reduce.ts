import type { ChatEntry, Conversation, ConversationHead } from '../../../contracts';
import { mergeEntries, replaceRange } from './merge-entries';
import { EMPTY_CHAT, type ChatEvent, type ChatState, type Outgoing } from './state';

/*
 * What a window knows after something happened. Whatever is told late, twice or not at all: once the window has asked
 * for what came after `upTo`, it shows what a window shows that has just been opened. Nothing is shown twice, and
 * everything stands in the order of its numbers; times decide nothing. With a merge all numbers are new.
 */
export function reduce(state: ChatState, event: ChatEvent): ChatState {
  const [known, came] = [state.head, headIn(event)];
  if (known && came && known.key === came.key && known.merges !== came.merges) {
    if (known.merges > came.merges) return state;
    // What was taken already stands among the entries that are asked for now.
    const pending = state.pending.filter(({ seq }) => seq === null);
    return reduce(reduce({ ...state, pending }, { type: 'opened', key: state.key }), event);
  }
  switch (event.type) {
    case 'opened': {
      const { pending, link } = state;
      return { ...EMPTY_CHAT, key: event.key, pending, link };
    }
    case 'loaded':
      return withLoaded(state, event);
    case 'told':
      return withTold(state, event.told);
    case 'head':
      if (event.head.key !== state.key) return state;
      return { ...state, head: newerHead(state.head, event.head) };
    case 'queue':
      return withQueue(state, event.messages);
    case 'acked': {
      const { clientId, taken } = event;
      const pending = state.pending.map((one) =>
        one.clientId === clientId ? { ...one, seq: taken.seq } : one
      );
      return settled({ ...state, pending });
    }
    case 'started':
      return withStarted(state, event);
    case 'typing':
      return state.typing === event.name ? state : { ...state, typing: event.name };
    case 'link':
      return state.link === event.link ? state : { ...state, link: event.link };
  }
}

function headIn(event: ChatEvent): ConversationHead | null {
  if ('conversation' in event) return event.conversation;
  return 'told' in event ? event.told.head : 'head' in event ? event.head : null;
}

/** The desk has entries that this window has not: it is to ask for them. */
export function isBehind({ head, upTo }: ChatState): boolean {
  return head !== null && head.lastSeq > upTo;
}

function withTold(
  state: ChatState,
  { key, after, entries, head }: Extract<ChatEvent, { type: 'told' }>['told']
): ChatState {
  if (key !== state.key) return state;
  const newest = entries.reduce((most, { seq }) => Math.max(most, seq), state.upTo);
  const upTo = after <= state.upTo ? newest : state.upTo;
  return settled({
    ...state,
    head: newerHead(state.head, head),
    entries: mergeEntries(state.entries, entries),
    upTo,
  });
}

function withLoaded(
  state: ChatState,
  { after, conversation }: { after: number; conversation: Conversation }
): ChatState {
  if (conversation.key !== state.key) return state;
  const { entries, confirmed, hasMore, lastSeq } = conversation;
  const last = entries.at(-1)?.seq ?? after;
  const end = hasMore ? last : Math.max(last, lastSeq);
  const pending = state.pending.map((one) => {
    const seq = Object.hasOwn(confirmed, one.clientId) ? confirmed[one.clientId] : undefined;
    return seq === undefined ? one : { ...one, seq };
  });
  return settled({
    ...state,
    head: newerHead(state.head, headOf(conversation)),
    entries: replaceRange(state.entries, { after, upTo: end, entries }),
    pending,
    // An answer to an earlier question may come after a later one: what is between is known already.
    upTo: after <= state.upTo ? Math.max(state.upTo, end) : state.upTo,
  });
}

function withStarted(
  state: ChatState,
  { clientId, conversation }: { clientId: string; conversation: Conversation }
): ChatState {
  const { key } = conversation;
  const pending = state.pending
    .filter((one) => one.clientId !== clientId)
    .map((one) => (one.conversation === null ? { ...one, conversation: key } : one));
  const begun = state.key === null ? { ...EMPTY_CHAT, key, link: state.link } : state;
  return reduce({ ...begun, pending }, { type: 'loaded', after: 0, conversation });
}

function withQueue(state: ChatState, messages: readonly Outgoing[]): ChatState {
  const seqs = new Map(state.pending.map(({ clientId, seq }) => [clientId, seq]));
  const queued = messages.map((one) => ({
    ...one,
    seq: one.seq ?? seqs.get(one.clientId) ?? null,
  }));
  const ids = new Set(queued.map(({ clientId }) => clientId));
  // Taken by the desk and kept no longer, but not among the entries yet.
  const taken = state.pending.filter(({ clientId, seq }) => seq !== null && !ids.has(clientId));
  return settled({ ...state, pending: [...taken, ...queued] });
}

/** Without those messages that stand among the entries, or were deleted since. */
function settled(state: ChatState): ChatState {
  const known = new Set(
    state.entries.flatMap(({ seq, clientId }: ChatEntry): unknown[] => [seq, clientId ?? seq])
  );
  const pending = state.pending.filter(
    (one) => !known.has(one.clientId) && !known.has(one.seq) && !isPast(state, one)
  );
  return pending.length === state.pending.length ? state : { ...state, pending };
}

function isPast({ key, upTo }: ChatState, { conversation, seq }: Outgoing): boolean {
  return seq !== null && (conversation !== key || seq <= upTo);
}

/** Of two, the one that knows more; how far was read never goes back. */
function newerHead(known: ConversationHead | null, came: ConversationHead): ConversationHead {
  if (!known || known.key !== came.key) return came;
  const newest = came.lastSeq >= known.lastSeq ? came : known;
  return {
    ...newest,
    readSeq: Math.max(known.readSeq, came.readSeq),
    staffReadSeq: Math.max(known.staffReadSeq, came.staffReadSeq),
  };
}

function headOf(conversation: Conversation): ConversationHead {
  const {
    entries: _entries,
    hasMore: _more,
    confirmed: _confirmed,
    status: _status,
    ...head
  } = conversation;
  return head;
}
