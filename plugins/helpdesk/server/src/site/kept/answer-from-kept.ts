import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { errorTrace } from '../../platform/error-trace';
import { sharedVary } from '../layout';
import { keptPages, type KeptPage, type KeptPages } from './kept-pages';
import { makePage, withShorterForms } from './make-page';
import { pageKey } from './page-key';
import { sendPage } from './send-page';
import { siteStamp } from './site-stamp';

/** Whatever was not thought of is made anew after this. */
const KEEP_MOST_MS = 10 * 60 * 1000;

const CORS = ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'];

const stores = new WeakMap<Core.Strapi, KeptPages>();

export function keptPagesOf(strapi: Core.Strapi): KeptPages {
  const known = stores.get(strapi);
  if (known) return known;
  const pages = keptPages(strapi.config.get<number>('plugin::helpdesk.site.cacheBytes', 0));
  stores.set(strapi, pages);
  return pages;
}

/**
 * Answers a guest with the page that was made for the last one, as long as nothing that it was made of has changed;
 * else lets the page be made, and keeps it if its door says that it is the same for everybody.
 */
export async function answerFromKept(
  strapi: Core.Strapi,
  { ctx, root, next }: { ctx: Context; root: string; next: Next }
): Promise<void> {
  const key = pageKey(ctx, root);
  if (key === null) return next();
  const pages = keptPagesOf(strapi);
  // Read before the page is made: what is kept is never older than it says.
  const stamp = await siteStamp(strapi).catch(() => null);
  const known = pages.get(key);
  if (known && isGood(known, stamp)) return sendPage(ctx, known);
  if (known) pages.delete(key);
  await next();
  const vary = sharedVary(ctx);
  if (vary === null || ctx.status !== 200 || ctx.body === null) return;
  // A page for everybody sets no cookie; one that does is for nobody else.
  if (ctx.response.get('Set-Cookie')) return;
  // What Strapi adds for the one origin that asked.
  for (const name of CORS) ctx.remove(name);
  const page = makePage(ctx, { stamp: stamp ?? '', vary });
  if (stamp !== null && ctx.method === 'GET') keep(strapi, { pages, key, page });
  sendPage(ctx, page);
}

/** Without a database nobody can say what changed: then what was good is good for a while. */
function isGood({ stamp, at }: KeptPage, current: string | null): boolean {
  return (current === null || stamp === current) && performance.now() - at < KEEP_MOST_MS;
}

function keep(
  strapi: Core.Strapi,
  { pages, key, page }: { pages: KeptPages; key: string; page: KeptPage }
): void {
  pages.set(key, page);
  withShorterForms(page).then(
    // Made anew meanwhile, or pushed out.
    (shorter) => {
      if (pages.get(key) === page) pages.set(key, shorter);
    },
    (error: unknown) => strapi.log.error(`helpdesk event=page.compress: ${errorTrace(error)}`)
  );
}
