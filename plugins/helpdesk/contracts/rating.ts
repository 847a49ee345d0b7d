import type { EpochMs, LocalizedText } from './common';
import type { AgentRef } from './people';

/** How an answer is rated: a thumb, three faces, five stars. A score counts from 1, the worst. */
export const RATING_SCALES = ['thumbs', 'faces', 'stars'] as const;
export type RatingScale = (typeof RATING_SCALES)[number];

/** The best score of each scale. */
export const SCORE_MAX = { thumbs: 2, faces: 3, stars: 5 } as const satisfies Record<
  RatingScale,
  number
>;

/** Scales compare by percent: 0 is the worst, 100 the best. Every score of every scale is one of these. */
export const RATING_PERCENTS = [0, 25, 50, 75, 100] as const;

/** Kinds of ratings, with the percents that they hold. */
export const RATING_KINDS = {
  good: [75, 100],
  neutral: [50],
  bad: [0, 25],
} as const satisfies Record<string, readonly (typeof RATING_PERCENTS)[number][]>;
export type RatingKind = keyof typeof RATING_KINDS;

/** What a score is called, on every scale. */
export const RATING_WORDS = ['worst', 'bad', 'neutral', 'good', 'best'] as const;
export type RatingWord = (typeof RATING_WORDS)[number];

/** Filter of the queue: by kind, or tickets that nobody has rated. */
export const RATING_FILTERS = ['good', 'neutral', 'bad', 'none'] as const;
export type RatingFilter = (typeof RATING_FILTERS)[number];

/** Where it was given: by the link in a mail, on the page of the request, when the client closed it there, in the chat. */
export const RATING_CHANNELS = ['mail', 'account', 'form', 'chat'] as const;
export type RatingChannel = (typeof RATING_CHANNELS)[number];

/** Letters of a reason. */
export const REASON_MAX = 1_000;

/** What the owner asks, and how. */
export interface RatingSettings {
  /** Off: mails and pages ask nothing, and links that were sent before open nothing. */
  isOn: boolean;
  scale: RatingScale;
  question: LocalizedText;
  /** With a field for the reason, which may stay empty. */
  asksReason: boolean;
  /** Days after an answer in which it can be rated. */
  days: number;
}

/** A rating as an entry of the history tells it. */
export interface EntryRating {
  score: number;
  scale: RatingScale;
  percent: number;
  channel: RatingChannel;
  /** Sequence number of the answer that is rated. */
  answer: number;
}

/** What a client may rate in a closed request. */
export interface ClientRating {
  /** Sequence number of the answer. */
  answer: number;
  scale: RatingScale;
  question: LocalizedText;
  asksReason: boolean;
  /** What was given before; it can be changed. */
  given: { score: number; scale: RatingScale; reason: string } | null;
}

/**
 * `POST /api/helpdesk/account/requests/:key/rating`, with the token of the site's user; the answer is the `ClientRating`
 * of now. What was given before is replaced.
 */
export interface ClientRatingBody {
  /** Made by the client, UUID or hex of at least 16 characters; the same id twice is one rating. */
  clientId: string;
  /** As `rating` of the request says: another answer or scale is not what is asked about now, and is refused. */
  answer: number;
  scale: RatingScale;
  /** 1, the worst, to the best of the scale. */
  score: number;
  /** Plain text; left out or empty: none. Refused where no reason is asked. */
  reason?: string;
}

/**
 * A period of whole days in the zone of the reader; `to` is its last day. `GET /helpdesk/ratings`,
 * `GET /helpdesk/ratings/reasons`, `GET /helpdesk/ratings/export`: of tickets that this agent may see.
 */
export interface RatingPeriod {
  /** `YYYY-MM-DD` */
  from: string;
  to: string;
  /** IANA. */
  timeZone: string;
}
/** Days of a period at most. */
export const PERIOD_DAYS_MAX = 366;

export interface RatingFigures {
  /** Answers about which was asked in the period. */
  asked: number;
  /** How many of these were rated, whenever. */
  answered: number;
  /** Ratings that were given in the period; the newest of each answer counts. */
  rated: number;
  /** Of these, in percent; null: there are none. */
  average: number | null;
  /** How many of each of RATING_PERCENTS, in their order. */
  distribution: number[];
}

export interface AgentFigures extends RatingFigures {
  agent: AgentRef;
}
export interface ActionFigures extends RatingFigures {
  workflow: { key: string; name: LocalizedText };
  action: { key: string; name: LocalizedText };
}

export interface RatingTotals {
  total: RatingFigures;
  /** By who gave the answer; most ratings first. */
  agents: AgentFigures[];
  /** By the action that the answer was. */
  actions: ActionFigures[];
}

export interface RatedReason {
  at: EpochMs;
  ticket: { number: number; subject: string };
  agent: AgentRef | null;
  action: { key: string; name: LocalizedText };
  score: number;
  scale: RatingScale;
  percent: number;
  reason: string;
}
export interface ReasonPage {
  /** Newest first. */
  reasons: RatedReason[];
  after: string | null;
}
