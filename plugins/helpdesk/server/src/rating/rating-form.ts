import {
  REASON_MAX,
  SCORE_MAX,
  type ClientRating,
  type RatingChannel,
  type RatingScale,
  type SiteLocale,
} from '../../../contracts';
import type { DeskError } from '../errors';
import { newKey } from '../platform/ids';
import type { Page } from '../site/page';
import { fill, textsOf } from '../site/translations';
import { localize } from '../workflow/rules/localize';
import { isScore, scoresOf, wordOf } from './rules/score';

/** A rating that was refused, as it was sent. */
export interface RefusedRating {
  values: Record<string, string[]>;
  refusal: DeskError;
}

const ICONS: Record<RatingScale, readonly string[]> = {
  thumbs: ['down', 'up'],
  faces: ['sad', 'flat', 'happy'],
  stars: Array.from({ length: SCORE_MAX.stars }, () => 'star'),
};

/** The question with its choices, as a template shows it: empty, with what was chosen before, or as it was sent. */
export function ratingForm(
  { locale }: Pick<Page, 'locale'>,
  {
    asked,
    action,
    csrf,
    channel = null,
    chosen = null,
    refused = null,
  }: {
    asked: ClientRating;
    action: string;
    csrf: string;
    /** Where the door cannot know it by itself. */
    channel?: RatingChannel | null;
    /** The choice of the link in the mail. */
    chosen?: number | null;
    refused?: RefusedRating | null;
  }
) {
  const { scale, given } = asked;
  const typed = (name: string) => refused?.values[name]?.[0];
  const before = given?.scale === scale ? given.score : null;
  const score = refused ? Number(typed('score')) : (chosen ?? before);
  const id = typed('id') ?? '';
  return {
    action,
    csrf,
    id: /^[0-9a-f]{32}$/.test(id) ? id : newKey(),
    scale,
    channel: channel ?? '',
    question: localize(asked.question, locale),
    choices: scoresOf(scale).map((choice) => ({
      score: choice,
      word: textsOf(locale).scores[wordOf(choice, scale)],
      sign: ICONS[scale][choice - 1],
      // As many stars as are given; of the others one sign.
      signs: scale === 'stars' ? scoresOf(scale).slice(0, choice) : [choice],
      isChosen: choice === score,
    })),
    asksReason: asked.asksReason,
    reason: typed('reason') ?? given?.reason ?? '',
    most: REASON_MAX,
    given: given ? scoreText(locale, given) : '',
    ...problemsOf(locale, refused),
  };
}

/** What the link of a mail chose: only on the scale that is asked for now, not on one of before. */
export function chosenScore(scale: RatingScale, query: Record<string, unknown>): number | null {
  if (query.of !== String(SCORE_MAX[scale]) || !/^\d$/.test(String(query.score))) return null;
  const score = Number(query.score);
  return isScore(score, scale) ? score : null;
}

/** "4 of 5, Good" */
export function scoreText(
  locale: SiteLocale,
  { score, scale }: { score: number; scale: RatingScale }
): string {
  const { rate, scores } = textsOf(locale);
  const digits = new Intl.NumberFormat(locale);
  return fill(rate.of, {
    score: digits.format(score),
    most: digits.format(SCORE_MAX[scale]),
    word: scores[wordOf(score, scale)],
  });
}

function problemsOf(locale: SiteLocale, refused: RefusedRating | null) {
  const t = textsOf(locale);
  const { score, reason } = refused?.refusal.details.fields ?? {};
  const problems = {
    score: score ? t.rate.missing : '',
    reason: reason ? (t.problems[reason] ?? t.problems.field) : '',
  };
  const general = refused ? (t.codes[refused.refusal.code] ?? t.codes.other) : '';
  return { problems, refusal: problems.score || problems.reason || general };
}
