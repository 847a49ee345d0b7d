import type { Core } from '@strapi/strapi';
import type { ChatIdentified } from '../../../../contracts';
import { take } from '../../account/account-limits';
import type { Account } from '../../account/load-account';
import { requireUnblocked } from '../../account/take-account-action';
import { inTransaction } from '../../platform/database';
import { passwordMark } from '../../platform/site-users';
import type { ChatCaller } from '../chat-caller';
import { endToken, issueToken, replaceToken } from '../visitor-tokens';
import type { KnownVisitor } from '../visitors';

/** More often nobody is shown to be somebody. */
const PER_USER = 300;
const PER_ADDRESS = 6_000;

/** What the door knows of the browser. */
export interface Browser {
  /** The token that it showed; empty: none. */
  token: string;
  /** By the owner's setting full, masked or absent. */
  ip: string | null;
  userAgent: string | null;
  languages: string | null;
}

/**
 * A browser is shown to be a user of the site, and has another token from now on: whoever knew the one before cannot go
 * on as the user. What it wrote as a guest goes along, but nothing that it wrote as another user. Shown again by the
 * same login, it keeps the token: its other tabs have it too.
 *
 * @throws DeskError CONTACT_BLOCKED, TOO_MANY_REQUESTS; VISITOR_UNKNOWN where another tab was faster.
 */
export async function identifyVisitor({
  strapi,
  caller: { source, known, address, addressKey },
  account,
  session,
  browser,
}: {
  strapi: Core.Strapi;
  caller: ChatCaller;
  account: Account;
  /** The login by which it was shown; null: the older kind of token belongs to none. */
  session: string | null;
  browser: Browser;
}): Promise<ChatIdentified> {
  const { documentId } = account.user;
  await take(strapi, [
    { name: 'chat-identify-address', key: addressKey, most: PER_ADDRESS },
    { name: 'chat-identify', key: documentId, most: PER_USER },
  ]);
  await requireUnblocked(strapi, account, address);
  const { name } = account;
  if (known && isShownSo(known, { documentId, session })) return { token: browser.token, name };
  const user = { documentId, passwordMark: passwordMark(account.user), session };
  if (known && [null, documentId].includes(known.visitor.userDocument)) {
    return { token: await replaceToken(strapi, known.visitor, { user, name }), name };
  }
  if (known) await endToken(strapi, known.visitor);
  const [main] = account.contacts;
  const { token } = await inTransaction(strapi, (trx) =>
    issueToken(trx, {
      sourceId: source.id,
      contactId: main?.id ?? null,
      name,
      user,
      locale: main?.locale ?? null,
      timeZone: main?.timeZone ?? null,
      ip: browser.ip,
      userAgent: browser.userAgent,
      languages: browser.languages,
      referrer: null,
      pages: [],
    })
  );
  return { token, name };
}

function isShownSo(
  { visitor, account }: KnownVisitor,
  { documentId, session }: { documentId: string; session: string | null }
): boolean {
  return account?.user.documentId === documentId && visitor.userSession === session;
}
