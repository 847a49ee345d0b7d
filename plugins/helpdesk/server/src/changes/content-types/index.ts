import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';

/** Who changed which setting, when, from what to what. Written once, never changed. */
const change = operationalType({
  singularName: 'change',
  pluralName: 'changes',
  displayName: 'Change of settings',
  attributes: {
    key: uniqueString(32),
    at: moment(),
    agent: reference('agent'),
    actorName: string(255),
    kind: string(20),
    area: string(20),
    subject: string(120),
    /** `{ text }`, what it was called: drivers do not agree on a text alone. */
    name: { type: 'json' },
    /** `Difference[]`. */
    differences: { type: 'json' },
    isCut: { type: 'boolean' },
  },
  indexes: [
    { name: 'subject', columns: ['area', 'subject', 'id'] },
    { name: 'agent', columns: ['agent_id', 'id'] },
  ],
});

export const changeTypes = { change };
