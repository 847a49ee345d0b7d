import type { EpochMs } from '../../../contracts';
import { clock } from '../platform/clock';
import { readNumber } from '../platform/database';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Without being shown for so long, a token opens nothing any more. */
const UNUSED_DAYS = 90;

/** A row of helpdesk_visitors: a browser that chats. */
export interface VisitorRow {
  id: number;
  key: string;
  /** Row of helpdesk_sources: a token counts in the chat that gave it. */
  sourceId: number;
  /** As whom it wrote first; see `KnownVisitor.actor`. */
  contactId: number | null;
  /** As they call themselves. */
  name: string;
  /** documentId of the site's user who was shown by a token of users-permissions. */
  userDocument: string | null;
  passwordMark: string | null;
  userSession: string | null;
  locale: string | null;
  timeZone: string | null;
  /** Since when this token holds. */
  startedAt: EpochMs;
  seenAt: EpochMs;
  expiresAt: EpochMs;
}

export const VISITOR_COLUMNS = [
  'id',
  'key',
  'source_id',
  'contact_id',
  'name',
  'user_document',
  'password_mark',
  'user_session',
  'locale',
  'time_zone',
  'started_at',
  'seen_at',
  'expires_at',
] as const;

export function toVisitorRow(row: Record<string, unknown>): VisitorRow {
  const text = (value: unknown) => (value ? String(value) : null);
  return {
    id: Number(row.id),
    key: String(row.key),
    sourceId: Number(row.source_id),
    contactId: readNumber(row.contact_id),
    name: String(row.name ?? ''),
    userDocument: text(row.user_document),
    passwordMark: text(row.password_mark),
    userSession: text(row.user_session),
    locale: text(row.locale),
    timeZone: text(row.time_zone),
    startedAt: Number(row.started_at),
    seenAt: Number(row.seen_at),
    expiresAt: Number(row.expires_at),
  };
}

/** What is written when a visitor shows their token. */
export function seenNow(now: EpochMs = clock.now()): { seen_at: EpochMs; expires_at: EpochMs } {
  return { seen_at: now, expires_at: now + UNUSED_DAYS * DAY_MS };
}
