import type { ClientRating } from '../../../contracts';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import type { Page, PageAnswer } from '../site/page';
import { textsOf } from '../site/translations';
import { ensureVisitor, visitorToken } from '../site/visitor';
import { readGiven } from './read-given';
import { chosenScore, ratingForm, scoreText, type RefusedRating } from './rating-form';
import type { LinkedAnswer } from './rating-link';

/**
 * The page behind the link in a mail: the question, with the choice of the link made, stored when it is sent. A mail is
 * passed on: of the request it shows the number alone, and of what was said before not the reason.
 */
export async function ratePage(
  page: Page,
  { ticket, answer }: LinkedAnswer,
  refused: RefusedRating | null = null
): Promise<PageAnswer> {
  const { strapi, ctx, root, settings, url } = page;
  const { scale, question, asksReason } = settings.rating;
  const given = await readGiven(database(strapi), answer.id);
  const asked: ClientRating = {
    answer: answer.seq,
    scale,
    question,
    asksReason,
    given: given && { ...given, reason: '' },
  };
  return {
    template: 'rate',
    titleOf: 'rate',
    isPersonal: true,
    status: refused?.refusal.status ?? 200,
    values: {
      number: `#${ticket.number}`,
      rating: ratingForm(page, {
        asked,
        action: url(`/rate/${String(ctx.params.token)}`),
        csrf: visitorToken(strapi, ensureVisitor(strapi, ctx, root)),
        chosen: chosenScore(scale, ctx.query),
        refused,
      }),
    },
  };
}

/**
 * Thanks for what was sent.
 *
 * @throws DeskError LINK_INVALID where nothing was: the address was made up.
 */
export async function thanksPage(
  { strapi, ctx, locale, url }: Page,
  { answer }: LinkedAnswer
): Promise<PageAnswer> {
  const given = await readGiven(database(strapi), answer.id);
  if (!given) throw new DeskError('LINK_INVALID');
  return {
    template: 'rate-thanks',
    title: textsOf(locale).rate.thanks,
    isPersonal: true,
    values: {
      given: scoreText(locale, given),
      again: url(`/rate/${String(ctx.params.token)}`),
    },
  };
}
