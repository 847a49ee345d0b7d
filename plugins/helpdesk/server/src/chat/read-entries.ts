import type { Core } from '@strapi/strapi';
import { CHAT_LIMITS, type ChatEntry } from '../../../contracts';
import { HISTORY_PAGE, readClientHistory } from '../tickets/read-history';
import { chatFileUrl } from './file-link';
import type { FoundConversation } from './find-conversation';
import { presentChatEntry } from './present-chat-entry';
import type { ChatSource } from './read-chat-source';
import { readQuotes } from './read-quotes';
import type { KnownVisitor } from './visitors';

/**
 * The entries after a sequence number that the visitor may read, in order. Pages of nothing but what is staff's are
 * passed over: whoever asks on after the last entry always comes on.
 *
 * @param clientIds ids that the reader asked after, by sequence number.
 */
export async function readChatEntries({
  strapi,
  source,
  known,
  found: { ticket, actor },
  after,
  clientIds = new Map(),
}: {
  strapi: Core.Strapi;
  source: ChatSource;
  known: KnownVisitor;
  found: FoundConversation;
  after: number;
  clientIds?: ReadonlyMap<number, string>;
}): Promise<{ entries: ChatEntry[]; hasMore: boolean }> {
  const fileUrl = (file: string) => chatFileUrl({ strapi, source, visitor: known.visitor, file });
  const { showsDeleted } = source.settings;
  for (let from = after; ; ) {
    const range = { after: from };
    const page = await readClientHistory({ strapi, ticket, range, ownIds: actor.ownIds });
    const quoted = page.flatMap(({ quote }) => quote ?? []);
    const quotes = await readQuotes(strapi, { ticketId: ticket.id, seqs: quoted });
    const context = { quotes, clientIds, fileUrl, showsDeleted };
    const entries = page.flatMap((entry) => presentChatEntry(entry, context) ?? []);
    const hasMore = page.length === Math.min(HISTORY_PAGE, CHAT_LIMITS.entries);
    if (entries.length > 0 || !hasMore) return { entries, hasMore };
    from = page[page.length - 1].seq;
  }
}
