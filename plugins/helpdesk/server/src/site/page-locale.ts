import type { Context } from 'koa';
import { SITE_LOCALES, type SiteLocale } from '../../../contracts';
import { brieflyKept } from '../platform/briefly-kept';
import { setCookie } from '../platform/cookies';
import type { Page } from './page-answer';
import { pickLocale } from './rules/pick-locale';

const LOCALE_COOKIE = 'helpdesk_locale';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

const CHOICE = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([a-z]+)`);
const browsers = brieflyKept<string>();

/** The language of a page whose address names none. */
export function chosenLocale(ctx: Context, account: string | null): SiteLocale {
  const { cookie = '', 'accept-language': accepted = '' } = ctx.req.headers;
  const browser = browsers(accepted, () => ctx.acceptsLanguages(...SITE_LOCALES) || '');
  return pickLocale({ path: null, chosen: CHOICE.exec(cookie)?.[1] ?? null, account, browser });
}

/** The language of pages whose address names none, in this browser. */
export function rememberLocale(
  { strapi, ctx, root }: Pick<Page, 'strapi' | 'ctx' | 'root'>,
  locale: SiteLocale
): void {
  const choice = { name: LOCALE_COOKIE, value: locale, path: root, maxAgeSeconds: YEAR_SECONDS };
  setCookie(strapi, ctx, { ...choice, isForScripts: true });
}

/** Keeps the language that the address names. Pages that are kept for everybody leave that to their script. */
export function rememberNamed(page: Page): void {
  const known = CHOICE.exec(page.ctx.req.headers.cookie ?? '')?.[1];
  if (page.isNamed && known !== page.locale) rememberLocale(page, page.locale);
}

/** As the router matched it; locales stand before all else. */
export function localeOfPath(path: string, root: string): SiteLocale | null {
  const first = path.slice(root.length + 1).split('/')[0];
  return SITE_LOCALES.find((locale) => locale === first) ?? null;
}
