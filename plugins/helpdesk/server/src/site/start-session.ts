import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { markProved } from '../people/mark-proved';
import { clock } from '../platform/clock';
import { readCookie, setCookie } from '../platform/cookies';
import { inTransaction, insertRow } from '../platform/database';
import { newKey, newToken, sha256 } from '../platform/ids';
import { passwordMark, type SiteUser } from '../platform/site-users';
import {
  deleteSessions,
  IDLE_SECONDS,
  readSession,
  SESSION_COOKIE,
  TOKEN_LENGTH,
  type Session,
} from './session';

/**
 * Begins a session that opens this ticket, always under a new token: one that was planted before is worth nothing.
 * A session of the same contact goes over into it, another's ends; an account that has the request in reach anyway
 * stays logged in. The contact's address is proved by the way.
 *
 * @throws DeskError LINK_INVALID when the contact has another address by now.
 */
export async function startSession({
  strapi,
  ctx,
  path,
  contactId,
  email,
  ticketId,
}: {
  strapi: Core.Strapi;
  ctx: Context;
  /** The site's, for the cookie. */
  path: string;
  contactId: number;
  /** The address that the link was mailed to. */
  email: string;
  ticketId: number;
}): Promise<void> {
  const before = await readSession(strapi, ctx);
  const now = clock.now();
  if (before && isOpenTo(before, contactId)) {
    await inTransaction(strapi, (trx) => markProved(trx, { contactId, email, now }));
    return;
  }
  const token = newToken();
  const isSame = before?.account === null && before.actor.id === contactId;
  const opened = isSame ? (before.actor.ticketIds ?? []) : [];
  await inTransaction(strapi, async (trx) => {
    await markProved(trx, { contactId, email, now });
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
  });
  setCookie(strapi, ctx, { name: SESSION_COOKIE, value: token, path, maxAgeSeconds: IDLE_SECONDS });
}

/** Does an account reach this contact's requests without any link? */
export function isOpenTo({ account, actor }: Session, contactId: number): boolean {
  return account !== null && actor.contactIds.includes(contactId);
}

/**
 * Begins the session of a user who has logged in, or proved otherwise to be the one. Whatever session the browser had
 * ends, a guest's too.
 */
export async function startAccountSession({
  strapi,
  ctx,
  path,
  user,
}: {
  strapi: Core.Strapi;
  ctx: Context;
  path: string;
  user: SiteUser;
}): Promise<void> {
  const planted = readCookie(ctx, SESSION_COOKIE, TOKEN_LENGTH);
  const now = clock.now();
  const token = newToken();
  await inTransaction(strapi, async (trx) => {
    if (planted) {
      const rows = await trx('helpdesk_sessions')
        .where({ token_hash: sha256(planted) })
        .select('id');
      await deleteSessions(
        trx,
        rows.map((row) => Number(row.id))
      );
    }
    await insertRow(trx, 'helpdesk_sessions', {
      document_id: newKey(),
      token_hash: sha256(token),
      contact_id: null,
      user_document: user.documentId,
      password_mark: passwordMark(user),
      csrf: newToken(),
      expires_at: now + IDLE_SECONDS * 1000,
      seen_at: now,
    });
  });
  setCookie(strapi, ctx, { name: SESSION_COOKIE, value: token, path, maxAgeSeconds: IDLE_SECONDS });
}
