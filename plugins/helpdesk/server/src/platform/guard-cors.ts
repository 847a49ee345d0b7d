import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { DeskError } from '../errors';

const PREFLIGHT_SECONDS = '600';
/** All that Strapi's own middleware may set. */
const CORS_HEADERS = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Expose-Headers',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
  'Access-Control-Allow-Private-Network',
];

/** Some doors, and which pages of other sites may read their answers. */
export interface CorsRule {
  isFor(ctx: Context): boolean;
  mayRead(ctx: Context, origin: string): Promise<boolean>;
  /** As headers name them: `GET, POST`. */
  methods: string;
  headers: string;
  /** The browser sends its cookies along: only where the answer says so, and only to the origins of `mayRead`. */
  withCookies?: boolean;
  /** What a page of another origin asks is refused, and not only kept from it. A program that names no origin may ask. */
  refusesOthers?: boolean;
}

/**
 * Strapi's own `strapi::cors` allows every origin unless the project says otherwise, and answers preflights before any
 * route is asked; so this stands before it, answers them itself, and has the last word on the headers. To be called in
 * `register`.
 */
export function guardCors(strapi: Core.Strapi, rule: CorsRule): void {
  strapi.server.use(async (ctx: Context, next: Next) => {
    if (!rule.isFor(ctx)) return next();
    const origin = ctx.get('Origin');
    const isAllowed = origin !== '' && (await rule.mayRead(ctx, origin));
    const isPreflight = ctx.method === 'OPTIONS' && ctx.get('Access-Control-Request-Method') !== '';
    if (isPreflight) ctx.status = 204;
    else if (rule.refusesOthers && origin !== '' && !isAllowed) refuse(ctx);
    else await next();
    for (const header of CORS_HEADERS) ctx.remove(header);
    ctx.vary('Origin');
    if (!isAllowed) return;
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Expose-Headers', 'Retry-After');
    if (rule.withCookies) ctx.set('Access-Control-Allow-Credentials', 'true');
    if (!isPreflight) return;
    ctx.set({
      'Access-Control-Allow-Methods': rule.methods,
      'Access-Control-Allow-Headers': rule.headers,
      'Access-Control-Max-Age': PREFLIGHT_SECONDS,
    });
  });
}

function refuse(ctx: Context): void {
  const refusal = new DeskError('NOT_ALLOWED', {
    hint: 'The origin of this page is not among the allowed origins.',
  });
  ctx.status = refusal.status;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = refusal.toBody();
}
