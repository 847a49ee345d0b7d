import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from '@strapi/utils';
import { SITE_LOCALES, type Settings, type SiteLocale } from '../../../contracts';
import { DeskError, isDeskError, type ErrorCode } from '../errors';
import { setCookie } from '../platform/cookies';
import { logUnexpected, type ResponseKind, type Route } from '../platform/route';
import { showPage } from './layout';
import { directionOf, pickLocale } from './rules/pick-locale';
import { readSession, type Session } from './session';
import { readSettings } from './settings';
import { sitePath } from './site-path';
import { textsOf } from './translations';

const LOCALE_COOKIE = 'helpdesk_locale';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What every page knows of its request. */
export interface Page {
  strapi: Core.Strapi;
  ctx: Context;
  /** The site's, for cookies. */
  root: string;
  locale: SiteLocale;
  direction: 'ltr' | 'rtl';
  settings: Settings;
  session: Session | null;
  /** Address of one of our pages in the language of this one: `/request`. */
  url(path: string): string;
}

/** What a door of the site answers with. */
export type PageAnswer =
  | { redirect: string }
  | {
      template: string;
      /** Key of the texts' group whose `title` is the page's. */
      titleOf?: string;
      title?: string;
      values?: Record<string, unknown>;
      status?: number;
      /** It shows what belongs to somebody: no cache keeps it, not even the browser's own. */
      isPersonal?: boolean;
    };

interface PageSpec {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response?: ResponseKind;
  refusals?: readonly ErrorCode[];
  run(page: Page): Promise<PageAnswer | null>;
}

/** A door of the public site. Null from `run`: the door has answered by itself (a file, a style). */
export function pageRoute(spec: PageSpec): Route {
  return {
    name: spec.name,
    method: spec.method,
    path: spec.path,
    audience: 'site',
    permission: null,
    summary: spec.summary,
    params: spec.params ?? null,
    query: spec.query ?? null,
    body: spec.body ?? null,
    takesFiles: spec.method === 'POST',
    response: spec.response ?? (spec.method === 'POST' ? 'redirect' : 'html'),
    refusals: spec.refusals ?? [],
    handle: (strapi, ctx) => answerPage(strapi, ctx, spec),
  };
}

async function answerPage(strapi: Core.Strapi, ctx: Context, spec: PageSpec): Promise<void> {
  const page = await openPage(strapi, ctx);
  try {
    // What does not fit is an address of nothing.
    if (spec.params && !spec.params.safeParse(ctx.params).success) throw new DeskError('NOT_FOUND');
    const answer = await spec.run(page);
    if (answer) await showPage(page, answer);
  } catch (error) {
    const refusal = isDeskError(error) ? error : new DeskError('UNEXPECTED');
    if (refusal !== error) logUnexpected(strapi, ctx, error);
    await showError(page, refusal);
  }
}

/** Reads only: language, settings and the session behind the cookie. */
export async function openPage(strapi: Core.Strapi, ctx: Context): Promise<Page> {
  const root = sitePath(strapi) ?? '';
  const named = localeOfPath(ctx.path, root);
  const [settings, session] = [await readSettings(strapi), await readSession(strapi, ctx)];
  const locale = pickLocale({
    path: named,
    chosen: ctx.cookies.get(LOCALE_COOKIE) ?? null,
    account: session?.locale ?? null,
    browser: ctx.acceptsLanguages(...SITE_LOCALES) || null,
  });
  if (named && ctx.cookies.get(LOCALE_COOKIE) !== locale) {
    const choice = { name: LOCALE_COOKIE, value: locale, path: root, maxAgeSeconds: YEAR_SECONDS };
    setCookie(strapi, ctx, choice);
  }
  const prefix = named ? `${root}/${named}` : root;
  const direction = directionOf(locale);
  const url = (path: string) => `${prefix}${path}` || '/';
  return { strapi, ctx, root, locale, direction, settings, session, url };
}

/** A refusal as a page. Nothing on it depends on why, beyond the code: "not yours" and "not there" are one page. */
export async function showError(page: Page, refusal: DeskError): Promise<void> {
  const { codes } = textsOf(page.locale);
  await showPage(page, {
    template: 'error',
    titleOf: 'error',
    values: { code: refusal.code, message: codes[refusal.code] ?? codes.other },
    status: refusal.status,
    isPersonal: true,
  });
}

/** As the router matched it; locales stand before all else. */
function localeOfPath(path: string, root: string): SiteLocale | null {
  const first = path.slice(root.length + 1).split('/')[0];
  return SITE_LOCALES.find((locale) => locale === first) ?? null;
}
