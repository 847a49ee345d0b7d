import type { Context } from 'koa';
import { SITE_LOCALES } from '../../../contracts';
import { pickLocale } from '../site/rules/pick-locale';
import type { ChatSource } from './read-chat-source';
import type { ChatReader } from './read-chat-window';

/** The language that the owner set for the window, else the one that the page asks for, else the browser's. */
export function chatReader(
  ctx: Context,
  { locale }: Pick<ChatSource, 'locale'>,
  wanted: string | undefined
): ChatReader {
  const path = locale ?? wanted ?? null;
  const browser = path === null ? ctx.acceptsLanguages(...SITE_LOCALES) || null : null;
  const site = pickLocale({ path, chosen: null, account: null, browser });
  return { locale: path ?? site, site };
}
