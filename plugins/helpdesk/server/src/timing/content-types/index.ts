import { moment, operationalType, reference, string } from '../../platform/content-type';

/** A timer of a ticket's state, from when the ticket came there until somebody acts; see `rules/plan-timers`. */
const timer = operationalType({
  singularName: 'timer',
  pluralName: 'timers',
  displayName: 'Timer',
  attributes: {
    ticket: reference('ticket'),
    state: reference('state'),
    timerKey: string(60),
    /** Sequence number of the entry with which the silence began. */
    silence: { type: 'integer' },
    /** From when it counts. */
    since: moment(),
    /** When it is looked at next; null: it has run, or never will. */
    dueAt: moment(),
    ranAt: moment(),
    /** What it was when it was planned; see `timerMark`. */
    mark: string(64),
    /** How often it was begun and did not come to an end. */
    attempts: { type: 'integer' },
  },
  indexes: [
    { name: 'due', columns: ['due_at', 'id'] },
    { name: 'place_unique', columns: ['ticket_id', 'state_id', 'timer_key'], type: 'unique' },
  ],
});

export const timingTypes = { timer };
