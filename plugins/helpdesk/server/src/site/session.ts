import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { contactActor, type ContactActor } from '../access/actor';
import { loadAccount, type Account } from '../account/load-account';
import { tellVisitorChange } from '../chat/visitor-changes';
import { idsOfPerson } from '../people/ids-of-person';
import { clock } from '../platform/clock';
import { readCookie, setCookie } from '../platform/cookies';
import { database, inTransaction, readBoolean, type Db } from '../platform/database';
import { every, untilDone } from '../platform/jobs';
import { newKey, sha256 } from '../platform/ids';
import {
  findSiteUser,
  hasSiteUsers,
  isUsable,
  passwordMark,
  readSiteUserSettings,
  type SiteUser,
} from '../platform/site-users';

export const SESSION_COOKIE = 'helpdesk_session';
export const TOKEN_LENGTH = 64;
const DAY_SECONDS = 24 * 60 * 60;
/** Without a click for this long, the link in a mail has to be followed again. */
export const IDLE_SECONDS = 14 * DAY_SECONDS;

/** Somebody known to this browser: a guest who followed the link in a mail, or an account that logged in. */
export interface Session {
  id: number;
  actor: ContactActor;
  /** Null: a guest. */
  account: Account | null;
  /** What forms are filled with; of an account its main address, proved or not. */
  email: string;
  /** Addresses that are proved to be this person's. */
  emails: readonly string[];
  locale: string;
  timeZone: string | null;
  /** Carried by every form of this session. */
  csrf: string;
}

/** Reads only: GET and HEAD never write. Null for none, an outdated one, and a blocked person's. */
export async function readSession(strapi: Core.Strapi, ctx: Context): Promise<Session | null> {
  const token = readCookie(ctx, SESSION_COOKIE, TOKEN_LENGTH);
  if (!token) return null;
  const row = await database(strapi)('helpdesk_sessions as s')
    .leftJoin('helpdesk_contacts as c', 'c.id', 's.contact_id')
    .select('s.id', 's.csrf', 's.expires_at', 's.contact_id', 's.user_document', 's.password_mark')
    .select('c.name', 'c.email', 'c.locale', 'c.time_zone', 'c.is_blocked')
    .where('s.token_hash', sha256(token))
    .first();
  if (!row || Number(row.expires_at) <= clock.now()) return null;
  return row.user_document ? accountSession(strapi, row) : guestSession(strapi, row);
}

async function guestSession(
  strapi: Core.Strapi,
  row: Record<string, unknown>
): Promise<Session | null> {
  if (row.contact_id === null || readBoolean(row.is_blocked)) return null;
  const tickets = await database(strapi)('helpdesk_session_tickets')
    .select('ticket_id')
    .where({ session_id: row.id });
  const email = String(row.email ?? '');
  const ownIds = await idsOfPerson(strapi, Number(row.contact_id));
  return {
    id: Number(row.id),
    actor: {
      ...contactActor(Number(row.contact_id), String(row.name)),
      ownIds,
      contactIds: ownIds,
      ticketIds: tickets.map((ticket) => Number(ticket.ticket_id)),
    },
    account: null,
    email,
    emails: email === '' ? [] : [email],
    locale: String(row.locale ?? ''),
    timeZone: row.time_zone === null ? null : String(row.time_zone),
    csrf: String(row.csrf),
  };
}

/** Asks each time whether the user may still come in, and whether the password is the one of the login. */
async function accountSession(
  strapi: Core.Strapi,
  row: Record<string, unknown>
): Promise<Session | null> {
  if (!hasSiteUsers(strapi)) return null;
  const user = await findSiteUser(strapi, { documentId: String(row.user_document) });
  const isHeld = user !== null && row.password_mark === passwordMark(user);
  if (!isHeld || !isUsable(user, await readSiteUserSettings(strapi))) return null;
  const account = await loadAccount(strapi, user);
  if (!account) return null;
  const [main] = account.contacts;
  return {
    id: Number(row.id),
    actor: account.actor,
    account,
    email: main?.email ?? user.email,
    emails: account.contacts.flatMap(({ email }) => email ?? []),
    locale: main?.locale ?? '',
    timeZone: main?.timeZone ?? null,
    csrf: String(row.csrf),
  };
}

/** Ends all sessions of a user on our pages, but the one that is told. */
export async function endSessionsOf(
  strapi: Core.Strapi,
  { documentId }: Pick<SiteUser, 'documentId'>,
  exceptId: number | null = null
): Promise<void> {
  await inTransaction(strapi, async (trx) => {
    const rows = await trx('helpdesk_sessions').where({ user_document: documentId }).select('id');
    const ids = rows.map((row) => Number(row.id)).filter((id) => id !== exceptId);
    if (ids.length > 0) await deleteSessions(trx, ids);
  });
  tellVisitorChange({});
}

/** Lets a guest's session also open a request that was asked in it; an account reaches it anyway. */
export async function grantTicket(
  strapi: Core.Strapi,
  session: Pick<Session, 'id' | 'account' | 'actor'>,
  ticketId: number
): Promise<void> {
  if (session.account || session.actor.ticketIds?.includes(ticketId)) return;
  const row = { document_id: newKey(), session_id: session.id, ticket_id: ticketId };
  const pair = ['session_id', 'ticket_id'];
  await database(strapi)('helpdesk_session_tickets').insert(row).onConflict(pair).ignore();
}

/** To be called by what the client does, never by what is only read. */
export async function prolongSession({
  strapi,
  ctx,
  path,
  session,
}: {
  strapi: Core.Strapi;
  ctx: Context;
  path: string;
  session: Session;
}): Promise<void> {
  const now = clock.now();
  await database(strapi)('helpdesk_sessions')
    .where({ id: session.id })
    .update({ expires_at: now + IDLE_SECONDS * 1000, seen_at: now });
  const value = readCookie(ctx, SESSION_COOKIE, TOKEN_LENGTH);
  if (value)
    setCookie(strapi, ctx, { name: SESSION_COOKIE, value, path, maxAgeSeconds: IDLE_SECONDS });
}

export async function endSession({
  strapi,
  ctx,
  path,
  session,
}: {
  strapi: Core.Strapi;
  ctx: Context;
  path: string;
  session: Session;
}): Promise<void> {
  await inTransaction(strapi, (trx) => deleteSessions(trx, [session.id]));
  // Chats know the user by this session too.
  tellVisitorChange({});
  setCookie(strapi, ctx, { name: SESSION_COOKIE, value: '', path, maxAgeSeconds: 0 });
}

/** Removes once an hour the sessions that are over. */
export function startSessionSweep(strapi: Core.Strapi): void {
  const run = (signal: AbortSignal) => untilDone(signal, () => sweepSessions(strapi));
  every(strapi, { name: 'sessions', seconds: 3600, run });
}

/** @returns how many sessions were over. */
export async function sweepSessions(strapi: Core.Strapi): Promise<number> {
  const rows = await database(strapi)('helpdesk_sessions')
    .select('id')
    .where('expires_at', '<=', clock.now())
    .limit(500);
  const ids = rows.map((row) => Number(row.id));
  if (ids.length > 0) await inTransaction(strapi, (trx) => deleteSessions(trx, ids));
  return ids.length;
}

export async function deleteSessions(trx: Db, ids: number[]): Promise<void> {
  await trx('helpdesk_session_tickets').whereIn('session_id', ids).delete();
  await trx('helpdesk_sessions').whereIn('id', ids).delete();
}
