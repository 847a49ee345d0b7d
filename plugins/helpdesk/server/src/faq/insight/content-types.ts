import { moment, operationalType, string, uniqueString } from '../../platform/content-type';

/*
 * How the FAQ is used. An entry is named by its documentId and the language of the text that was read: its row is
 * made anew at every publishing.
 */

/** Counts of one entry, language and day. */
const stat = operationalType({
  singularName: 'faq-stat',
  pluralName: 'faq-stats',
  displayName: 'FAQ statistics',
  attributes: {
    entry: string(36),
    locale: string(20),
    /** Days since 1970-01-01, UTC. */
    day: { type: 'integer' },
    views: { type: 'integer' },
    helpful: { type: 'integer' },
    unhelpful: { type: 'integer' },
    inserted: { type: 'integer' },
    suggestedSolved: { type: 'integer' },
    ticketsAfter: { type: 'integer' },
  },
  indexes: [
    { name: 'day_unique', columns: ['entry', 'locale', 'day'], type: 'unique' },
    { name: 'day', columns: ['day', 'entry'] },
  ],
});

/** Votes with their reasons. */
const feedback = operationalType({
  singularName: 'faq-vote',
  pluralName: 'faq-feedback',
  displayName: 'FAQ feedback',
  attributes: {
    entry: string(36),
    locale: string(20),
    isHelpful: { type: 'boolean' },
    reason: { type: 'text' },
    at: moment(),
    /** `open` until an editor has looked after it; there is nothing to do about a helpful one. */
    status: string(10),
    /** SHA-256 of visitor and entry, for the day in which the visitor may change the vote. */
    voter: uniqueString(64),
  },
  indexes: [
    { name: 'status_entry', columns: ['status', 'entry', 'at'] },
    { name: 'entry', columns: ['entry', 'at'] },
    { name: 'age', columns: ['at'] },
  ],
});

/** Who read what; forgotten after a day. */
const read = operationalType({
  singularName: 'faq-read',
  pluralName: 'faq-reads',
  displayName: 'FAQ reading',
  attributes: {
    /** SHA-256 of the visitor's mark. */
    visitor: string(64),
    entry: string(36),
    locale: string(20),
    /** SHA-256 of both. */
    pair: uniqueString(64),
    /** The last time. */
    at: moment(),
    /** When it was counted as a view; 0: not yet. */
    countedAt: moment(),
    /** When it was counted as what answered a question that was being written; 0: not yet. */
    solvedAt: moment(),
  },
  indexes: [
    { name: 'visitor', columns: ['visitor', 'at'] },
    { name: 'age', columns: ['at'] },
  ],
});

export const faqInsightTypes = { 'faq-stat': stat, 'faq-vote': feedback, 'faq-read': read };
