import {
  RATING_PERCENTS,
  RATING_WORDS,
  SCORE_MAX,
  type RatingScale,
  type RatingWord,
} from '../../../../contracts';

/*
 * A score counts from 1, the worst, to the best of its scale. So that a thumb compares with stars, each is also a
 * percent of the way from worst to best. A scale of five has a word for each score; a shorter one does without the
 * strongest words: thumb up is "good", not "very good".
 */

export function percentOf(score: number, scale: RatingScale): number {
  return Math.round(((score - 1) / (SCORE_MAX[scale] - 1)) * 100);
}

export function isScore(score: number, scale: RatingScale): boolean {
  return Number.isInteger(score) && score >= 1 && score <= SCORE_MAX[scale];
}

/** All scores of a scale, the worst first. */
export function scoresOf(scale: RatingScale): number[] {
  return Array.from({ length: SCORE_MAX[scale] }, (_, index) => index + 1);
}

export function wordOf(score: number, scale: RatingScale): RatingWord {
  const percent = percentOf(score, scale);
  if (scale === 'stars') return RATING_WORDS[RATING_PERCENTS.findIndex((one) => one === percent)];
  if (percent === 50) return 'neutral';
  return percent < 50 ? 'bad' : 'good';
}

/** As letters, for mails: 🙂, or ★★★★☆. */
export function signOf(score: number, scale: RatingScale): string {
  if (scale === 'stars') return '★'.repeat(score) + '☆'.repeat(SCORE_MAX.stars - score);
  return SIGNS[scale][score - 1];
}

const SIGNS = { thumbs: ['👎', '👍'], faces: ['🙁', '😐', '🙂'] } as const;
