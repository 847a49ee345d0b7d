import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { DeskError } from '../errors';

/** Of a body without files. Texts are at most 100,000 characters, three bytes each in Bengali. */
const MAX_BYTES = 1024 * 1024;
/** What a sender may still send after the answer, and for how long, so that the answer is read before the cut. */
const GRACE_BYTES = 1024 * 1024;
const GRACE_MS = 1_000;
const KEPT_TYPE = 'helpdeskMultipart';

/**
 * Stands before Strapi's body parser on all our paths. Multipart bodies are kept from it, since it would write up
 * to 200 MB to disk before any door is asked: our doors read them themselves. Other bodies have one limit. Whatever
 * nobody read by the time of the answer is cut off.
 */
export function limitBodies(strapi: Core.Strapi, paths: readonly string[]): void {
  const isOurs = (path: string) => paths.some((own) => path === own || path.startsWith(`${own}/`));
  strapi.server.use(async (ctx: Context, next: Next) => {
    if (!isOurs(ctx.path.toLowerCase())) return next();
    const type = ctx.get('content-type');
    const isMultipart = /^\s*multipart\//i.test(type);
    if (isMultipart) {
      ctx.state[KEPT_TYPE] = type;
      delete ctx.req.headers['content-type'];
    }
    if (!isMultipart && Number(ctx.get('content-length') || 0) > MAX_BYTES) {
      const refusal = new DeskError('BODY_TOO_LARGE', { hint: `At most ${MAX_BYTES} bytes.` });
      ctx.status = refusal.status;
      ctx.body = refusal.toBody();
    } else await next();
    cutUnread(ctx);
  });
}

/** The Content-Type of the multipart body that was kept for this door; empty for any other body. */
export function takeMultipart(ctx: Context): string {
  // Written above alone.
  return (ctx.state[KEPT_TYPE] as string | undefined) ?? '';
}

/** A sender that is cut while it still sends would lose the answer, so what comes is thrown away for a moment. */
function cutUnread(ctx: Context): void {
  const { req, res } = ctx;
  if (req.complete || req.destroyed) return;
  let left = GRACE_BYTES;
  req.on('error', () => undefined);
  req.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) req.pause();
  });
  res.once('finish', () => {
    const timer = setTimeout(() => {
      if (!req.complete) req.destroy();
    }, GRACE_MS);
    timer.unref();
  });
}
