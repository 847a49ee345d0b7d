import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readCookie, setCookie } from '../platform/cookies';
import { newKey } from '../platform/ids';
import { isSigned, sign, SIGNATURE_LENGTH } from '../platform/signature';

const NAME = 'helpdesk_visitor';
const KEY_LENGTH = 32;
const YEAR_SECONDS = 365 * 24 * 60 * 60;
const PURPOSE = 'visitor-form';

/** The visitor's mark: tells browsers apart for limits and forms, and says nothing about the person. */
export function ensureVisitor(strapi: Core.Strapi, ctx: Context, path: string): string {
  const known = readCookie(ctx, NAME, KEY_LENGTH);
  const visitor = known ?? newKey();
  if (!known) {
    setCookie(strapi, ctx, { name: NAME, value: visitor, path, maxAgeSeconds: YEAR_SECONDS });
  }
  return visitor;
}

/** What a form of this visitor carries, and no other site can know. */
export function visitorToken(strapi: Core.Strapi, visitor: string): string {
  return `${visitor}${sign({ strapi, purpose: PURPOSE, text: visitor })}`;
}

/**
 * The visitor who was given this form. The cookie must name the same one; a browser that keeps no cookies is taken
 * too, where the request itself proves that it comes from our page.
 *
 * @returns null when the form was not ours, or another visitor's.
 */
export function visitorOf({
  strapi,
  ctx,
  token,
  isFromOurPage,
}: {
  strapi: Core.Strapi;
  ctx: Context;
  token: string;
  isFromOurPage: boolean;
}): string | null {
  const visitor = signedVisitor(strapi, token);
  if (visitor === null) return null;
  const cookie = readCookie(ctx, NAME, KEY_LENGTH);
  return cookie === visitor || (cookie === null && isFromOurPage) ? visitor : null;
}

/** Whom we gave this token to; null for one that is not ours. Says nothing of who sends it. */
export function signedVisitor(strapi: Core.Strapi, token: string): string | null {
  const visitor = token.slice(0, KEY_LENGTH);
  const signature = token.slice(KEY_LENGTH);
  if (token.length !== KEY_LENGTH + SIGNATURE_LENGTH) return null;
  return isSigned({ strapi, purpose: PURPOSE, text: visitor, signature }) ? visitor : null;
}
