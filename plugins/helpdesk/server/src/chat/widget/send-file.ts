import type { Context } from 'koa';
import { sha256 } from '../../platform/ids';
import type { KeptPage } from '../../site/kept/kept-pages';
import { withShorterForms } from '../../site/kept/make-page';
import { sendPage } from '../../site/kept/send-page';

/** By content: the few files of the window, and the launcher as it is now. */
const kept = new Map<string, Promise<KeptPage>>();
const KEPT_MOST = 40;

/** Answers with a file for pages of any site, in the shortest form that the browser takes. */
export async function sendFile(
  ctx: Context,
  { content, type, cacheControl }: { content: Buffer; type: string; cacheControl: string }
): Promise<void> {
  const digest = sha256(content.toString('latin1'));
  const made = kept.get(digest) ?? make(content, type, digest);
  if (kept.size >= KEPT_MOST) kept.clear();
  kept.set(digest, made);
  const page = await made;
  sendPage(ctx, page);
  ctx.set({
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    // They are made to be loaded by pages of other sites.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
}

function make(content: Buffer, type: string, digest: string): Promise<KeptPage> {
  return withShorterForms({
    plain: content,
    gzip: null,
    br: null,
    // Weak: the same for each of its forms.
    etag: `W/"${digest.slice(0, 24)}"`,
    headers: { 'Content-Type': type },
    stamp: '',
    at: 0,
  });
}
