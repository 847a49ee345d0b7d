import type { Core } from '@strapi/strapi';
import { isBlocked } from '../people/blocks';
import { addressHash, findContact } from '../people/contacts';
import { foldAddress } from '../people/rules/fold-address';
import { clock } from '../platform/clock';
import { database, inTransaction } from '../platform/database';
import { newToken, sha256 } from '../platform/ids';
import { every, untilDone } from '../platform/jobs';
import { wakeOutbox, writeOutbox } from '../platform/outbox';
import { findSiteUser, hasSiteUsers, readSiteUserSettings } from '../platform/site-users';
import { onAccountLink } from './ask-link';
import { findUserByAddress } from './find-user';
import { hasLink, linkLifetime, whichMail, type LinkPurpose } from './rules/which-mail';
import { writeAccountMail } from './write-account-mail';

const BATCH = 20;
/** Rows that are over stay for a day, so that a late click is told the same as an early one. */
const KEEP_MS = 24 * 60 * 60 * 1000;

interface Asked {
  id: number;
  purpose: LinkPurpose;
  email: string;
  userDocument: string | null;
  locale: string;
}

/** Writes the mails that were asked for, as soon as they are, and removes links whose time is over. */
export function startAccountMails(strapi: Core.Strapi): void {
  if (!hasSiteUsers(strapi)) return;
  every(strapi, {
    name: 'account-mails',
    seconds: 15,
    wakeOn: onAccountLink,
    run: (signal) => untilDone(signal, () => sendAccountMails(strapi)),
  });
  every(strapi, {
    name: 'account-links',
    seconds: 3600,
    run: (signal) => untilDone(signal, () => sweepAccountLinks(strapi)),
  });
}

/** @returns how many were asked for. */
export async function sendAccountMails(strapi: Core.Strapi): Promise<number> {
  const rows = await database(strapi)('helpdesk_account_links')
    .whereNull('mailed_at')
    .orderBy('id')
    .limit(BATCH);
  for (const row of rows) {
    await send(strapi, {
      id: Number(row.id),
      // Written by `askLink` alone.
      purpose: row.purpose as LinkPurpose,
      email: String(row.email),
      userDocument: row.user_document ? String(row.user_document) : null,
      locale: String(row.locale),
    });
  }
  return rows.length;
}

async function send(strapi: Core.Strapi, asked: Asked): Promise<void> {
  const { id, purpose } = asked;
  const user = await findUserByAddress(strapi, asked.email);
  // A new password is sent to the address that the account logs in with, whichever of its addresses it was asked for
  // by: another may have been added by somebody at an open browser, or before the mailbox's owner had the account.
  const email = purpose === 'reset' && user ? foldAddress(user.email) : asked.email;
  const kind = whichMail({
    purpose,
    hasUser: user !== null,
    owner: await ownerOf(strapi, asked),
    mayRegister: (await readSiteUserSettings(strapi)).mayRegister,
    isBlocked: user?.isBlocked === true || (await isUnwanted(strapi, email)),
  });
  const token = kind && hasLink(kind) ? newToken() : null;
  const draft = kind && (await writeAccountMail({ strapi, kind, token, ...asked, email }));
  const now = clock.now();
  const wasMine = await inTransaction(strapi, async (trx) => {
    const taken = await trx('helpdesk_account_links')
      .where({ id })
      .whereNull('mailed_at')
      .update({
        mailed_at: now,
        token_hash: token && sha256(token),
        expires_at: now + linkLifetime(purpose),
        ...(purpose === 'reset'
          ? { user_document: user?.documentId ?? null, email, email_hash: addressHash(email) }
          : {}),
      });
    // Another node was faster.
    if (taken !== 1) return false;
    if (draft) await writeOutbox(trx, [draft], { ticketId: null, entryId: null, now });
    return true;
  });
  if (wasMine && draft) wakeOutbox();
}

async function ownerOf(
  strapi: Core.Strapi,
  { email, userDocument }: Asked
): Promise<'nobody' | 'asker' | 'other'> {
  const contact = await findContact({ strapi, email });
  const owner = contact?.verifiedAt ? contact.userDocument : null;
  if (owner === null || owner === undefined) return 'nobody';
  if (owner === userDocument) return 'asker';
  // A user who is gone has nothing any more.
  return (await findSiteUser(strapi, { documentId: owner })) ? 'other' : 'nobody';
}

async function isUnwanted(strapi: Core.Strapi, email: string): Promise<boolean> {
  const contact = await findContact({ strapi, email });
  return contact?.isBlocked === true || (await isBlocked(strapi, { email, address: null }));
}

/** @returns how many were over. */
export async function sweepAccountLinks(strapi: Core.Strapi): Promise<number> {
  const links = () => database(strapi)('helpdesk_account_links');
  const rows = await links()
    .select('id')
    .where('expires_at', '<=', clock.now() - KEEP_MS)
    .limit(500);
  if (rows.length === 0) return 0;
  return links()
    .whereIn(
      'id',
      rows.map((row) => row.id)
    )
    .delete();
}
