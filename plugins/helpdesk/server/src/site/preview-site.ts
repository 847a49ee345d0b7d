import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { SITE_LOCALES, type FaqEntryView, type SitePreviewBody } from '../../../contracts';
import { entryPage } from '../faq/pages/entry-page';
import { homePage } from '../faq/pages/home-page';
import { openFaq } from '../faq/pages/open-faq';
import { isPublic } from '../faq/rules/faq-tree';
import { findEntry } from '../faq/rules/present-faq';
import { ON_SITE } from '../forms/form-place';
import { listFormSources } from '../forms/read-form-source';
import { requestPage } from '../forms/request-page';
import { clock } from '../platform/clock';
import { newKey } from '../platform/ids';
import { escapeHtml } from '../platform/safe-html';
import { styleOf } from './assets';
import { renderPage } from './layout';
import type { Page, PageAnswer } from './page-answer';
import { directionOf, pickLocale } from './rules/pick-locale';
import { readSettings } from './settings';
import { sitePath } from './site-path';
import { textsOf } from './translations';

/** As on the site, but nobody is given the form: no cookie is set for the one who looks. */
const ON_PREVIEW = { ...ON_SITE, giveTo: () => newKey() };

/** A page of the site as a guest would see it with this design, with what is published now. Stores nothing. */
export async function previewSite(
  strapi: Core.Strapi,
  ctx: Context,
  { design, page: wanted, locale: asked }: SitePreviewBody
): Promise<{ html: string }> {
  const root = sitePath(strapi) ?? '';
  const locale = pickLocale({ path: asked, chosen: null, account: null, browser: null });
  const settings = { ...(await readSettings(strapi)), design };
  const page: Page = {
    strapi,
    ctx,
    root,
    path: '',
    locale,
    isNamed: true,
    direction: directionOf(locale),
    settings,
    session: null,
    url: (path) => `${root}/${locale}${path}`,
  };
  const html = await renderPage(page, await answerOf(page, wanted));
  return { html: standAlone(html, `${styleOf(settings)}\n${design.css}`) };
}

async function answerOf(page: Page, wanted: SitePreviewBody['page']): Promise<PageAnswer> {
  switch (wanted) {
    case 'home':
      return homePage(page);
    case 'entry':
      return previewEntry(page);
    case 'request':
      return previewRequest(page);
  }
}

/** The first entry that there is, else one of our own words. */
async function previewEntry(page: Page): Promise<PageAnswer> {
  const open = await openFaq(page);
  const { faq, reader } = open;
  const first = [...faq.entries.values()].find((entry) => isPublic(faq, entry, reader));
  const [text] = first ? [...first.texts.values()] : [];
  const found = text ? findEntry(faq, text.slug, reader) : null;
  return entryPage(page, open, found ?? sampleEntry(page));
}

function sampleEntry({ locale }: Page): FaqEntryView {
  const { home, search } = textsOf(locale);
  const paragraphs = [home.askText, home.findText].map((text) => `<p>${escapeHtml(text)}</p>`);
  return {
    key: newKey(),
    slug: 'sample',
    locale,
    isFallback: false,
    question: search.hint,
    html: paragraphs.join('\n'),
    text: home.askText,
    path: [],
    updatedAt: clock.now(),
    alternates: SITE_LOCALES.map((code) => ({ locale: code, slug: 'sample', categorySlug: null })),
    related: [],
  };
}

async function previewRequest(page: Page): Promise<PageAnswer> {
  const [source] = await listFormSources(page.strapi, ['visitors', 'clients']);
  if (!source) return homePage(page);
  return requestPage(page, { source, place: ON_PREVIEW, action: '' }, null);
}

/**
 * A document without a way out: it loads no style and no script, and a frame without the right to open windows has
 * links that lead nowhere.
 */
function standAlone(html: string, style: string): string {
  return html
    .replace(/<link rel="stylesheet"[^>]*>/g, '')
    .replace(/<script[^>]*>[^]*?<\/script>/g, '')
    .replace('</head>', () => `<base target="_blank">\n<style>${style}</style>\n</head>`);
}
