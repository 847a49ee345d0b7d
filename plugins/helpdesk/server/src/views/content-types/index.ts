import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';

/** A saved filter of the queue. */
const view = operationalType({
  singularName: 'view',
  pluralName: 'views',
  displayName: 'View',
  attributes: {
    key: uniqueString(32),
    /** SHA-256 of who saved it and the id that their client gave; see `ticket.submission`. */
    submission: uniqueString(64),
    name: string(60),
    icon: string(20),
    isShared: { type: 'boolean' },
    /** Whose it is; of a shared one, who has shared it. */
    agent: reference('agent'),
    query: { type: 'text' },
    layout: string(20),
  },
});

/** What an agent searched for, each query once. */
const pastSearch = operationalType({
  singularName: 'past-search',
  pluralName: 'past-searches',
  displayName: 'Past search',
  attributes: {
    /** SHA-256 of the agent and the query. */
    mark: uniqueString(64),
    agent: reference('agent'),
    query: { type: 'text' },
    at: moment(),
  },
});

export const viewTypes = { view, 'past-search': pastSearch };
