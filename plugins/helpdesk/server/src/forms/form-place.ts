import type { Core } from '@strapi/strapi';
import { originsOfAwayForm } from '../chat/away-form';
import { DeskError } from '../errors';
import { newKey } from '../platform/ids';
import { publicUrl } from '../platform/public-url';
import { originOf } from '../site/origin';
import type { Page } from '../site/page';
import { requireVisitor } from '../site/read-form';
import { ensureVisitor, signedVisitor } from '../site/visitor';
import { readFormSource, type FormSource } from './read-form-source';

/** Where a form is shown and sent: on a page of the site, or in a frame on a page of another one. */
export interface FormPlace {
  /** Template around the form. */
  layout: 'layout' | 'frame';
  /** @throws DeskError SOURCE_CLOSED where no such form is shown here. */
  readForm(strapi: Core.Strapi, key: string): Promise<FormSource>;
  /** Below the site's path; also of the page that says thanks. */
  path: '/request' | '/embed';
  /** Origins of pages in which it may stand; null: it stands in no frame. */
  framedBy(page: Page, source: FormSource): readonly string[] | null;
  /** The mark of the browser that a new form is given to. */
  giveTo(page: Page): string;
  /**
   * The browser behind a sent form.
   *
   * @throws DeskError NOT_ALLOWED for a form of another site, FORM_EXPIRED where it is none that we gave out.
   */
  takeFrom(page: Page, token: string | undefined): string;
  /** Name and address of a known client are filled in, and what is sent counts as proven. */
  knowsClient: boolean;
}

export const ON_SITE: FormPlace = {
  layout: 'layout',
  readForm: (strapi, key) => readFormSource(strapi, key),
  path: '/request',
  framedBy: () => null,
  giveTo: ({ strapi, ctx, root }) => ensureVisitor(strapi, ctx, root),
  takeFrom: requireVisitor,
  knowsClient: true,
};

/**
 * In a frame on another site browsers keep our cookies away (all of them in Safari, the rest by and by, and ours are
 * SameSite=Lax on purpose), so nothing there rests on a cookie, and none is set. What is left to abuse is little: such
 * a form carries no session, so sending it does nothing that its sender could not do without the visitor's browser.
 * That another page sends it from the visitor's browser is held off by three things together:
 *
 * - The form is posted by our own page in the frame, so the browser says `Origin: <ours>`. No other page can make it
 *   say so, and here a request that says nothing is refused too.
 * - It carries a token that we signed for this showing of it, and the signed time of the showing, bound to the token
 *   and to this form: at most a day old, and of no use for another form.
 * - The page may stand only in frames of the origins that the owner named, so that nobody else lays it under a button.
 */
export const IN_FRAME: FormPlace = {
  layout: 'frame',
  readForm: readFramedForm,
  path: '/embed',
  framedBy: ({ settings }, { settings: { allowedOrigins } }) => [
    ...new Set([...allowedOrigins, ...settings.allowedOrigins]),
  ],
  giveTo: () => newKey(),
  takeFrom({ strapi, ctx }, token) {
    const origin = originOf(strapi, ctx);
    if (origin === 'foreign') throw new DeskError('NOT_ALLOWED');
    const visitor = signedVisitor(strapi, token ?? '');
    if (origin !== 'ours' || !visitor) throw new DeskError('FORM_EXPIRED');
    return visitor;
  },
  knowsClient: false,
};

/** Beside the origins that the owner named for the form, those of the chats for which it stands in. */
async function readFramedForm(strapi: Core.Strapi, key: string): Promise<FormSource> {
  const form = await readFormSource(strapi, key, ['visitors', 'clients']);
  const { settings } = form;
  const allowedOrigins = [...settings.allowedOrigins, ...(await originsOfAwayForm(strapi, key))];
  return { ...form, settings: { ...settings, allowedOrigins } };
}

/** Origin of the page around the frame, if it is one that may show the form; else empty, and it is told nothing. */
export function pageAround(page: Page, source: FormSource): string {
  const named = String([page.ctx.query.parent ?? ''].flat()[0] ?? '');
  const own = new URL(publicUrl(page.strapi)).origin;
  return [own, ...(IN_FRAME.framedBy(page, source) ?? [])].find((one) => one === named) ?? '';
}
