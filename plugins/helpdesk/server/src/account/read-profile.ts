import type { Core } from '@strapi/strapi';
import type { AccountProfile } from '../../../contracts';
import { countClientUnread } from '../tickets/client-unread';
import { isMain } from './addresses';
import type { Account } from './load-account';

/** What an account is shown of itself. */
export async function readProfile(
  strapi: Core.Strapi,
  { user, contacts, name, actor }: Account
): Promise<AccountProfile> {
  const [main] = contacts;
  return {
    name,
    email: user.email,
    isProven: contacts.some(({ email }) => isMain(user, email)),
    locale: main?.locale ?? null,
    timeZone: main?.timeZone ?? null,
    mails: main?.mails ?? { receipts: true, answers: true },
    addresses: contacts.map(({ key, email }) => ({
      key,
      email: email ?? '',
      isMain: isMain(user, email),
    })),
    unread: await countClientUnread({ strapi, actor }),
  };
}
