import { z } from '@strapi/utils';
import { keyText } from '../../../contracts/common.schema';
import { actorAt } from '../account/actor-at';
import { DeskError, isDeskError } from '../errors';
import { clock } from '../platform/clock';
import { setRetryAfter, type Route } from '../platform/route';
import { pageRoute, type Page, type PageAnswer } from '../site/page';
import { readForm, requireSession, requireVisitor } from '../site/read-form';
import { prolongSession } from '../site/session';
import { ticketPage } from '../site/ticket-page';
import { findTicket } from '../tickets/find-ticket';
import { readClientTicket } from '../tickets/read-client-ticket';
import { openRatingLink, type LinkedAnswer } from './rating-link';
import { ratePage, thanksPage } from './rate-page';
import { readRatingForm } from './read-rating-form';
import { takeRating } from './take-rating';

const linkParams = z.object({ token: z.string().max(200) });
const choiceQuery = z.object({ score: z.string().optional(), of: z.string().optional() });
const requestParams = z.object({ key: keyText });
const linkBody = z.object({
  csrf: z.string(),
  id: z.string(),
  scale: z.string(),
  score: z.string(),
  reason: z.string().optional(),
});
const accountBody = linkBody.extend({ channel: z.enum(['account', 'form']).optional() });

const SEND_REFUSALS = [
  'NOT_ALLOWED',
  'CONTACT_BLOCKED',
  'FORM_EXPIRED',
  'INPUT_INVALID',
  'BODY_TOO_LARGE',
  'TICKET_CHANGED',
  'TOO_MANY_REQUESTS',
] as const;

export const ratingSiteRoutes: Route[] = [
  pageRoute({
    name: 'rating.page',
    method: 'GET',
    path: '/rate/:token',
    summary: 'The page behind the link of a rating, with the choice of the link made',
    params: linkParams,
    query: choiceQuery,
    refusals: ['LINK_INVALID'],
    run: async (page) => ratePage(page, await linkedAnswer(page)),
  }),
  pageRoute({
    name: 'rating.send',
    method: 'POST',
    path: '/rate/:token',
    summary: 'Keeps what the client thinks of an answer',
    params: linkParams,
    body: linkBody,
    refusals: ['LINK_INVALID', ...SEND_REFUSALS],
    run: rateByLink,
  }),
  pageRoute({
    name: 'rating.thanks',
    method: 'GET',
    path: '/rate/:token/thanks',
    summary: 'Thanks for a rating, and the way to change it',
    params: linkParams,
    refusals: ['LINK_INVALID'],
    run: async (page) => thanksPage(page, await linkedAnswer(page)),
  }),
  pageRoute({
    name: 'account.rate',
    method: 'POST',
    path: '/account/requests/:key/rating',
    summary: 'Keeps what the client thinks of the newest answer to a closed request',
    params: requestParams,
    body: accountBody,
    refusals: ['NOT_FOUND', ...SEND_REFUSALS],
    run: rateInAccount,
  }),
];

function linkedAnswer({ strapi, ctx }: Page): Promise<LinkedAnswer> {
  return openRatingLink({ strapi, token: String(ctx.params.token), now: clock.now() });
}

async function rateByLink(page: Page): Promise<PageAnswer> {
  const { ctx, settings, url } = page;
  const form = await readForm(page);
  const linked = await linkedAnswer(page);
  try {
    requireVisitor(page, form.fields.csrf);
    if (form.problem) throw form.problem;
    const input = readRatingForm({
      values: form.values,
      settings: settings.rating,
      channel: 'mail',
    });
    const { actor, email, ticket, answer } = linked;
    await takeRating(page, { actor, email, ticketId: ticket.id, answer: answer.seq, input });
    return { redirect: url(`/rate/${String(ctx.params.token)}/thanks`) };
  } catch (refusal) {
    if (!isDeskError(refusal)) throw refusal;
    // Gone between the look and the act: the same page as for a link that never was.
    if (refusal.code === 'NOT_FOUND') throw new DeskError('LINK_INVALID');
    setRetryAfter(ctx, refusal);
    return ratePage(page, linked, { values: form.values, refusal });
  }
}

async function rateInAccount(page: Page): Promise<PageAnswer> {
  const { strapi, ctx, root, session, settings, url } = page;
  const key = String(ctx.params.key);
  // No session, an outdated one, and a request with nothing to rate: the same page as for one that is not there.
  if (!session) throw new DeskError('NOT_FOUND');
  const { email } = session;
  const actor = await actorAt(strapi, session, { key });
  const view = await readClientTicket({ strapi, actor, ticket: { key } });
  if (!view.rating) throw new DeskError('NOT_FOUND');
  const form = await readForm(page);
  try {
    requireSession(page, form.fields.csrf);
    if (form.problem) throw form.problem;
    const input = readRatingForm({
      values: form.values,
      settings: settings.rating,
      channel: form.fields.channel === 'form' ? 'form' : 'account',
    });
    const { id: ticketId } = await findTicket({ strapi, actor, ticket: { key } });
    await takeRating(page, { actor, email, ticketId, answer: view.rating.answer, input });
    await prolongSession({ strapi, ctx, path: root, session });
    return { redirect: `${url(`/account/requests/${key}`)}#rate` };
  } catch (refusal) {
    if (!isDeskError(refusal) || refusal.code === 'NOT_FOUND') throw refusal;
    setRetryAfter(ctx, refusal);
    return ticketPage(page, view, null, { values: form.values, refusal });
  }
}
