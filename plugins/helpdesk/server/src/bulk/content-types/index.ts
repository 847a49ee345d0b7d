import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';

/** Something that is done with many tickets, one after the other, in the background. */
const bulk = operationalType({
  singularName: 'bulk',
  pluralName: 'bulks',
  displayName: 'Bulk action',
  attributes: {
    key: uniqueString(32),
    /** SHA-256 of the agent and the id that the client made. */
    clientHash: uniqueString(64),
    agent: reference('agent'),
    /** `running`, `done` or `cancelled`. */
    status: string(20),
    /** Named permissions of who began, at that moment: it never does more. */
    permissions: { type: 'json' },
    kind: string(20),
    what: { type: 'json' },
    /** Numbers of tickets, and the versions that the agent saw or null, in the order of work. */
    tickets: { type: 'json' },
    total: { type: 'integer' },
    /** The first so many have been looked at. */
    done: { type: 'integer' },
    refused: { type: 'integer' },
    /** Why, of the first of the refused. */
    failures: { type: 'json' },
    startedAt: moment(),
    endedAt: moment(),
    /** Whoever works at it, and until when they alone do. */
    leaseKey: string(32),
    leasedUntil: moment(),
  },
  indexes: [
    { name: 'work', columns: ['status', 'leased_until'] },
    { name: 'agent', columns: ['agent_id', 'status', 'started_at'] },
  ],
});

export const bulkTypes = { bulk };
