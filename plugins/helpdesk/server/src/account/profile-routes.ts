import { z } from '@strapi/utils';
import { SITE_LOCALES, type SiteLocale } from '../../../contracts';
import { keyText } from '../../../contracts/common.schema';
import { isTimeZone } from '../../../contracts/people.schema';
import { isDeskError, type ErrorCode } from '../errors';
import { clientAddress, limitKey } from '../platform/client-address';
import type { Route } from '../platform/route';
import { rememberLocale, type Page, type PageAnswer } from '../site/page';
import { prolongSession } from '../site/session';
import { startAccountSession } from '../site/start-session';
import {
  accountOf,
  accountPage,
  readFields,
  requireAccount,
  type AccountSession,
} from './account-page';
import { askForAddress, changeMainAddress, removeAddress } from './addresses';
import { changePassword, requireCurrent } from './change-password';
import { endLogins } from './end-logins';
import { requireName, typedText } from './form-values';
import { profilePage, type ProfileForm } from './profile-page';
import { updateProfile } from './update-profile';

const REFUSALS: ErrorCode[] = ['NOT_FOUND', 'NOT_ALLOWED', 'FORM_EXPIRED', 'INPUT_INVALID'];
const csrfBody = z.strictObject({ csrf: z.string() });
const addressParams = z.object({ key: keyText });
const profileBody = csrfBody.extend({
  name: typedText,
  locale: z.enum(SITE_LOCALES),
  timeZone: z
    .string()
    .max(60)
    .refine((zone) => zone === '' || isTimeZone(zone)),
  answers: z.literal('on').optional(),
  receipts: z.literal('on').optional(),
});
const passwordBody = csrfBody.extend({ current: typedText, password: typedText });
const addressBody = csrfBody.extend({ email: typedText });
const mainBody = csrfBody.extend({ current: typedText });
const logOutBody = csrfBody.extend({ keep: z.literal('on').optional() });

export const profileRoutes: Route[] = [
  accountPage({
    name: 'account.profile',
    method: 'GET',
    path: '/account/profile',
    summary: 'My profile: what the client says of themselves, addresses, password, mails',
    mayRedirect: true,
    refusals: ['NOT_FOUND'],
    run: async (page) => {
      const session = accountOf(page);
      return session ? profilePage(page, session, null) : { redirect: page.url('/account/login') };
    },
  }),
  accountPage({
    name: 'account.saveProfile',
    method: 'POST',
    path: '/account/profile',
    summary: 'Saves name, language, time zone and which mails are wanted',
    body: profileBody,
    refusals: [...REFUSALS, 'ADDRESS_UNPROVEN'],
    run: (page) =>
      withForm(page, profileBody, 'about', async ({ session, fields }) => {
        const { strapi } = page;
        const name = requireName(fields.name);
        const mails = { answers: fields.answers === 'on', receipts: fields.receipts === 'on' };
        const input = {
          name,
          mails,
          locale: fields.locale,
          timeZone: fields.timeZone || null,
        };
        await updateProfile({ strapi, account: session.account, input });
        return { redirect: inLanguage(page, fields.locale) };
      }),
  }),
  accountPage({
    name: 'account.changePassword',
    method: 'POST',
    path: '/account/profile/password',
    summary: 'Sets another password, ends every other login and goes on under a new one',
    body: passwordBody,
    refusals: [...REFUSALS, 'TOO_MANY_REQUESTS'],
    run: (page) =>
      withForm(page, passwordBody, 'password', async ({ session, fields }) => {
        const { strapi, ctx, root, locale } = page;
        const { account } = session;
        const user = await changePassword({ strapi, account, ...fields, locale });
        await startAccountSession({ strapi, ctx, path: root, user });
        return done(page, 'password');
      }),
  }),
  accountPage({
    name: 'account.addAddress',
    method: 'POST',
    path: '/account/profile/addresses',
    summary: 'Mails a link to an address; the same answer whoever it belongs to',
    body: addressBody,
    refusals: [...REFUSALS, 'TOO_MANY_REQUESTS'],
    run: (page) =>
      withForm(page, addressBody, 'address', async ({ session: { account }, fields }) => {
        const { strapi, ctx, locale, url } = page;
        const addressKey = limitKey(clientAddress(ctx.req));
        await askForAddress({ strapi, account, typed: fields.email, addressKey, locale });
        return { redirect: url('/account/mail-sent') };
      }),
  }),
  accountPage({
    name: 'account.removeAddress',
    method: 'POST',
    path: '/account/profile/addresses/:key/remove',
    summary: 'Takes an address and its requests out of the account',
    params: addressParams,
    body: csrfBody,
    refusals: REFUSALS,
    run: (page) =>
      withForm(page, csrfBody, 'address', async ({ session: { account } }) => {
        await removeAddress({ strapi: page.strapi, account, key: String(page.ctx.params.key) });
        return done(page, 'removed');
      }),
  }),
  accountPage({
    name: 'account.makeMain',
    method: 'POST',
    path: '/account/profile/addresses/:key/main',
    summary: 'Makes another proved address the one to log in with',
    params: addressParams,
    body: mainBody,
    refusals: [...REFUSALS, 'CONTACT_TAKEN', 'TOO_MANY_REQUESTS'],
    run: (page) =>
      withForm(page, mainBody, 'main', async ({ session: { account }, fields }) => {
        const { strapi, ctx } = page;
        await requireCurrent(strapi, account.user, fields.current);
        await changeMainAddress({ strapi, account, key: String(ctx.params.key) });
        return done(page, 'main');
      }),
  }),
  accountPage({
    name: 'account.logOutEverywhere',
    method: 'POST',
    path: '/account/profile/log-out',
    summary: 'Ends every login of the account, and this one too unless told',
    body: logOutBody,
    refusals: REFUSALS,
    run: (page) =>
      withForm(page, logOutBody, 'elsewhere', async ({ session, fields }) => {
        const { strapi, url } = page;
        const exceptSessionId = fields.keep === 'on' ? session.id : null;
        await endLogins(strapi, session.account.user, { exceptSessionId });
        return fields.keep === 'on' ? done(page, 'loggedOut') : { redirect: url('/account/login') };
      }),
  }),
];

/** Runs what a form of the profile is for, and shows the profile again with what is wrong with it. */
async function withForm<T extends z.ZodType<{ csrf: string }>>(
  page: Page,
  schema: T,
  form: ProfileForm,
  work: (given: { session: AccountSession; fields: z.output<T> }) => Promise<PageAnswer>
): Promise<PageAnswer> {
  const fields = await readFields(page, schema);
  const session = accountOf(page);
  try {
    const answer = await work({ session: requireAccount(page, fields.csrf), fields });
    const { strapi, ctx, root } = page;
    // A password that was changed has begun a session of its own.
    if (session && form !== 'password') await prolongSession({ strapi, ctx, path: root, session });
    return answer;
  } catch (refusal) {
    if (!session || !isDeskError(refusal) || refusal.code === 'NOT_FOUND') throw refusal;
    return profilePage(page, session, { form, refusal, fields: textsIn(Object(fields)) });
  }
}

const SHOWN = ['name', 'email', 'locale', 'timeZone', 'answers', 'receipts'];

/** Of a form that was refused, what may be shown again: never a password. */
function textsIn(fields: object): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => SHOWN.includes(name)));
}

function done({ url }: Page, what: string): PageAnswer {
  return { redirect: url(`/account/profile?done=${what}`) };
}

/** The page as the client wants it from now on. */
function inLanguage(page: Page, locale: SiteLocale): string {
  rememberLocale(page, locale);
  return `${page.root}/account/profile?done=saved`;
}
