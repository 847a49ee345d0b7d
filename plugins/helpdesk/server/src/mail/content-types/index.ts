import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';

/** What must leave. Written in the transaction that causes it, sent by a worker that holds a lease. */
const outboxItem = operationalType({
  singularName: 'outbox-item',
  pluralName: 'outbox-items',
  displayName: 'Outbox item',
  attributes: {
    key: uniqueString(32),
    kind: string(20),
    status: string(20),
    ticket: reference('ticket'),
    entry: reference('entry'),
    /** Of an SMS: whom it is for. */
    agent: reference('agent'),
    /** Address or number of the one recipient. */
    recipient: string(254),
    /** Of an SMS: the kind of event. */
    subject: string(255),
    /** Stable over all attempts, so that a repeat can be recognised. */
    messageId: uniqueString(255),
    /** JSON by kind; emptied some time after it was sent. */
    payload: { type: 'text' },
    attempts: { type: 'integer' },
    /** When it is due; of a leased one, when its lease ends; of a sent one, when its payload is emptied. */
    nextAt: moment(),
    /** Of the worker that sends it. */
    leaseKey: string(32),
    reason: string(40),
    error: string(255),
    queuedAt: moment(),
    sentAt: moment(),
    /** Of an SMS: when it was last handed to the provider; null: never. */
    triedAt: moment(),
  },
  indexes: [
    { name: 'due', columns: ['status', 'next_at', 'id'] },
    { name: 'by_entry', columns: ['entry_id', 'recipient'] },
    { name: 'tried', columns: ['kind', 'tried_at', 'agent_id'] },
  ],
});

export const mailTypes = { 'outbox-item': outboxItem };
