import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isDeskError } from '../errors';
import { guardCors } from '../platform/guard-cors';
import { publicUrl } from '../platform/public-url';
import { readFormSource } from './read-form-source';

const PATH = /^\/api\/helpdesk\/forms\/([a-z0-9][a-z0-9-]{0,63})(\/|$)/;
const keyOf = ({ path }: Context) => PATH.exec(path)?.[1];

/**
 * Which pages of other sites may read our answers about a form: those of the origins that its owner named, and no
 * other. Never with credentials: these doors know no cookie.
 */
export function guardFormCors(strapi: Core.Strapi): void {
  guardCors(strapi, {
    isFor: (ctx) => keyOf(ctx) !== undefined,
    mayRead: (ctx, origin) => mayPostFrom(strapi, keyOf(ctx) ?? '', origin),
    methods: 'GET, POST',
    headers: 'Content-Type',
  });
}

/** Our own pages may always; for others the form's list holds. */
export async function mayPostFrom(
  strapi: Core.Strapi,
  form: string,
  origin: string
): Promise<boolean> {
  if (origin === new URL(publicUrl(strapi)).origin) return true;
  try {
    return (await readFormSource(strapi, form)).settings.allowedOrigins.includes(origin);
  } catch (error) {
    // A form that is not there is answered by its door, in the same words to everybody.
    if (isDeskError(error)) return false;
    throw error;
  }
}
