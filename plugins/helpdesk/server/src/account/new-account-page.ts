import { z } from '@strapi/utils';
import { isTimeZone } from '../../../contracts/people.schema';
import { isDeskError, type DeskError } from '../errors';
import type { Page, PageAnswer } from '../site/page';
import { requireVisitor } from '../site/read-form';
import { startAccountSession } from '../site/start-session';
import { formAnswer, readFields, visitorCsrf } from './account-page';
import { passwordHint, requireName, typedText } from './form-values';
import { openRegistration, registerAccount } from './register-account';

export const newAccountBody = z.strictObject({
  csrf: z.string(),
  name: typedText,
  password: typedText,
  timeZone: typedText,
});

/** The page behind the link to a new account: name and password are left to choose. */
export async function newAccountPage(
  page: Page,
  typed: { name: string; timeZone: string } | null,
  refusal: DeskError | null
): Promise<PageAnswer> {
  const { strapi, ctx, url } = page;
  const token = String(ctx.params.token);
  const { email, name } = await openRegistration(strapi, token);
  const form = {
    action: url(`/account/confirm/${token}`),
    csrf: visitorCsrf(page),
    email,
    name: typed?.name ?? name,
    timeZone: typed?.timeZone ?? '',
    passwordHint: passwordHint(page),
  };
  return formAnswer(page, 'account-new', 'confirm', {
    names: ['name', 'password'],
    refusal,
    values: { form },
  });
}

/** Makes the account and logs in. */
export async function makeAccount(page: Page): Promise<PageAnswer> {
  const { strapi, ctx, root, url, locale } = page;
  const fields = await readFields(page, newAccountBody);
  try {
    requireVisitor(page, fields.csrf);
    const user = await registerAccount({
      strapi,
      token: String(ctx.params.token),
      name: requireName(fields.name),
      password: fields.password,
      locale,
      timeZone: isTimeZone(fields.timeZone) ? fields.timeZone : null,
    });
    await startAccountSession({ strapi, ctx, path: root, user });
    return { redirect: url('/account') };
  } catch (refusal) {
    if (!isDeskError(refusal) || refusal.code === 'LINK_INVALID') throw refusal;
    return newAccountPage(page, fields, refusal);
  }
}
