import {
  RATING_KINDS,
  RATING_PERCENTS,
  RATING_WORDS,
  SCORE_MAX,
  type RatingKind,
  type RatingScale,
  type RatingWord,
} from '../../../contracts/rating';

/** Good, so-so or bad. */
export const kindOf = (percent: number): RatingKind =>
  // Every percent is of one kind.
  (Object.keys(RATING_KINDS) as RatingKind[]).find((kind) =>
    RATING_KINDS[kind].some((one) => one === percent)
  ) ?? 'neutral';

/** What a score is called; a scale of less than five does without the strongest words. */
export const wordOf = (percent: number, scale: RatingScale): RatingWord => {
  const at = RATING_PERCENTS.findIndex((one) => one === percent);
  return scale === 'stars' ? (RATING_WORDS[at] ?? 'neutral') : kindOf(percent);
};

/** As letters beside the words: ★★★★☆, 🙂, 👍. */
export const signOf = (score: number, scale: RatingScale): string => {
  if (scale === 'stars') return '★'.repeat(score) + '☆'.repeat(SCORE_MAX.stars - score);
  return SIGNS[scale][score - 1] ?? '';
};

const SIGNS = { thumbs: ['👎', '👍'], faces: ['🙁', '😐', '🙂'] } as const;

/** "75%", in the reader's digits. */
export const formatPercent = (percent: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(
    percent / 100
  );
