import type { Core } from '@strapi/strapi';
import { isSigned, sign } from '../platform/signature';

const PURPOSE = 'request-sent';

/** What may be shown of a request that was just sent: its number, and by which form. */
export interface SentRequest {
  number: number;
  /** Key of the form. */
  form: string;
}

/** Names a request in an address, in a way that nobody else can write. */
export function sentToken(strapi: Core.Strapi, { number, form }: SentRequest): string {
  return `${number}-${sign({ strapi, purpose: PURPOSE, text: `${number}:${form}` })}-${form}`;
}

/** Null for a token that is not ours. */
export function readSentToken(strapi: Core.Strapi, token: string): SentRequest | null {
  const [, number, signature, form] = /^(\d{1,10})-([0-9a-f]{32})-([a-z0-9-]+)$/.exec(token) ?? [];
  if (!form) return null;
  const text = `${number}:${form}`;
  return isSigned({ strapi, purpose: PURPOSE, text, signature })
    ? { number: Number(number), form }
    : null;
}
