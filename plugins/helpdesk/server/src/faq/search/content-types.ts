import { moment, operationalType, string, uniqueString } from '../../platform/content-type';

/** Searches for one thing in one language that found nothing good, however often and by whomever. */
const faqSearch = operationalType({
  singularName: 'faq-search',
  pluralName: 'faq-searches',
  displayName: 'Search without an answer',
  attributes: {
    /** Hash of its words, its language and its site. */
    key: uniqueString(64),
    locale: string(20),
    site: string(60),
    query: string(255),
    status: string(20),
    count: { type: 'integer' },
    results: { type: 'integer' },
    /** DocumentId of the entry that answers it now; no foreign key, since publishing makes its row anew. */
    entry: string(40),
    firstAt: moment(),
    lastAt: moment(),
    closedAt: moment(),
  },
  indexes: [
    { name: 'asked_most', columns: ['status', 'count', 'id'] },
    { name: 'asked_most_in', columns: ['status', 'locale', 'count', 'id'] },
    { name: 'answered_by', columns: ['entry', 'status'] },
  ],
});

export const faqSearchTypes = { 'faq-search': faqSearch };
