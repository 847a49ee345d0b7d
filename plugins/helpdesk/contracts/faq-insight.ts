import type { EpochMs } from './common';

/** What happened with an entry of the FAQ in some time. */
export interface FaqCounts {
  /** A visitor's views of an entry within an hour are one. */
  views: number;
  helpful: number;
  unhelpful: number;
  /** By agents, into an answer. */
  inserted: number;
  /** It was suggested while a request was being written, and answered it. */
  solved: number;
  /** Requests that were sent within two hours after it was read. */
  ticketsAfter: number;
}

/** Longest reason of a vote, characters. */
export const FAQ_REASON_MAX = 1_000;

/** `POST <site>/faq-votes/:key`; the key is the entry's documentId. */
export interface FaqVoteBody {
  helpful: 'yes' | 'no';
  reason?: string;
  /** Where the page goes afterwards; a path below the site's. */
  back?: string;
}

/** Why a visitor found an entry helpful or not, in the visitor's own words. */
export interface FaqReason {
  text: string;
  isHelpful: boolean;
  /** Language of the text that was read. */
  locale: string;
  at: EpochMs;
}

/**
 * For who writes the entry. `GET /helpdesk/faq/entries/:key/usage?locale=`; without a language: of its texts in all of
 * them together.
 */
export interface FaqEntryUsage {
  /** The last 30 days. */
  recent: FaqCounts;
  total: FaqCounts;
  /** The newest that were given with words; at most 5. */
  reasons: FaqReason[];
  /** What was searched for without a result before this entry was written for it; at most 5. */
  searches: { query: string; count: number }[];
  /** Its page on the site, in this language or the site's own; null where it has none. */
  url: string | null;
}

export const FEEDBACK_STATUSES = ['open', 'done'] as const;
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number];

/** Unhelpful votes of one entry. */
export interface FaqFeedback {
  /** documentId. */
  entry: string;
  /** Null: the entry is gone. */
  question: string | null;
  /** Language of the question. */
  locale: string | null;
  count: number;
  lastAt: EpochMs;
  /** The newest that were given with words; at most 5. */
  reasons: FaqReason[];
}

/** `GET /helpdesk/faq/feedback`: by entry; the newest vote comes first. */
export interface FaqFeedbackQuery {
  /** `open` unless told. */
  status?: FeedbackStatus;
  /** Language of the text that was read. */
  locale?: string;
  /** From the page before; opaque. */
  after?: string;
}
export interface FaqFeedbackPage {
  groups: FaqFeedback[];
  after: string | null;
}

/** `POST /helpdesk/faq/feedback/:key`: settles the votes of an entry, or opens them again. */
export interface FaqFeedbackBody {
  status: FeedbackStatus;
  /** Time of the newest vote that was seen; what came since stays as it is. */
  until: EpochMs;
}

export const FAQ_PERIODS = [7, 30, 90] as const;
export type FaqPeriod = (typeof FAQ_PERIODS)[number];

export interface FaqUsageRow extends FaqCounts {
  entry: string;
  /** Null: the entry is gone. */
  question: string | null;
  /** Language of the question. */
  locale: string | null;
}

/** `GET /helpdesk/faq/usage?days=&locale=`: every entry that anything happened with. */
export interface FaqUsageQuery {
  days: FaqPeriod;
  /** Language of the text that was read; left out: all of them together. */
  locale?: string;
}

/** `POST /helpdesk/faq/drafts`: begins an entry with its question. */
export interface FaqDraftBody {
  /** 1 to 255 characters, one line. */
  question: string;
  locale: string;
}
export interface FaqDraft {
  /** documentId. */
  entry: string;
  /** The one asked for, or the site's own where the host does not have it. */
  locale: string;
}

/** An entry of the FAQ that agents may insert. `GET /helpdesk/faq/answers?q=&locale=` */
export interface FaqAnswer {
  /** documentId. */
  key: string;
  question: string;
  /** When to use it; for staff. */
  staffHint: string;
  /** How the answer begins. */
  beginning: string;
  /** Language of the text that would be inserted. */
  locale: string;
  isFallback: boolean;
  /** It has a page on the site, to which a link may be inserted. */
  hasPage: boolean;
}

/** `POST /helpdesk/tickets/:number/faq-answers/:key`; answers a `FilledReply`. */
export const FAQ_INSERTIONS = ['text', 'link'] as const;
export type FaqInsertion = (typeof FAQ_INSERTIONS)[number];
export interface FaqAnswerBody {
  as: FaqInsertion;
}
