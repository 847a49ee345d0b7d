import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { foldAddress } from '../people/rules/fold-address';
import { sha256 } from '../platform/ids';
import { takeFromLimits, type Limit } from '../platform/limits';
import { readSettings } from '../site/settings';

/** Of the requests in an hour, how many mails about accounts may be asked for: a tenth. */
const MAIL_SHARE = 10;
/** Wrong passwords in an hour: for one login from one place, for one login from anywhere, and from one place. */
const TRIES = { here: 10, anywhere: 100, place: 100 } as const;
/** Of an account that is logged in, which asks for mails to others' addresses or guesses its own password. */
const PER_ACCOUNT = 10;

/** Mails are asked for by anybody; the answer says nothing of the address, and this neither. */
export async function takeMailLimits(strapi: Core.Strapi, addressKey: string): Promise<void> {
  const { limits } = await readSettings(strapi);
  await take(strapi, [
    {
      name: 'account-asks-place',
      key: addressKey,
      most: Math.ceil(limits.addressPerHour / MAIL_SHARE),
    },
    { name: 'account-asks', key: 'all', most: Math.ceil(limits.totalPerHour / MAIL_SHARE) },
  ]);
}

/**
 * What a try to log in is counted against. Tight for one login from one place, so that nobody guesses; wide for one
 * login from anywhere, so that nobody can lock another out.
 */
export function loginLimits(typed: string, addressKey: string): Limit[] {
  // Not the text itself: it is somebody's address, and may be of any length.
  const login = sha256(foldAddress(typed));
  return [
    { name: 'login-place', key: addressKey, most: TRIES.place },
    { name: 'login-here', key: `${login}:${addressKey}`, most: TRIES.here },
    { name: 'login', key: login, most: TRIES.anywhere },
  ];
}

/** @param what is counted: `address` or `password`. */
export async function takeAccountLimit(
  strapi: Core.Strapi,
  what: 'address' | 'password',
  userDocument: string
): Promise<void> {
  await take(strapi, [{ name: `account-${what}`, key: userDocument, most: PER_ACCOUNT }]);
}

/** @throws DeskError TOO_MANY_REQUESTS */
export async function take(strapi: Core.Strapi, limits: Limit[]): Promise<void> {
  const answer = await takeFromLimits(strapi, limits);
  if (answer.isAllowed) return;
  const { retryAfterSeconds } = answer;
  throw new DeskError('TOO_MANY_REQUESTS', { retryAfterSeconds });
}

/** A search reads what the client has written: more than a person types in an hour is a program's. */
const SEARCHES = 300;

/** @param whose of the session or the account. */
export async function takeSearch(strapi: Core.Strapi, whose: number | string): Promise<void> {
  await take(strapi, [{ name: 'account-search', key: String(whose), most: SEARCHES }]);
}

/** Files that a front end sends for messages in an hour. */
const UPLOADS = 100;

export async function takeUpload(strapi: Core.Strapi, userDocument: string): Promise<void> {
  await take(strapi, [{ name: 'account-upload', key: userDocument, most: UPLOADS }]);
}
