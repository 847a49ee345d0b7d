import type { Core } from '@strapi/strapi';
import type { AccountActionBody, AccountActionDone } from '../../../contracts';
import { DeskError } from '../errors';
import { isBlocked } from '../people/blocks';
import type { Account } from './load-account';
import { giveBackToLimits } from '../platform/limits';
import { readSettings } from '../site/settings';
import { clientInput } from '../tickets/client-input';
import { performAction } from '../tickets/perform-action';
import { take } from './account-limits';
import { actorAt } from './actor-at';

/** More than anybody writes in an hour about one matter. */
const MESSAGES_PER_HOUR = 60;

/**
 * An action of the client that a front end asks for: what the page does by its forms.
 *
 * @throws DeskError NOT_FOUND, CONTACT_BLOCKED, TOO_MANY_REQUESTS and what the action refuses.
 */
export async function takeAccountAction({
  strapi,
  account,
  key,
  action,
  body,
  address,
  addressKey,
}: {
  strapi: Core.Strapi;
  account: Account;
  key: string;
  action: string;
  body: AccountActionBody;
  address: string;
  addressKey: string;
}): Promise<AccountActionDone> {
  const actor = await actorAt(strapi, { actor: account.actor, account }, { key });
  await requireUnblocked(strapi, account, address);
  const { limits } = await readSettings(strapi);
  const own = [
    { name: 'message-contact', key: actor.ownIds.join(), most: MESSAGES_PER_HOUR },
    { name: 'message-address', key: addressKey, most: limits.addressPerHour },
  ];
  await take(strapi, own);
  const { seq, isRepeat } = await performAction({
    strapi,
    actor,
    ticket: { key },
    action,
    input: clientInput(body),
  });
  if (isRepeat) await giveBackToLimits(strapi, own);
  return { seq, isRepeat };
}

/** @throws DeskError CONTACT_BLOCKED */
export async function requireUnblocked(
  strapi: Core.Strapi,
  { contacts, user }: Account,
  address: string
): Promise<void> {
  for (const email of [user.email, ...contacts.map((contact) => contact.email)]) {
    if (await isBlocked(strapi, { email, address })) throw new DeskError('CONTACT_BLOCKED');
  }
}
