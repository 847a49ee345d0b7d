import type { Core } from '@strapi/strapi';
import { addressHash } from '../people/contacts';
import { foldAddress } from '../people/rules/fold-address';
import { clock } from '../platform/clock';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import { addToCount, countOf, takeFromLimits } from '../platform/limits';
import type { LinkPurpose } from './rules/which-mail';

/**
 * Mails of one purpose to one address in an hour and in a day, however often they are asked for and by whomever. By
 * purpose: who has a stranger told that there is an account must not keep its owner from a new password.
 */
const PER_HOUR = 3;
const PER_DAY = 12;
const DAY_SECONDS = 24 * 60 * 60;

/**
 * Asks for a mail to this address. Nothing is looked up here: what the mail says depends on whose address it is, and
 * whoever asks must not see that, not even by the time that it takes. `sendAccountMails` decides it.
 *
 * @param email one that mail reaches.
 */
export async function askLink({
  strapi,
  purpose,
  email,
  userDocument,
  locale,
}: {
  strapi: Core.Strapi;
  purpose: LinkPurpose;
  email: string;
  /** Of the account that asks; null: nobody is logged in. */
  userDocument: string | null;
  locale: string;
}): Promise<void> {
  const hash = addressHash(email);
  const key = `${purpose}:${hash}`;
  const { isAllowed } = await takeFromLimits(strapi, [
    { name: 'account-mail', key, most: PER_HOUR },
  ]);
  const day = { name: 'account-mail-day', key, seconds: DAY_SECONDS };
  if (!isAllowed || (await countOf(strapi, day)) >= PER_DAY) return;
  await addToCount(strapi, day);
  await insertRow(database(strapi), 'helpdesk_account_links', {
    document_id: newKey(),
    key: newKey(),
    purpose,
    // The form in which addresses are told apart is the one that is mailed to: two spellings are one mailbox.
    email: foldAddress(email),
    email_hash: hash,
    user_document: userDocument,
    locale,
    asked_at: clock.now(),
  });
  wakeAccountMails();
}

type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells the job of this process; others find the row by their own round. */
function wakeAccountMails(): void {
  for (const listener of listeners) listener();
}

/** @returns a function that stops listening. */
export function onAccountLink(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
