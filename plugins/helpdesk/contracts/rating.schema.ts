import { z } from '@strapi/utils';
import { clientId, epochMs, localizedText, plainText } from './common.schema';
import { agentRef, isTimeZone } from './people.schema';
import {
  PERIOD_DAYS_MAX,
  RATING_CHANNELS,
  RATING_PERCENTS,
  RATING_SCALES,
  REASON_MAX,
  SCORE_MAX,
} from './rating';

const QUESTION_MAX = 300;
const DAYS_MAX = 365;
const SCORE_HIGHEST = Math.max(...Object.values(SCORE_MAX));
const DAY_MS = 24 * 60 * 60 * 1000;

export const ratingSettings = z.strictObject({
  isOn: z.boolean(),
  scale: z.enum(RATING_SCALES),
  question: localizedText
    .pipe(z.record(z.string().max(20), plainText(QUESTION_MAX)))
    .refine(
      (text) => Object.values(text).some((words) => words.trim() !== ''),
      'A question in at least one language'
    ),
  asksReason: z.boolean(),
  days: z.number().int().min(1).max(DAYS_MAX),
});

export const entryRating = z.object({
  score: z.number().int(),
  scale: z.enum(RATING_SCALES),
  percent: z.number().int(),
  channel: z.enum(RATING_CHANNELS),
  answer: z.number().int(),
});

const scored = entryRating.pick({ score: true, scale: true });

/** Reasons are texts of the client. */
export const clientRating = z.object({
  answer: z.number().int(),
  scale: z.enum(RATING_SCALES),
  question: localizedText,
  asksReason: z.boolean(),
  given: z.object({ ...scored.shape, reason: z.string() }).nullable(),
});

/** Whether there is such a score is asked of the scale. */
export const clientRatingBody = z.strictObject({
  clientId,
  answer: z.number().int().min(1),
  scale: z.enum(RATING_SCALES),
  score: z.number().int().min(1).max(SCORE_HIGHEST),
  reason: plainText(REASON_MAX).optional(),
});

const NO_PERIOD = {
  path: ['to'],
  message: `Not before the first day, and at most ${PERIOD_DAYS_MAX} days in all`,
};
const day = z.iso.date('A day such as 2027-01-31');
const periodShape = {
  from: day,
  to: day,
  timeZone: z.string().max(60).refine(isTimeZone, 'An IANA time zone such as Asia/Karachi'),
};

export const ratingPeriod = z.strictObject(periodShape).refine(isPeriod, NO_PERIOD);
export const reasonsQuery = z
  .strictObject({ ...periodShape, after: z.string().max(200).optional() })
  .refine(isPeriod, NO_PERIOD);

const figures = {
  asked: z.number().int(),
  answered: z.number().int(),
  rated: z.number().int(),
  average: z.number().nullable(),
  distribution: z.array(z.number().int()).length(RATING_PERCENTS.length),
};
const named = z.object({ key: z.string(), name: localizedText });

export const ratingTotals = z.object({
  total: z.object(figures),
  agents: z.array(z.object({ ...figures, agent: agentRef })),
  actions: z.array(z.object({ ...figures, workflow: named, action: named })),
});

export const reasonPage = z.object({
  reasons: z.array(
    z.object({
      at: epochMs,
      ticket: z.object({ number: z.number().int(), subject: z.string() }),
      agent: agentRef.nullable(),
      action: named,
      score: z.number().int(),
      scale: z.enum(RATING_SCALES),
      percent: z.number().int(),
      reason: z.string(),
    })
  ),
  after: z.string().nullable(),
});

function isPeriod({ from, to }: { from: string; to: string }): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return days >= 1 && days <= PERIOD_DAYS_MAX;
}
