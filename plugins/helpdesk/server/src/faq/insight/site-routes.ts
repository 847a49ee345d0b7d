import type { Context } from 'koa';
import type { FaqVoteBody } from '../../../../contracts';
import { faqKeyParams, faqVoteBody } from '../../../../contracts/faq-insight.schema';
import { DeskError } from '../../errors';
import { answer, fieldMessages, type Route } from '../../platform/route';
import { markShown } from '../../site/layout';
import { pageRoute, type Page, type PageAnswer } from '../../site/page';
import { readForm } from '../../site/read-form';
import { ensureVisitor } from '../../site/visitor';
import { recordView } from './record-view';
import { recordVote } from './record-vote';
import { backPath } from './rules/back-path';
import { shownText, takeFromPlace } from './shown-text';
import { safeParse } from '../../platform/rules/safe-parse';

/** Of one place, behind which an office or a school may sit: of all entries, and of one. */
const VIEWS_PER_HOUR = { all: 3_000, one: 200 };
const VOTES_PER_HOUR = { all: 200, one: 30 };

/** Doors of the pages of the FAQ. No token stands in those, since they are the same for everybody: origin is asked. */
export const faqUseRoutes: Route[] = [
  pageRoute({
    name: 'faq.vote',
    method: 'POST',
    path: '/faq-votes/:key',
    summary:
      'Did an entry help? Goes back to the page, or answers 204 to a script; a second vote within a day changes the first',
    params: faqKeyParams,
    body: faqVoteBody,
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'INPUT_INVALID', 'TOO_MANY_REQUESTS', 'BODY_TOO_LARGE'],
    run: (page) => (isScript(page.ctx) ? bare(page, () => takeVote(page)) : takeVote(page)),
  }),
  pageRoute({
    name: 'faq.view',
    method: 'POST',
    path: '/faq-views/:key',
    summary: 'An entry is being read; told by the script of its page, counted once an hour',
    params: faqKeyParams,
    response: 'html',
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'TOO_MANY_REQUESTS'],
    run: (page) =>
      bare(page, async () => {
        const text = await shownText(page);
        await takeFromPlace(page, text, { name: 'faq-view', most: VIEWS_PER_HOUR });
        const { strapi, ctx, root } = page;
        await recordView(strapi, { ...text, visitor: ensureVisitor(strapi, ctx, root) });
      }),
  }),
];

async function takeVote(page: Page): Promise<PageAnswer> {
  const { strapi, ctx, root, url } = page;
  const text = await shownText(page);
  const { helpful, reason, back } = await readVote(page);
  await takeFromPlace(page, text, { name: 'faq-vote', most: VOTES_PER_HOUR });
  await recordVote(strapi, {
    ...text,
    isHelpful: helpful === 'yes',
    reason: reason || null,
    visitor: ensureVisitor(strapi, ctx, root),
  });
  return { redirect: `${backPath(back ?? '', root) ?? url('')}#thanks` };
}

/** @throws DeskError INPUT_INVALID */
async function readVote(page: Page): Promise<FaqVoteBody> {
  const given = page.ctx.is('json') ? page.ctx.request.body : await readFields(page);
  const { data, error } = safeParse(faqVoteBody, given);
  if (data) return data;
  throw new DeskError('INPUT_INVALID', { fields: fieldMessages(error), hint: 'See the fields.' });
}

async function readFields(page: Page): Promise<Record<string, string>> {
  const { fields, problem } = await readForm(page);
  if (problem) throw problem;
  return fields;
}

/** A script asks, which wants no page. */
function isScript(ctx: Context): boolean {
  return Boolean(ctx.is('json')) || ctx.accepts('html', 'json') === 'json';
}

/** Answers with nothing, or with the refusal as JSON. */
async function bare({ strapi, ctx }: Page, work: () => Promise<unknown>): Promise<null> {
  await answer(strapi, ctx, async () => {
    await work();
    ctx.status = 204;
    ctx.set('Cache-Control', 'no-store');
  });
  markShown(ctx);
  return null;
}
