import type { Core } from '@strapi/strapi';
import type { Conversation } from '../../../contracts';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import { actId } from '../tickets/find-repeat';
import { submissionHash } from '../tickets/find-opened';
import type { TicketRow } from '../tickets/rows';
import { findConversation } from './find-conversation';
import type { ChatSource } from './read-chat-source';
import { readChatEntries } from './read-entries';
import { readHead } from './read-head';
import { readChatStatus } from './read-status';
import { submissionOf } from './submission-of';
import { reloadVisitor, type KnownVisitor } from './visitors';

/**
 * Everything that a window has to know after any interruption. Asked for by the key of a conversation that was merged
 * into another, it is that other one, from its beginning: the numbers of before are of a history that is no more.
 *
 * @param pending client ids of messages under way.
 * @throws DeskError NOT_FOUND, VISITOR_UNKNOWN
 */
export async function readConversation({
  strapi,
  source,
  known,
  key,
  after = 0,
  pending = [],
}: {
  strapi: Core.Strapi;
  source: ChatSource;
  known: KnownVisitor;
  key: string;
  after?: number;
  pending?: readonly string[];
}): Promise<Conversation> {
  const found = await findConversation(strapi, { source, known, key });
  const isMoved = found.ticket.askedAs !== undefined;
  const confirmed = await confirm(strapi, { source, ticket: found.ticket, pending });
  const clientIds = new Map([...confirmed].map(([id, seq]) => [seq, id]));
  const { entries, hasMore } = await readChatEntries({
    strapi,
    source,
    known,
    found,
    after: isMoved ? 0 : after,
    clientIds,
  });
  // Read last: what it was merged with until then may be somebody else's, and is looked at with the rights of now.
  const head = await readHead({ strapi, known, found });
  if (head.merges > 0) await requireStill(strapi, { source, known, key });
  return {
    ...head,
    entries,
    hasMore,
    confirmed: Object.fromEntries(confirmed),
    status: await readChatStatus(strapi, source),
  };
}

async function requireStill(
  strapi: Core.Strapi,
  { source, known, key }: { source: ChatSource; known: KnownVisitor; key: string }
): Promise<void> {
  const now = await reloadVisitor(strapi, known, null);
  if (!now) throw new DeskError('VISITOR_UNKNOWN');
  await findConversation(strapi, { source, known: now, key });
}

/** Which of these messages stand, by their client ids: the first one too, by which the conversation began. */
async function confirm(
  strapi: Core.Strapi,
  { source, ticket, pending }: { source: ChatSource; ticket: TicketRow; pending: readonly string[] }
): Promise<Map<string, number>> {
  if (pending.length === 0) return new Map();
  const byHash = new Map(
    pending.flatMap((id): [string, string][] => [
      [actId(ticket, id), id],
      [submissionHash({ source: source.key, submission: submissionOf(id) }), id],
    ])
  );
  const rows = await database(strapi)('helpdesk_entries')
    .where({ ticket_id: ticket.id })
    .whereIn('client_id', [...byHash.keys()])
    .select('client_id', 'seq');
  return new Map(
    rows.flatMap((row): [string, number][] => {
      const id = byHash.get(String(row.client_id));
      return id === undefined ? [] : [[id, Number(row.seq)]];
    })
  );
}
