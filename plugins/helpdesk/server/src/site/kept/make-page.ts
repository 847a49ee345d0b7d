import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'koa';
import { sha256 } from '../../platform/ids';
import type { KeptPage } from './kept-pages';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
/** Made once for a page, beside requests: as small as costs no more than a few milliseconds. */
const BROTLI_QUALITY = 6;
/** Shorter ones fit into one packet as they are. */
const WORTH_BYTES = 1_000;

/** Ours. What else stands in an answer was made for one request: it names an origin, or who asked. */
const HEADERS = [
  'Content-Type',
  'Content-Security-Policy',
  'X-Frame-Options',
  'X-Content-Type-Options',
  'Referrer-Policy',
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
  'Strict-Transport-Security',
  'Cache-Control',
];

/** The answer that stands in the context, as it may be given to the next one who asks. */
export function makePage(ctx: Context, { stamp, vary }: { stamp: string; vary: string }): KeptPage {
  const plain = Buffer.isBuffer(ctx.body) ? ctx.body : Buffer.from(String(ctx.body));
  const own = HEADERS.map((name) => [name, String(ctx.response.get(name))]);
  const headers = Object.fromEntries(own.filter(([, value]) => value !== ''));
  return {
    plain,
    gzip: null,
    br: null,
    // Weak: the same for each of its forms.
    etag: `W/"${sha256(plain.toString('latin1')).slice(0, 24)}"`,
    headers: { ...headers, Vary: vary },
    stamp,
    at: performance.now(),
  };
}

/** The same with its shorter forms. */
export async function withShorterForms(page: KeptPage): Promise<KeptPage> {
  if (page.plain.length < WORTH_BYTES) return page;
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  const [zipped, br] = await Promise.all([
    toGzip(page.plain),
    toBrotli(page.plain, {
      params: { ...params, [constants.BROTLI_PARAM_SIZE_HINT]: page.plain.length },
    }),
  ]);
  return { ...page, gzip: zipped, br };
}
