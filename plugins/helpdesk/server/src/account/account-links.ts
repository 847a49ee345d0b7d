import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { sha256 } from '../platform/ids';
import type { LinkPurpose } from './rules/which-mail';

/** What a link of ours opens. */
export interface AccountLink {
  id: number;
  purpose: LinkPurpose;
  /** Folded; whoever has the link reads its mailbox. */
  email: string;
  /** The account that asked for it, or whose password may be set. */
  userDocument: string | null;
  locale: string;
}

const TOKEN = /^[0-9a-f]{64}$/;

/**
 * Looks at a link. Writes nothing: mail scanners follow links.
 *
 * @throws DeskError LINK_INVALID, the same for one that is forged, over, used, and of another purpose.
 */
export async function openAccountLink(
  strapi: Core.Strapi,
  token: string,
  purposes: readonly LinkPurpose[]
): Promise<AccountLink> {
  // An empty token must not meet a row without one.
  if (!TOKEN.test(token)) throw new DeskError('LINK_INVALID');
  const row = await database(strapi)('helpdesk_account_links')
    .where({ token_hash: sha256(token) })
    .where('expires_at', '>', clock.now())
    .whereIn('purpose', [...purposes])
    .first();
  if (!row) throw new DeskError('LINK_INVALID');
  return {
    id: Number(row.id),
    // Written by `askLink` alone.
    purpose: row.purpose as LinkPurpose,
    email: String(row.email),
    userDocument: row.user_document ? String(row.user_document) : null,
    locale: String(row.locale),
  };
}

/**
 * Uses a link up: of two at once, one succeeds.
 *
 * @returns a function that gives it back, where what it was for could not be done.
 * @throws DeskError LINK_INVALID
 */
export async function spendAccountLink(
  strapi: Core.Strapi,
  { id }: Pick<AccountLink, 'id'>
): Promise<() => Promise<void>> {
  const links = () => database(strapi)('helpdesk_account_links').where({ id });
  const row = await links().first('expires_at');
  const spent = await links().where('expires_at', '>', clock.now()).update({ expires_at: 0 });
  if (spent !== 1) throw new DeskError('LINK_INVALID');
  return async () => {
    await links().update({ expires_at: row.expires_at });
  };
}

/** Ends the other links that were mailed for the same: to set a password, or to make an account, is done once. */
export async function endLinks(
  strapi: Core.Strapi,
  of: { purpose: LinkPurpose; email: string } | { purpose: LinkPurpose; userDocument: string }
): Promise<void> {
  const where = 'email' in of ? { email: of.email } : { user_document: of.userDocument };
  await database(strapi)('helpdesk_account_links')
    .where({ purpose: of.purpose, ...where })
    .where('expires_at', '>', clock.now())
    .update({ expires_at: 0 });
}
