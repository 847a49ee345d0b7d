import { moment, operationalType, reference, string } from '../../platform/content-type';

/**
 * An answer about which the client was asked, and what they said: one row for each answer, with the newest rating.
 * Earlier ones stand in the history. The reason is the text of the entry and stands nowhere else.
 */
const rating = operationalType({
  singularName: 'rating',
  pluralName: 'ratings',
  displayName: 'Rating',
  attributes: {
    ticket: reference('ticket'),
    /** The entry that is rated. */
    answer: reference('entry'),
    /** The entry that tells the rating; null: not rated. */
    entry: reference('entry'),
    /** Who gave the answer. */
    agent: reference('agent'),
    workflow: reference('workflow'),
    actionKey: string(60),
    score: { type: 'integer' },
    scale: string(10),
    percent: { type: 'integer' },
    channel: string(10),
    askedAt: moment(),
    ratedAt: moment(),
  },
  indexes: [
    { name: 'answer_unique', columns: ['answer_id'], type: 'unique' },
    { name: 'rated', columns: ['rated_at', 'id'] },
    { name: 'asked', columns: ['asked_at'] },
  ],
});

export const ratingTypes = { rating };
