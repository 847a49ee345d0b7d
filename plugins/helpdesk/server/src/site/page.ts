import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from '@strapi/utils';
import { DeskError, isDeskError, type ErrorCode } from '../errors';
import { logUnexpected, setRetryAfter, type ResponseKind, type Route } from '../platform/route';
import { showPage } from './layout';
import type { Page, PageAnswer } from './page-answer';
import { chosenLocale, localeOfPath } from './page-locale';
import { directionOf } from './rules/pick-locale';
import { readSession } from './session';
import { readSettings } from './settings';
import { sitePath } from './site-path';
import { textsOf } from './translations';
import { safeParse } from '../platform/rules/safe-parse';

export type { Page, PageAnswer } from './page-answer';
export { rememberLocale } from './page-locale';

export interface PageSpec {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response?: ResponseKind;
  /** Some readers are led on, to log in say. */
  mayRedirect?: boolean;
  refusals?: readonly ErrorCode[];
  /** A refusal as a page of this door's own; else the site's. */
  showRefusal?(page: Page, refusal: DeskError): Promise<PageAnswer>;
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
    mayRedirect: spec.mayRedirect,
    refusals: spec.refusals ?? [],
    handle: (strapi, ctx) => answerPage(strapi, ctx, spec),
  };
}

async function answerPage(strapi: Core.Strapi, ctx: Context, spec: PageSpec): Promise<void> {
  const page = await openPage(strapi, ctx);
  try {
    // What does not fit is an address of nothing.
    if (spec.params && !safeParse(spec.params, ctx.params).success)
      throw new DeskError('NOT_FOUND');
    const answer = await spec.run(page);
    if (answer) await showPage(page, answer);
  } catch (error) {
    const refusal = isDeskError(error) ? error : new DeskError('UNEXPECTED');
    if (refusal !== error) logUnexpected(strapi, ctx, error);
    if (!spec.showRefusal) return showError(page, refusal);
    setRetryAfter(ctx, refusal);
    await showPage(page, await spec.showRefusal(page, refusal));
  }
}

/** Reads only: language, settings and the session behind the cookie. */
export async function openPage(strapi: Core.Strapi, ctx: Context): Promise<Page> {
  const root = sitePath(strapi) ?? '';
  const named = localeOfPath(ctx.path, root);
  const [settings, session] = [await readSettings(strapi), await readSession(strapi, ctx)];
  const account = session?.locale ?? null;
  const locale = named ?? chosenLocale(ctx, account);
  const prefix = named ? `${root}/${named}` : root;
  const path = ctx.path.slice(prefix.length);
  const direction = directionOf(locale);
  const url = (below: string) => `${prefix}${below}` || '/';
  const isNamed = named !== null;
  return { strapi, ctx, root, path, locale, isNamed, direction, settings, session, url };
}

/** A refusal as a page. Nothing on it depends on why, beyond the code: "not yours" and "not there" are one page. */
export async function showError(page: Page, refusal: DeskError): Promise<void> {
  const { codes } = textsOf(page.locale);
  setRetryAfter(page.ctx, refusal);
  await showPage(page, {
    template: 'error',
    titleOf: 'error',
    values: { code: refusal.code, message: codes[refusal.code] ?? codes.other },
    status: refusal.status,
    isPersonal: true,
  });
}
