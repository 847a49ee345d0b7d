import type { Context } from 'koa';
import { brieflyKept } from '../../platform/briefly-kept';
import type { KeptPage } from './kept-pages';

type Form = 'br' | 'gzip' | 'plain';

/** Answers with a page in the shortest form that the other side takes, or that it has not changed. */
export function sendPage(ctx: Context, page: KeptPage): void {
  ctx.status = 200;
  ctx.set(page.headers);
  ctx.set('ETag', page.etag);
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  const form = formOf(ctx.req.headers['accept-encoding'] ?? '');
  const body = page[form];
  if (body && form !== 'plain') ctx.set('Content-Encoding', form);
  ctx.body = body ?? page.plain;
}

const forms = brieflyKept<Form>();

function formOf(accepted: string): Form {
  return forms(accepted, () => {
    const taken = accepted
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((piece) => piece.trim()))
      .filter(([, ...more]) => !more.some((one) => /^q=0(\.0*)?$/.test(one)))
      .map(([coding]) => coding);
    if (taken.includes('br')) return 'br';
    return taken.includes('gzip') ? 'gzip' : 'plain';
  });
}
