import type { ChatEntry } from '../../../contracts';
import { presentClientEntry } from '../tickets/present-client';
import type { ClientHistoryEntry } from '../tickets/read-history';

/** What of a conversation an entry alone does not say. */
export interface EntryContext {
  /** By sequence number. */
  quotes: ReadonlyMap<number, NonNullable<ChatEntry['quote']>>;
  /** Client ids that the reader asked after, by sequence number. */
  clientIds: ReadonlyMap<number, string>;
  fileUrl(fileKey: string): string;
  /** A deleted message leaves a line. */
  showsDeleted: boolean;
}

/**
 * An entry as the visitor's window reads it: what `presentClientEntry` lets a client know, and nothing that is staff's.
 *
 * @returns null for an entry that is not the visitor's to read, and for one that says nothing.
 */
export function presentChatEntry(
  entry: ClientHistoryEntry,
  context: EntryContext
): ChatEntry | null {
  if (entry.isInternal) return null;
  if (entry.kind === 'deleted') {
    if (entry.deletes === null) return null;
    return { ...bare(entry, context), isDeleted: context.showsDeleted };
  }
  if (entry.isDeleted && !context.showsDeleted) return null;
  // Asked and shown by the head of the conversation.
  const view = entry.kind === 'rated' ? null : presentClientEntry(entry);
  if (entry.isDeleted) return { ...bare(entry, context), state: view?.state ?? null };
  if (!view || (!view.text && view.files.length === 0 && !view.state)) return null;
  return {
    ...bare(entry, context),
    text: view.text,
    quote: (entry.quote !== null && context.quotes.get(entry.quote)) || null,
    files: view.files.map((file) => ({ ...file, url: context.fileUrl(file.key) })),
    state: view.state,
  };
}

/** The skeleton alone. Who took a message back is no matter of the visitor's. */
function bare(entry: ClientHistoryEntry, { clientIds }: EntryContext): ChatEntry {
  const { seq, at, kind, actor, isMine, clientRef, deletes, isDeleted } = entry;
  return {
    seq,
    at,
    author: actor.kind,
    name: kind === 'deleted' ? '' : actor.name,
    isMine: kind !== 'deleted' && isMine,
    clientId: clientIds.get(seq) ?? clientRef,
    text: null,
    quote: null,
    files: [],
    state: null,
    isDeleted,
    deletes,
  };
}
