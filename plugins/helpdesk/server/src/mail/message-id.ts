import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { publicUrl } from '../platform/public-url';
import { isSigned, sign } from '../platform/signature';

const PURPOSE = 'message-id';
const HOST_MAX = 120;
const ID =
  /^<?(helpdesk\.([0-9a-f]{32})\.([0-9]{1,10})\.[0-9a-f]{16})\.([0-9a-f]{32})@[^\s<>@]+>?$/;

/**
 * A Message-ID of ours, made once for a mail and kept over all attempts, so that a repeat can be recognised. It is
 * signed: a reply that names it is known to answer this ticket, and nobody can make one up.
 *
 * @returns `<helpdesk.<ticket key>.<sequence>.<random>.<signature>@host>`
 */
export function newMessageId({
  strapi,
  ticketKey,
  seq,
}: {
  strapi: Core.Strapi;
  ticketKey: string;
  /** Sequence number of the entry that the mail tells of. */
  seq: number;
}): string {
  const name = `helpdesk.${ticketKey}.${seq}.${randomBytes(8).toString('hex')}`;
  const { hostname } = new URL(publicUrl(strapi));
  // An address literal or a very long name would not fit the form of an id.
  const host =
    /^[a-z0-9.-]+$/.test(hostname) && hostname.length <= HOST_MAX ? hostname : 'helpdesk.invalid';
  return `<${name}.${sign({ strapi, purpose: PURPOSE, text: name })}@${host}>`;
}

/** Whose mail this id names; null when we did not make it. */
export function verifyMessageId({
  strapi,
  messageId,
}: {
  strapi: Core.Strapi;
  messageId: string;
}): { ticketKey: string; seq: number } | null {
  const [, name, ticketKey, seq, signature] = ID.exec(messageId.trim()) ?? [];
  if (!name || !isSigned({ strapi, purpose: PURPOSE, text: name, signature })) return null;
  return { ticketKey, seq: Number(seq) };
}
