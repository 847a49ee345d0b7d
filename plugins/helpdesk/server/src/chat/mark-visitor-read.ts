import type { Core } from '@strapi/strapi';
import { markClientRead } from '../tickets/mark-client-read';
import { findConversation } from './find-conversation';
import type { ChatSource } from './read-chat-source';
import { visitorNews } from './signals';
import { noteVisit } from './touch-visitor';
import type { KnownVisitor } from './visitors';

/** How far a visitor has read, told to staff who have the conversation before them. @throws DeskError NOT_FOUND */
export async function markVisitorRead({
  strapi,
  source,
  known,
  key,
  seq,
}: {
  strapi: Core.Strapi;
  source: ChatSource;
  known: KnownVisitor;
  key: string;
  seq: number;
}): Promise<{ readSeq: number }> {
  const { ticket, actor } = await findConversation(strapi, { source, known, key });
  // By the numbers of a history that is no more, nothing is marked.
  if (ticket.askedAs !== undefined) return { readSeq: 0 };
  const read = await markClientRead({ strapi, actor, ticket: { id: ticket.id }, seq });
  noteVisit(strapi, { known, ticketId: ticket.id });
  visitorNews.tell({ ticketId: ticket.id });
  return read;
}
