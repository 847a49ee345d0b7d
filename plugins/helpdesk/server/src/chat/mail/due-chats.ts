import type { Core } from '@strapi/strapi';
import type { ChatPage, ChatSettings, EpochMs } from '../../../../contracts';
import { database, readJson, readNumber } from '../../platform/database';
import { TICKET_COLUMNS, toTicketRow, type TicketRow } from '../../tickets/rows';
import { completeChatSettings } from '../chat-settings';

/** A conversation in which something may have to be mailed. */
export interface DueChat {
  /** Row of helpdesk_chats. */
  id: number;
  /** What it is now: of one that was merged, the other one. */
  ticket: TicketRow;
  source: { key: string; settings: ChatSettings; timeZone: string | null } | null;
  startPage: ChatPage | null;
  /** Row of helpdesk_visitors; null: the token is over. */
  visitorId: number | null;
  /** When the visitor was last there. */
  seenAt: EpochMs;
  /** Of the visitor's browser. */
  timeZone: string | null;
  /** Up to this message everything was mailed, or is no matter of mails. */
  mailedSeq: number;
  /** As it was read; whoever changes it meanwhile was faster. */
  mailAt: EpochMs;
}

/** Conversations that are due to be looked at, the longest waiting first. */
export async function readDueChats(
  strapi: Core.Strapi,
  { now, most }: { now: EpochMs; most: number }
): Promise<DueChat[]> {
  const db = database(strapi);
  const rows: Record<string, unknown>[] = await db('helpdesk_chats as c')
    .join('helpdesk_tickets as o', 'o.id', 'c.ticket_id')
    .join('helpdesk_tickets as t', 't.id', db.raw('coalesce(o.merged_into_id, o.id)'))
    .leftJoin('helpdesk_sources as s', 's.id', 'o.source_id')
    .leftJoin('helpdesk_visitors as v', 'v.id', 'c.visitor_id')
    .where('c.mail_at', '<=', now)
    .orderBy('c.mail_at')
    .limit(most)
    .select(TICKET_COLUMNS.map((column) => `t.${column}`))
    .select('s.key as source_key', 's.settings')
    .select('s.time_zone as source_zone', 'v.time_zone as visitor_zone')
    .select('c.visitor_id', 'v.seen_at as visitor_seen_at')
    .select('c.id as chat_id', 'c.start_page', 'c.seen_at', 'c.mailed_seq', 'c.mail_at');
  return rows.map((row) => ({
    id: Number(row.chat_id),
    ticket: toTicketRow(row),
    source: sourceOf(row),
    startPage: readJson<ChatPage | null>(row.start_page, null),
    visitorId: readNumber(row.visitor_id),
    // In another conversation, or in none: whoever has the window is told of what is new.
    seenAt: Math.max(readNumber(row.seen_at) ?? 0, readNumber(row.visitor_seen_at) ?? 0),
    timeZone: row.visitor_zone ? String(row.visitor_zone) : null,
    mailedSeq: readNumber(row.mailed_seq) ?? 0,
    mailAt: Number(row.mail_at),
  }));
}

function sourceOf(row: Record<string, unknown>): DueChat['source'] {
  if (!row.source_key) return null;
  return {
    key: String(row.source_key),
    settings: completeChatSettings(readJson<Partial<ChatSettings>>(row.settings, {})),
    timeZone: row.source_zone ? String(row.source_zone) : null,
  };
}
