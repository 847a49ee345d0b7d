import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** Hexadecimal digits of a signature: 128 bits. */
export const SIGNATURE_LENGTH = 32;

/**
 * Signs a text for one purpose, with a secret derived from the newest of the application's keys.
 *
 * @returns lower-case hex of `SIGNATURE_LENGTH`.
 */
export function sign({
  strapi,
  purpose,
  text,
}: {
  strapi: Core.Strapi;
  purpose: string;
  text: string;
}): string {
  return signatureBy(appKeys(strapi)[0], purpose, text);
}

/** Signatures of older application keys hold too, for as long as the owner keeps these in the list. */
export function isSigned({
  strapi,
  purpose,
  text,
  signature,
}: {
  strapi: Core.Strapi;
  purpose: string;
  text: string;
  signature: string;
}): boolean {
  if (!/^[0-9a-f]{32}$/.test(signature)) return false;
  const given = Buffer.from(signature, 'hex');
  return appKeys(strapi).some((key) =>
    timingSafeEqual(Buffer.from(signatureBy(key, purpose, text), 'hex'), given)
  );
}

/**
 * Tokens that only this application can make of a text, 256 bits in lower-case hex: the one to be given first, then
 * those that were given while older keys stood first.
 */
export function derivedTokens({
  strapi,
  purpose,
  text,
}: {
  strapi: Core.Strapi;
  purpose: string;
  text: string;
}): [string, ...string[]] {
  const [newest, ...older] = appKeys(strapi).map((key) => digestBy(key, purpose, text));
  return [newest, ...older];
}

function signatureBy(key: string, purpose: string, text: string): string {
  return digestBy(key, purpose, text).slice(0, SIGNATURE_LENGTH);
}

function digestBy(key: string, purpose: string, text: string): string {
  const secret = hkdfSync('sha256', key, 'helpdesk', purpose, 32);
  return createHmac('sha256', Buffer.from(secret)).update(text).digest('hex');
}

function appKeys(strapi: Core.Strapi): string[] {
  const keys = strapi.config.get<string[]>('server.app.keys', []).filter(Boolean);
  if (keys.length === 0) throw new Error('helpdesk: server.app.keys is empty.');
  return keys;
}
