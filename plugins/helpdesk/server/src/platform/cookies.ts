import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { publicUrl } from './public-url';

/** A cookie of ours: out of reach of scripts and of other sites' forms, and only over TLS where the site has it. */
export function setCookie(
  strapi: Core.Strapi,
  ctx: Context,
  cookie: {
    name: string;
    value: string;
    path: string;
    maxAgeSeconds: number;
    /** No secret: our own scripts read and write it too. */
    isForScripts?: boolean;
  }
): void {
  const parts = [
    `${cookie.name}=${cookie.value}`,
    `Path=${cookie.path}`,
    `Max-Age=${cookie.maxAgeSeconds}`,
    ...(cookie.isForScripts ? [] : ['HttpOnly']),
    'SameSite=Lax',
  ];
  // Koa's own cookies refuse `secure` behind a proxy that ends TLS.
  if (publicUrl(strapi).startsWith('https:')) parts.push('Secure');
  ctx.append('Set-Cookie', parts.join('; '));
}

/** The value as it was set, if it is one of ours: lower-case hex of this length. */
export function readCookie(ctx: Context, name: string, length: number): string | null {
  const value = ctx.cookies.get(name) ?? '';
  return value.length === length && /^[0-9a-f]+$/.test(value) ? value : null;
}
