import type { Context } from 'koa';
import { siteAssets, themeAsset } from './assets';
import { localize } from '../workflow/rules/localize';
import { publicUrl } from '../platform/public-url';
import type { Page, PageAnswer } from './page';
import { renderTemplate } from './templates';
import { LOCALE_NAMES, LOCALES, textsOf } from './translations';

const SHOWN = 'helpdeskPage';

/** Was the answer made by a door of the site? */
export function isShown(ctx: Context): boolean {
  return ctx.state[SHOWN] === true;
}

export function markShown(ctx: Context): void {
  ctx.state[SHOWN] = true;
}

/** Sends a page, or the way to the next one, with the headers that every page of the site has. */
export async function showPage(page: Page, answer: PageAnswer): Promise<void> {
  const { ctx } = page;
  markShown(ctx);
  setPageHeaders(page);
  if ('redirect' in answer) {
    ctx.status = 303;
    ctx.set('Location', answer.redirect);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = '';
    return;
  }
  ctx.status = answer.status ?? 200;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Cache-Control', answer.isPersonal ? 'private, no-store' : 'private, no-cache');
  ctx.body = await renderTemplate(answer.template, { ...frameOf(page, answer), ...answer.values });
}

/** What the layout shows around every page. */
function frameOf(page: Page, answer: Exclude<PageAnswer, { redirect: string }>) {
  const { settings, locale, session } = page;
  const t = textsOf(locale);
  const assets = [...siteAssets(), themeAsset(settings.company.colour)];
  const address = (file: string) =>
    `${page.root}/assets/${assets.find((asset) => asset.file === file)?.name ?? ''}`;
  return {
    t,
    locale,
    direction: page.direction,
    title: answer.title ?? t[answer.titleOf ?? 'site'].title,
    company: {
      name: localize(settings.company.name, locale),
      logo: safeLogo(settings.company.logoUrl),
      footer: localize(settings.company.footer, locale),
    },
    url: { home: page.url(''), request: page.url('/request'), logout: page.url('/account/logout') },
    languages: LOCALES.map((code) => ({
      code,
      name: LOCALE_NAMES[code],
      // An error page says nothing of its address: all of them are the same bytes.
      href: answer.template === 'error' ? `${page.root}/${code}` : inLanguage(page, code),
      isCurrent: code === locale,
    })),
    isKnown: session !== null,
    csrf: session?.csrf ?? '',
    assets: {
      style: address('support.css'),
      theme: address('theme.css'),
      script: address('support.js'),
    },
  };
}

/** The same page in another language. What was posted has no address to come back to, and leads to the home. */
function inLanguage({ ctx, root, url }: Page, code: string): string {
  const own = ctx.path.startsWith(url('')) ? ctx.path.slice(url('').length) : '';
  return `${root}/${code}${ctx.method === 'POST' ? '' : own}`;
}

function setPageHeaders({ ctx, settings, strapi }: Page): void {
  const logo = safeLogo(settings.company.logoUrl);
  const pictures = logo && !logo.startsWith(publicUrl(strapi)) ? ` ${new URL(logo).origin}` : '';
  ctx.set({
    // Instead of Strapi's own, which allows inline styles and other hosts.
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `img-src 'self'${pictures}`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    // With `no-referrer`, browsers would send `Origin: null` with our own forms.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    Vary: 'Accept-Language, Cookie',
  });
}

function safeLogo(url: string | null): string | null {
  return url && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null;
}
