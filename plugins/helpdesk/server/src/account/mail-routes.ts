import { z } from '@strapi/utils';
import { DeskError, isDeskError } from '../errors';
import { isBlocked } from '../people/blocks';
import { clientAddress, limitKey } from '../platform/client-address';
import type { Route } from '../platform/route';
import { readSiteUserSettings } from '../platform/site-users';
import type { Page, PageAnswer } from '../site/page';
import { requireVisitor } from '../site/read-form';
import { textsOf } from '../site/translations';
import { takeMailLimits } from './account-limits';
import { accountOf, accountPage, formAnswer, readFields, visitorCsrf } from './account-page';
import { requireAddress } from './addresses';
import { askLink } from './ask-link';
import { typedText } from './form-values';
import type { LinkPurpose } from './rules/which-mail';

const mailBody = z.strictObject({ csrf: z.string(), email: typedText });
const MAIL_REFUSALS = [
  'INPUT_INVALID',
  'FORM_EXPIRED',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'CONTACT_BLOCKED',
  'TOO_MANY_REQUESTS',
] as const;

export const mailRoutes: Route[] = [
  accountPage({
    name: 'account.register',
    method: 'GET',
    path: '/account/register',
    summary: 'The form by which a visitor asks for the link to a new account',
    mayRedirect: true,
    refusals: ['NOT_FOUND'],
    run: async (page) => {
      if (accountOf(page)) return { redirect: page.url('/account') };
      return (await isOpen(page)) ? mailPage(page, 'register', '', null) : closedPage(page);
    },
  }),
  accountPage({
    name: 'account.askRegister',
    method: 'POST',
    path: '/account/register',
    summary: 'Mails the link to a new account; the same answer whoever has the address',
    body: mailBody,
    refusals: [...MAIL_REFUSALS, 'REGISTRATION_CLOSED'],
    run: async (page) => ((await isOpen(page)) ? takeMail(page, 'register') : closedPage(page)),
  }),
  accountPage({
    name: 'account.mailSent',
    method: 'GET',
    path: '/account/mail-sent',
    summary: 'Says where to look now',
    refusals: ['NOT_FOUND'],
    run: async (page) => {
      const { mailSent, login, requests } = textsOf(page.locale);
      const onward = accountOf(page)
        ? { onward: page.url('/account/profile'), label: requests.profile }
        : { onward: page.url('/account/login'), label: login.heading };
      return {
        template: 'account-note',
        titleOf: 'mailSent',
        values: {
          isGood: true,
          heading: mailSent.heading,
          text: mailSent.text,
          more: mailSent.more,
          ...onward,
        },
      };
    },
  }),
  accountPage({
    name: 'account.forgotten',
    method: 'GET',
    path: '/account/forgotten',
    summary: 'The form by which the link to a new password is asked for',
    refusals: ['NOT_FOUND'],
    run: async (page) => mailPage(page, 'forgotten', '', null),
  }),
  accountPage({
    name: 'account.askReset',
    method: 'POST',
    path: '/account/forgotten',
    summary: 'Mails the link to a new password; the same answer whoever has the address',
    body: mailBody,
    refusals: MAIL_REFUSALS,
    run: (page) => takeMail(page, 'forgotten'),
  }),
];

const PURPOSES: Record<'register' | 'forgotten', LinkPurpose> = {
  register: 'register',
  forgotten: 'reset',
};

async function isOpen({ strapi }: Page): Promise<boolean> {
  return (await readSiteUserSettings(strapi)).mayRegister;
}

function closedPage({ locale, url }: Page): PageAnswer {
  const { register } = textsOf(locale);
  return {
    template: 'account-note',
    titleOf: 'register',
    status: 403,
    values: {
      isGood: false,
      heading: register.closed,
      text: register.closedText,
      more: '',
      onward: url('/request'),
      label: register.ask,
    },
  };
}

function mailPage(
  page: Page,
  about: 'register' | 'forgotten',
  email: string,
  refusal: DeskError | null
): PageAnswer {
  const t = textsOf(page.locale);
  const words = {
    register: { heading: t.register.heading, lead: t.register.lead, send: t.register.send },
    forgotten: { heading: t.forgotten.heading, lead: t.forgotten.lead, send: t.forgotten.send },
  };
  const form = {
    action: page.url(`/account/${about}`),
    csrf: visitorCsrf(page),
    email,
    login: page.url('/account/login'),
  };
  const values = { ...words[about], form };
  return formAnswer(page, 'account-mail', about, { names: ['email'], refusal, values });
}

/** Does the same for every address, and looks none up. */
async function takeMail(page: Page, about: 'register' | 'forgotten'): Promise<PageAnswer> {
  const { strapi, ctx, url, locale } = page;
  const fields = await readFields(page, mailBody);
  const place = clientAddress(ctx.req);
  try {
    requireVisitor(page, fields.csrf);
    if (await isBlocked(strapi, { email: null, address: place.toString() })) {
      throw new DeskError('CONTACT_BLOCKED');
    }
    const email = await requireAddress(fields.email);
    await takeMailLimits(strapi, limitKey(place));
    await askLink({ strapi, purpose: PURPOSES[about], email, userDocument: null, locale });
    return { redirect: url('/account/mail-sent') };
  } catch (refusal) {
    if (!isDeskError(refusal)) throw refusal;
    return mailPage(page, about, fields.email, refusal);
  }
}
