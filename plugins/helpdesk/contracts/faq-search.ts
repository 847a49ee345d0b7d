import type { EpochMs } from './common';
import type { FaqCategoryRef, FaqEntryRef } from './faq-content';

export const FAQ_SEARCH_LIMITS = {
  /** Characters of a question that is searched for; a longer one is refused. */
  query: 200,
  /** Results of one answer. */
  results: 20,
  /** Suggestions under the search box. */
  suggestions: 6,
  /** Entries that are offered while somebody writes a request. */
  offers: 3,
} as const;

/** A piece of a text; those that are a match are what was searched for. Plain text: it is escaped where it is shown. */
export interface FaqTextPart {
  text: string;
  isMatch: boolean;
}

export interface FaqSearchResult extends FaqEntryRef {
  /** The category that the entry stands in. */
  category: FaqCategoryRef | null;
  /** Of the answer, around what was searched for. */
  snippet: FaqTextPart[];
}

/** `GET /api/helpdesk/faq/search` */
export interface FaqSearch {
  /** What was searched for, without signs that no text has. */
  query: string;
  /** The best first. */
  results: FaqSearchResult[];
  /** The best result has most of the words, in good places. Otherwise editors may want to hear of the question. */
  isGood: boolean;
  /** Nothing was found: the same question with words that the FAQ knows. */
  spellings: string[];
}

/** Under the search box, while it is filled in: `GET <site>/search/suggestions` */
export interface FaqSuggestion {
  question: string;
  href: string;
}

/** While a request is written: `POST <site>/search/offers` */
export interface FaqOffer extends FaqEntryRef {
  /** Safe: made by us of the editor's blocks. */
  html: string;
  href: string;
}

/** What becomes of a question that the FAQ did not answer. */
export const MISS_STATUSES = ['open', 'done', 'dropped'] as const;
export type MissStatus = (typeof MISS_STATUSES)[number];

/** Searches for the same thing that found nothing good, as one. */
export interface FaqMiss {
  key: string;
  locale: string;
  /** Key of one of several sites; null: the one there is. */
  site: string | null;
  /** As it was typed first; addresses and long numbers are masked. */
  query: string;
  /** How many people searched for it; one counts once in an hour. */
  count: number;
  firstAt: EpochMs;
  lastAt: EpochMs;
  /** How many entries the best of these searches found. */
  results: number;
  status: MissStatus;
  /** The entry (its documentId) that answers it now; null: none was named. */
  entry: string | null;
  closedAt: EpochMs | null;
}

/** `GET /helpdesk/faq/misses`: the most asked first. */
export interface FaqMissList {
  misses: FaqMiss[];
  /** Cursor of the next page; null: this is the last. */
  after: string | null;
}

/** `POST /helpdesk/faq/misses/:key` */
export interface CloseMissBody {
  status: MissStatus;
  /** DocumentId of the entry that answers it. */
  entry: string | null;
}
