import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';

/** What an agent is told of in the panel. */
const notice = operationalType({
  singularName: 'notice',
  pluralName: 'notices',
  displayName: 'Notice',
  attributes: {
    key: uniqueString(32),
    agent: reference('agent'),
    ticket: reference('ticket'),
    /** Sequence number of the entry that it tells of. */
    seq: { type: 'integer' },
    event: string(20),
    actorKind: string(20),
    actorName: string(255),
    at: moment(),
    readAt: moment(),
  },
  indexes: [
    { name: 'entry_unique', columns: ['agent_id', 'ticket_id', 'seq'], type: 'unique' },
    { name: 'newest', columns: ['agent_id', 'at', 'id'] },
    { name: 'unread', columns: ['agent_id', 'read_at', 'at'] },
    { name: 'age', columns: ['at'] },
  ],
});

export const notifyTypes = { notice };
