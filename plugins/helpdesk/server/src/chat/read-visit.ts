import type { Context } from 'koa';
import { CHAT_LIMITS, type ChatPage, type ChatStartBody, type EpochMs } from '../../../contracts';

/** The pages of a visit as they are kept, the newest last: addresses of the web, no time that is still to come. */
export function visitedPages(
  { page, pages = [] }: Pick<ChatStartBody, 'page' | 'pages'>,
  now: EpochMs
): ChatPage[] {
  return [...pages, ...(page ? [page] : [])]
    .flatMap((one) => webPage(one, now) ?? [])
    .slice(-CHAT_LIMITS.pages);
}

/** Null for what is no address of the web: staff see it as a link. */
export function webPage({ url, title, at }: ChatPage, now: EpochMs): ChatPage | null {
  const address = webAddress(url);
  if (address === null) return null;
  return { url: address, title: oneLine(title), at: Math.min(Math.max(at, 0), now) };
}

export function webAddress(text: string | undefined): string | null {
  const given = text ?? '';
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return null;
  const { href } = new URL(given);
  return href.length > CHAT_LIMITS.url ? null : href;
}

/** What the browser says of itself. */
export function browserOf(ctx: Pick<Context, 'get'>): {
  userAgent: string | null;
  languages: string | null;
} {
  return {
    userAgent: header(ctx.get('user-agent')),
    languages: header(ctx.get('accept-language')),
  };
}

function header(text: string): string | null {
  return text.replace(/[^\x20-\x7e]/g, '').slice(0, 255) || null;
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, CHAT_LIMITS.title)
    .replace(/[\ud800-\udbff]$/, '');
}
