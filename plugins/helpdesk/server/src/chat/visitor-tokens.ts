import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../contracts';
import { DeskError } from '../errors';
import { clock } from '../platform/clock';
import { database, inTransaction, insertRow, writeJson, type Db } from '../platform/database';
import { newKey, newToken, sha256 } from '../platform/ids';
import { derivedTokens } from '../platform/signature';
import { tellVisitorChange } from './visitor-changes';
import { seenNow, type VisitorRow } from './visitor-row';

/** What is known of a browser when it is given a token. */
export interface VisitorDraft {
  sourceId: number;
  contactId: number | null;
  name: string;
  /** Who was shown by a token of users-permissions; null: a guest. */
  user: ShownUser | null;
  locale: string | null;
  timeZone: string | null;
  ip: string | null;
  userAgent: string | null;
  languages: string | null;
  referrer: string | null;
  /** `ChatPage[]`, the newest last. */
  pages: unknown[];
}

/** A user of the site, as a token of users-permissions showed them. */
export interface ShownUser {
  documentId: string;
  passwordMark: string;
  /** Session of users-permissions; null: that mode has none. */
  session: string | null;
}

/** Makes a visitor. The token is given to the browser and is nowhere kept; a link or an identification makes one. */
export async function issueToken(
  db: Db,
  draft: VisitorDraft,
  token: string = newToken()
): Promise<{ visitorId: number; token: string }> {
  const visitorId = await insertRow(db, 'helpdesk_visitors', columnsOf(draft, token, clock.now()));
  return { visitorId, token };
}

/**
 * Gives the same visitor another token; the one before opens nothing from now on, and its sockets are cut. For an
 * identification: whoever had the browser before cannot go on as the one who has just been shown.
 */
export async function replaceToken(
  strapi: Core.Strapi,
  visitor: Pick<VisitorRow, 'id' | 'startedAt'>,
  change: { user?: ShownUser | null; contactId?: number | null; name?: string } = {}
): Promise<string> {
  const token = newToken();
  const now = clock.now();
  const { user, contactId, name } = change;
  const replaced = await database(strapi)('helpdesk_visitors')
    // Of two windows at once one has the new token; the other's is over already.
    .where({ id: visitor.id, started_at: visitor.startedAt })
    .update({
      token_hash: sha256(token),
      started_at: now,
      ...seenNow(now),
      ...(user === undefined ? {} : userColumns(user)),
      ...(contactId === undefined ? {} : { contact_id: contactId }),
      ...(name === undefined ? {} : { name }),
    });
  if (replaced !== 1) throw new DeskError('VISITOR_UNKNOWN');
  tellVisitorChange({ visitorId: visitor.id });
  return token;
}

/** The visitor is known no more: the token opens nothing, its sockets are cut, and its conversations stay tickets. */
export async function endToken(
  strapi: Core.Strapi,
  visitor: Pick<VisitorRow, 'id'>
): Promise<void> {
  await inTransaction(strapi, (trx) => deleteVisitors(trx, [visitor.id]));
  tellVisitorChange({ visitorId: visitor.id });
}

export async function deleteVisitors(trx: Db, ids: number[]): Promise<void> {
  await trx('helpdesk_chats').whereIn('visitor_id', ids).update({ visitor_id: null });
  await trx('helpdesk_visitor_tickets').whereIn('visitor_id', ids).delete();
  await trx('helpdesk_visitors').whereIn('id', ids).delete();
}

const PURPOSE = 'chat-visitor';

/**
 * The token that a first message is answered with. It is made of the message's own id, which only its sender knows,
 * and of a secret of ours: when the answer is lost, the same message sent again is answered with the same token,
 * however many of them are under way. The first is the one to be given; the others are of older application keys.
 */
export function tokensOfStart(
  strapi: Core.Strapi,
  { source, clientId }: { source: string; clientId: string }
): [string, ...string[]] {
  const text = `${source}:${clientId.toLowerCase()}`;
  return derivedTokens({ strapi, purpose: PURPOSE, text });
}

function columnsOf(draft: VisitorDraft, token: string, now: EpochMs): Record<string, unknown> {
  const key = newKey();
  return {
    document_id: key,
    key,
    token_hash: sha256(token),
    source_id: draft.sourceId,
    contact_id: draft.contactId,
    name: draft.name,
    ...userColumns(draft.user),
    locale: draft.locale,
    time_zone: draft.timeZone,
    ip: draft.ip,
    user_agent: draft.userAgent,
    languages: draft.languages,
    referrer: draft.referrer,
    pages: writeJson(draft.pages),
    started_at: now,
    ...seenNow(now),
  };
}

function userColumns(user: ShownUser | null): Record<string, unknown> {
  return {
    user_document: user?.documentId ?? null,
    password_mark: user?.passwordMark ?? null,
    user_session: user?.session ?? null,
  };
}
