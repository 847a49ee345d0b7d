import { z } from '@strapi/utils';
import { isDeskError, type DeskError } from '../errors';
import { clientAddress, limitKey } from '../platform/client-address';
import type { Route } from '../platform/route';
import { readSiteUserSettings } from '../platform/site-users';
import type { Page, PageAnswer } from '../site/page';
import { requireVisitor } from '../site/read-form';
import { startAccountSession } from '../site/start-session';
import { accountOf, accountPage, formAnswer, readFields, visitorCsrf } from './account-page';
import { passwordHint, typedText } from './form-values';
import { logIn } from './log-in';
import { openReset, resetPassword } from './reset-password';

const loginBody = z.strictObject({ csrf: z.string(), login: typedText, password: typedText });
const resetBody = z.strictObject({ csrf: z.string(), password: typedText });
const tokenParams = z.object({ token: z.string().max(200) });

export const loginRoutes: Route[] = [
  accountPage({
    name: 'account.login',
    method: 'GET',
    path: '/account/login',
    summary: 'The form to log in',
    mayRedirect: true,
    refusals: ['NOT_FOUND'],
    run: async (page) =>
      accountOf(page) ? { redirect: page.url('/account') } : loginPage(page, '', null),
  }),
  accountPage({
    name: 'account.takeLogin',
    method: 'POST',
    path: '/account/login',
    summary: 'Logs in, in place of whatever session the browser had',
    body: loginBody,
    refusals: [
      'LOGIN_FAILED',
      'ADDRESS_UNPROVEN',
      'INPUT_INVALID',
      'FORM_EXPIRED',
      'NOT_ALLOWED',
      'NOT_FOUND',
      'TOO_MANY_REQUESTS',
    ],
    run: takeLogin,
  }),
  accountPage({
    name: 'account.reset',
    method: 'GET',
    path: '/account/reset/:token',
    summary: 'The page behind the link to a new password',
    params: tokenParams,
    refusals: ['LINK_INVALID'],
    run: (page) => resetPage(page, null),
  }),
  accountPage({
    name: 'account.takeReset',
    method: 'POST',
    path: '/account/reset/:token',
    summary: 'Sets the password, ends every other login, and logs in',
    params: tokenParams,
    body: resetBody,
    refusals: ['LINK_INVALID', 'INPUT_INVALID', 'FORM_EXPIRED', 'NOT_ALLOWED'],
    run: takeReset,
  }),
];

async function loginPage(
  page: Page,
  login: string,
  refusal: DeskError | null
): Promise<PageAnswer> {
  const { strapi, url } = page;
  const { mayRegister } = await readSiteUserSettings(strapi);
  const form = {
    action: url('/account/login'),
    csrf: visitorCsrf(page),
    login,
    forgotten: url('/account/forgotten'),
    register: mayRegister ? url('/account/register') : '',
  };
  return formAnswer(page, 'account-login', 'login', { names: [], refusal, values: { form } });
}

async function takeLogin(page: Page): Promise<PageAnswer> {
  const { strapi, ctx, root, url, locale } = page;
  const { csrf, login, password } = await readFields(page, loginBody);
  try {
    requireVisitor(page, csrf);
    const addressKey = limitKey(clientAddress(ctx.req));
    const user = await logIn({ strapi, login, password, addressKey, locale });
    await startAccountSession({ strapi, ctx, path: root, user });
    return { redirect: url('/account') };
  } catch (refusal) {
    if (!isDeskError(refusal)) throw refusal;
    return loginPage(page, login, refusal);
  }
}

async function resetPage(page: Page, refusal: DeskError | null): Promise<PageAnswer> {
  const { strapi, ctx, url } = page;
  const token = String(ctx.params.token);
  const { link } = await openReset(strapi, token);
  const form = {
    action: url(`/account/reset/${token}`),
    csrf: visitorCsrf(page),
    email: link.email,
    passwordHint: passwordHint(page),
  };
  const values = { form };
  return formAnswer(page, 'account-reset', 'reset', { names: ['password'], refusal, values });
}

async function takeReset(page: Page): Promise<PageAnswer> {
  const { strapi, ctx, root, url } = page;
  const { csrf, password } = await readFields(page, resetBody);
  try {
    requireVisitor(page, csrf);
    const user = await resetPassword({ strapi, token: String(ctx.params.token), password });
    await startAccountSession({ strapi, ctx, path: root, user });
    return { redirect: url('/account') };
  } catch (refusal) {
    if (!isDeskError(refusal) || refusal.code === 'LINK_INVALID') throw refusal;
    return resetPage(page, refusal);
  }
}
