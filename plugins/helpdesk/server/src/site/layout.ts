import type { Context } from 'koa';
import { siteAssets } from './assets';
import { localize } from '../workflow/rules/localize';
import { dataText } from '../faq/rules/structured-data';
import { publicUrl } from '../platform/public-url';
import { hasSiteUsers } from '../platform/site-users';
import { readMenus } from './menus';
import type { Page, PageAnswer } from './page-answer';
import { rememberNamed } from './page-locale';
import { renderTemplate } from './templates';
import { LOCALE_NAMES, LOCALES, textsOf } from './translations';

const SHOWN = 'helpdeskPage';
const SHARED = 'helpdeskShared';

type Shown = Exclude<PageAnswer, { redirect: string }>;

/** Was the answer made by a door of the site? */
export function isShown(ctx: Context): boolean {
  return ctx.state[SHOWN] === true;
}

export function markShown(ctx: Context): void {
  ctx.state[SHOWN] = true;
}

/** What the answer varies by, if it is the same for every guest, so that it may be kept; else null. */
export function sharedVary(ctx: Context): string | null {
  const vary: unknown = ctx.state[SHARED];
  return typeof vary === 'string' ? vary : null;
}

/** To be asked for again each time, and told by its mark to be as it was. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate';

/** Says that the answer is the same for every guest; see `kept/answer-from-kept.ts`. */
export function markShared(ctx: Context, vary: string, cacheControl = ASK_AGAIN): void {
  ctx.state[SHARED] = vary;
  ctx.set('Cache-Control', cacheControl);
}

/** Sends a page, or the way to the next one, with the headers that every page of the site has. */
export async function showPage(page: Page, answer: PageAnswer): Promise<void> {
  const { ctx } = page;
  markShown(ctx);
  setPageHeaders(page, answer);
  if ('redirect' in answer) {
    // Asked for again each time: an editor may give the old address to something else.
    ctx.status = answer.isPermanent ? 301 : 303;
    ctx.set('Location', answer.redirect);
    ctx.set('Cache-Control', answer.isPermanent ? 'no-cache' : 'no-store');
    ctx.body = '';
    return;
  }
  ctx.status = answer.status ?? 200;
  ctx.type = 'text/html; charset=utf-8';
  if (answer.isShared && page.session === null) {
    markShared(ctx, `Accept-Encoding, Cookie${page.isNamed ? '' : ', Accept-Language'}`);
  } else {
    rememberNamed(page);
    const isPersonal = answer.isPersonal || answer.isShared;
    ctx.set('Cache-Control', isPersonal ? 'private, no-store' : 'private, no-cache');
  }
  ctx.body = await renderPage(page, answer);
}

/** A page as HTML; the way to another one is none. */
export async function renderPage(page: Page, answer: PageAnswer): Promise<string> {
  if ('redirect' in answer) return '';
  const frame = await frameOf(page, answer);
  return renderTemplate(page.strapi, answer.template, { ...frame, ...answer.values });
}

/** What the layout shows around every page. */
async function frameOf(page: Page, answer: Shown) {
  const { settings, locale, session } = page;
  const t = textsOf(locale);
  const menus = await readMenus(page);
  const assets = siteAssets(settings);
  const address = (file: string) => {
    const asset = assets.find((one) => one.file === file);
    return asset ? `${page.root}/assets/${asset.name}` : '';
  };
  return {
    t,
    locale,
    direction: page.direction,
    // Where its language is to be kept; empty: the address names none.
    localePath: page.isNamed ? page.root : '',
    title: answer.title ?? t[answer.titleOf ?? 'site'].title,
    company: {
      name: localize(settings.company.name, locale),
      logo: safeLogo(settings.company.logoUrl),
      footer: localize(settings.company.footer, locale),
    },
    scheme: settings.design.scheme === 'light' ? 'light' : 'light dark',
    head: headOf(answer),
    menus,
    // Of the search on every page; its own page says what was searched for.
    q: '',
    url: {
      home: page.url(''),
      request: page.url('/request'),
      search: page.url('/search'),
      feed: page.url('/feed.xml'),
      logout: page.url('/account/logout'),
      // Where the project has no users of its own, there is nothing to log in to.
      account: hasSiteUsers(page.strapi) ? page.url('/account') : '',
      login: hasSiteUsers(page.strapi) ? page.url('/account/login') : '',
    },
    languageName: LOCALE_NAMES[locale],
    languages: LOCALES.map((code) => ({
      code,
      name: LOCALE_NAMES[code],
      href: inLanguage(page, answer, code),
      isCurrent: code === locale,
    })),
    isKnown: session !== null,
    csrf: session?.csrf ?? '',
    assets: {
      style: address('support.css'),
      ownStyle: address('own.css'),
      script: address('support.js'),
      search: address('search.js'),
      offers: address('offers.js'),
      humanCheck: address('human-check.js'),
      humanWorker: address('human-worker.js'),
      frameStyle: address('frame.css'),
      frameScript: address('frame.js'),
    },
  };
}

/** The head of the page, as the template takes it; null: search engines are to pass it over. */
function headOf({ head }: Shown) {
  return head ? { ...head, image: head.image ?? '', data: head.data.map(dataText) } : null;
}

/** The same page in another language. */
function inLanguage({ ctx, root, path, strapi }: Page, answer: Shown, code: string): string {
  const home = `${root}/${code}`;
  // An error page says nothing of its address: all of them are the same bytes. What was posted has no address.
  if (answer.template === 'error' || ctx.method === 'POST') return home;
  const own = answer.head?.alternates.find(({ locale }) => locale === code);
  // What is the same for everybody knows nothing of what one of them asked for.
  const query = answer.isShared ? '' : ctx.search;
  return `${own ? own.href.slice(publicUrl(strapi).length) : `${home}${path}`}${query}`;
}

function setPageHeaders({ ctx, settings, strapi }: Page, answer: PageAnswer): void {
  const shown: Partial<Shown> = 'redirect' in answer ? {} : answer;
  const { framedBy = null, formTargets = [] } = shown;
  const logo = safeLogo(settings.company.logoUrl);
  const own = new URL(publicUrl(strapi)).origin;
  const pictures = [...(logo ? [new URL(logo).origin] : []), ...(shown.pictures ?? [])]
    .filter((origin) => origin !== own && isPlain(origin))
    .map((origin) => ` ${origin}`);
  ctx.set({
    // Instead of Strapi's own, which allows inline styles and other hosts.
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      // The check that a person writes: its worker, and what it asks for.
      "worker-src 'self'",
      "connect-src 'self'",
      "style-src 'self'",
      // The owner's own style may bring a font of this host.
      "font-src 'self'",
      `img-src 'self'${[...new Set(pictures)].join('')}${shown.showsPicture ? ' data:' : ''}`,
      // A browser holds this against the address that a sent form is led on to, too.
      ["form-action 'self'", ...formTargets.filter(isPlain)].join(' '),
      "base-uri 'none'",
      `frame-ancestors ${framedBy ? ["'self'", ...framedBy.filter(isPlain)].join(' ') : "'none'"}`,
    ].join('; '),
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    // With `no-referrer`, browsers would send `Origin: null` with our own forms.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    Vary: 'Accept-Language, Cookie',
  });
  // It knows no list of origins; browsers that read frame-ancestors would still obey it.
  if (framedBy) ctx.remove('X-Frame-Options');
}

/** Nothing else may get into a header: a host may hold signs that end a directive. */
function isPlain(origin: string): boolean {
  return /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(origin);
}

function safeLogo(url: string | null): string | null {
  return url && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null;
}
