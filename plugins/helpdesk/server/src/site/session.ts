import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ContactActor } from '../access/actor';
import { clock } from '../platform/clock';
import { readCookie, setCookie } from '../platform/cookies';
import { database, inTransaction, insertRow, readBoolean, type Db } from '../platform/database';
import { every, untilDone } from '../platform/jobs';
import { newKey, newToken, sha256 } from '../platform/ids';

const NAME = 'helpdesk_session';
const TOKEN_LENGTH = 64;
const DAY_SECONDS = 24 * 60 * 60;
/** Without a click for this long, the link in a mail has to be followed again. */
const IDLE_SECONDS = 14 * DAY_SECONDS;

/** A guest who followed the link in a mail. */
export interface Session {
  id: number;
  actor: ContactActor & { ticketIds: readonly number[] };
  email: string;
  locale: string;
  timeZone: string | null;
  /** Carried by every form of this session. */
  csrf: string;
}

/** Reads only: GET and HEAD never write. Null for none, an outdated one, and a blocked contact's. */
export async function readSession(strapi: Core.Strapi, ctx: Context): Promise<Session | null> {
  const token = readCookie(ctx, NAME, TOKEN_LENGTH);
  if (!token) return null;
  const db = database(strapi);
  const row = await db('helpdesk_sessions as s')
    .join('helpdesk_contacts as c', 'c.id', 's.contact_id')
    .select('s.id', 's.csrf', 's.expires_at', 's.contact_id')
    .select('c.name', 'c.email', 'c.locale', 'c.time_zone', 'c.is_blocked')
    .where('s.token_hash', sha256(token))
    .first();
  const isOver = !row || Number(row.expires_at) <= clock.now();
  if (isOver || readBoolean(row.is_blocked)) return null;
  const tickets = await db('helpdesk_session_tickets')
    .select('ticket_id')
    .where({ session_id: row.id });
  return {
    id: Number(row.id),
    actor: {
      kind: 'contact',
      id: Number(row.contact_id),
      name: String(row.name),
      ticketIds: tickets.map((ticket) => Number(ticket.ticket_id)),
    },
    email: String(row.email ?? ''),
    locale: String(row.locale ?? ''),
    timeZone: row.time_zone === null ? null : String(row.time_zone),
    csrf: String(row.csrf),
  };
}

/**
 * Begins a session that opens this ticket, always under a new token: one that was planted before is worth nothing.
 * A session of the same contact goes over into it, another's ends. The contact's address is proved by the way.
 */
export async function startSession({
  strapi,
  ctx,
  path,
  contactId,
  ticketId,
}: {
  strapi: Core.Strapi;
  ctx: Context;
  /** The site's, for the cookie. */
  path: string;
  contactId: number;
  ticketId: number;
}): Promise<void> {
  const before = await readSession(strapi, ctx);
  const now = clock.now();
  const token = newToken();
  const opened = before?.actor.id === contactId ? before.actor.ticketIds : [];
  await inTransaction(strapi, async (trx) => {
    if (before) await deleteSessions(trx, [before.id]);
    const id = await insertRow(trx, 'helpdesk_sessions', {
      document_id: newKey(),
      token_hash: sha256(token),
      contact_id: contactId,
      csrf: newToken(),
      expires_at: now + IDLE_SECONDS * 1000,
      seen_at: now,
    });
    for (const ticket of new Set([...opened, ticketId])) {
      await insertRow(trx, 'helpdesk_session_tickets', {
        document_id: newKey(),
        session_id: id,
        ticket_id: ticket,
      });
    }
    await trx('helpdesk_contacts')
      .where({ id: contactId })
      .whereNull('verified_at')
      .update({ verified_at: now });
  });
  setCookie(strapi, ctx, { name: NAME, value: token, path, maxAgeSeconds: IDLE_SECONDS });
}

/** Lets the session also open a request that was asked in it. */
export async function grantTicket(
  strapi: Core.Strapi,
  session: Session,
  ticketId: number
): Promise<void> {
  if (session.actor.ticketIds.includes(ticketId)) return;
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
  const value = readCookie(ctx, NAME, TOKEN_LENGTH);
  if (value) setCookie(strapi, ctx, { name: NAME, value, path, maxAgeSeconds: IDLE_SECONDS });
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
  setCookie(strapi, ctx, { name: NAME, value: '', path, maxAgeSeconds: 0 });
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

async function deleteSessions(trx: Db, ids: number[]): Promise<void> {
  await trx('helpdesk_session_tickets').whereIn('session_id', ids).delete();
  await trx('helpdesk_sessions').whereIn('id', ids).delete();
}
