import { z } from '@strapi/utils';
import { isDeskError, type DeskError } from '../errors';
import { clientAddress, limitKey } from '../platform/client-address';
import type { Page, PageAnswer } from '../site/page';
import { requireSession, requireVisitor } from '../site/read-form';
import { startAccountSession } from '../site/start-session';
import { accountOf, formAnswer, readFields, visitorCsrf } from './account-page';
import { typedText } from './form-values';
import { openProof, proveAddress } from './prove-address';

export const proofBody = z.strictObject({ csrf: z.string(), password: typedText.optional() });

/** The page behind the link to an address: a button, and the password of who is not logged in to that account. */
export async function proofPage(page: Page, refusal: DeskError | null): Promise<PageAnswer> {
  const { strapi, ctx, url, session } = page;
  const token = String(ctx.params.token);
  const { link, user } = await openProof(strapi, token);
  const isOwn = accountOf(page)?.account.user.documentId === user.documentId;
  const form = {
    action: url(`/account/confirm/${token}`),
    csrf: session ? session.csrf : visitorCsrf(page),
    email: link.email,
    asksPassword: !isOwn,
    isForeign: session?.account !== undefined && session?.account !== null && !isOwn,
  };
  const values = { form };
  return formAnswer(page, 'account-proof', 'proof', { names: ['password'], refusal, values });
}

/** Adds the address, and logs in who gave the password. */
export async function takeProof(page: Page): Promise<PageAnswer> {
  const { strapi, ctx, root, url } = page;
  const token = String(ctx.params.token);
  const { csrf, password } = await readFields(page, proofBody);
  try {
    if (page.session) requireSession(page, csrf);
    else requireVisitor(page, csrf);
    const own = accountOf(page)?.account.user.documentId ?? '';
    const addressKey = limitKey(clientAddress(ctx.req));
    const by = password === undefined ? { userDocument: own } : { password, addressKey };
    const user = await proveAddress({ strapi, token, by });
    if (user.documentId !== own) await startAccountSession({ strapi, ctx, path: root, user });
    return { redirect: url('/account/profile?done=address') };
  } catch (refusal) {
    if (!isDeskError(refusal) || refusal.code === 'LINK_INVALID') throw refusal;
    return proofPage(page, refusal);
  }
}
