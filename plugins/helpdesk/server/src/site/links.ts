import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../contracts';
import { DeskError } from '../errors';
import { foldAddress } from '../people/rules/fold-address';
import { database, readBoolean } from '../platform/database';
import { publicUrl } from '../platform/public-url';
import { isSigned, sign, SIGNATURE_LENGTH } from '../platform/signature';
import { readSettings } from './settings';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What a link opens: the request on our own page, or its conversation in the window of a chat. One is no other. */
export type LinkPurpose = 'request-link' | 'chat-link';
const KEY_LENGTH = 32;
/** Seconds since 1970 in hexadecimal; enough until 2106. */
const EXPIRY_LENGTH = 8;
const TOKEN = new RegExp(`^[0-9a-f]{${KEY_LENGTH + EXPIRY_LENGTH + SIGNATURE_LENGTH}}$`);

/** What a followed link opens. */
export interface LinkedRequest {
  ticketId: number;
  ticketKey: string;
  contactId: number;
  /** To which it was mailed, and which the contact had a moment ago. */
  email: string;
}

/**
 * The link by which a client comes to their request without logging in, for `settings.linkDays` days. It is bound
 * to the address that it is mailed to: when the request has another contact, or the contact another address, it
 * opens nothing.
 */
export async function requestLink({
  strapi,
  ticketKey,
  email,
  now,
}: {
  strapi: Core.Strapi;
  ticketKey: string;
  email: string;
  now: EpochMs;
}): Promise<string> {
  const path = strapi.config.get<string | false>('plugin::helpdesk.site.path');
  if (path === false) return publicUrl(strapi);
  const { linkDays } = await readSettings(strapi);
  const token = signLink({ strapi, ticketKey, email, expiresAt: now + linkDays * DAY_MS });
  return `${publicUrl(strapi)}${path}/link/${token}`;
}

/** What stands behind `#helpdesk-chat=` in a mail: the same, for the window of a chat. */
export async function chatLinkToken({
  strapi,
  ticketKey,
  email,
  now,
}: {
  strapi: Core.Strapi;
  ticketKey: string;
  email: string;
  now: EpochMs;
}): Promise<string> {
  const { linkDays } = await readSettings(strapi);
  const expiresAt = now + linkDays * DAY_MS;
  return signLink({ strapi, purpose: 'chat-link', ticketKey, email, expiresAt });
}

/**
 * The request behind the token of a link. Writes nothing: mail scanners follow links.
 *
 * @throws DeskError LINK_INVALID, the same for a forged, an outdated and an unknown one.
 */
export async function openLink({
  strapi,
  token,
  now,
  purpose = 'request-link',
}: {
  strapi: Core.Strapi;
  token: string;
  now: EpochMs;
  purpose?: LinkPurpose;
}): Promise<LinkedRequest> {
  const db = database(strapi);
  // A request that was merged leads on, for whoever it was mailed to.
  const row = await db('helpdesk_tickets as t')
    .leftJoin('helpdesk_tickets as m', 'm.id', 't.merged_into_id')
    .join('helpdesk_contacts as c', 'c.id', db.raw('coalesce(t.contact_id, t.merged_contact_id)'))
    .where('t.key', TOKEN.test(token) ? token.slice(0, KEY_LENGTH) : '')
    .first({
      id: db.raw('coalesce(m.id, t.id)'),
      key: db.raw('coalesce(m.??, t.??)', ['key', 'key']),
      contact_id: 'c.id',
      email: 'c.email',
      is_blocked: 'c.is_blocked',
    });
  const email = String(row?.email ?? '');
  const isOurs = row && verifyLink({ strapi, purpose, token, email, now });
  if (!isOurs || readBoolean(row.is_blocked)) throw new DeskError('LINK_INVALID');
  return {
    ticketId: Number(row.id),
    ticketKey: String(row.key),
    contactId: Number(row.contact_id),
    email,
  };
}

/** @returns 72 hexadecimal digits: the ticket's key, the end of its time, and the signature of both and the address. */
export function signLink({
  strapi,
  purpose = 'request-link',
  ticketKey,
  email,
  expiresAt,
}: {
  strapi: Core.Strapi;
  purpose?: LinkPurpose;
  ticketKey: string;
  email: string;
  expiresAt: EpochMs;
}): string {
  const expiry = Math.floor(expiresAt / 1000)
    .toString(16)
    .padStart(EXPIRY_LENGTH, '0');
  const claim = `${ticketKey}${expiry}`;
  return `${claim}${sign({ strapi, purpose, text: `${claim}:${foldAddress(email)}` })}`;
}

/** Is it a link of ours, to this address, and still in time? */
export function verifyLink({
  strapi,
  purpose = 'request-link',
  token,
  email,
  now,
}: {
  strapi: Core.Strapi;
  purpose?: LinkPurpose;
  token: string;
  email: string;
  now: EpochMs;
}): boolean {
  if (!TOKEN.test(token) || email === '') return false;
  const claim = token.slice(0, KEY_LENGTH + EXPIRY_LENGTH);
  const expiresAt = Number.parseInt(claim.slice(KEY_LENGTH), 16) * 1000;
  const text = `${claim}:${foldAddress(email)}`;
  const signature = token.slice(KEY_LENGTH + EXPIRY_LENGTH);
  return isSigned({ strapi, purpose, text, signature }) && now < expiresAt;
}
