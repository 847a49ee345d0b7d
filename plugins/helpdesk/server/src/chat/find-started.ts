import type { Core } from '@strapi/strapi';
import type { ChatStartBody } from '../../../contracts';
import { database, readNumber } from '../platform/database';
import { submissionHash } from '../tickets/find-opened';
import type { ChatCaller } from './chat-caller';
import { submissionOf } from './submission-of';

export interface Started {
  /** Of the ticket. */
  key: string;
  /** Row of the visitor whose browser holds it. */
  visitorId: number | null;
}

/** The conversation that this first message began before, and whose browser holds it; null: it is new. */
export async function findStarted(
  strapi: Core.Strapi,
  {
    caller: { source },
    body: { clientId },
  }: { caller: Pick<ChatCaller, 'source'>; body: Pick<ChatStartBody, 'clientId'> }
): Promise<Started | null> {
  const submission = submissionHash({ source: source.key, submission: submissionOf(clientId) });
  const row = await database(strapi)('helpdesk_tickets as t')
    .leftJoin('helpdesk_chats as c', 'c.ticket_id', 't.id')
    .where('t.submission', submission)
    .first('t.key', 'c.visitor_id');
  return row ? { key: String(row.key), visitorId: readNumber(row.visitor_id) } : null;
}
