import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';

/** The person outside. */
const contact = operationalType({
  singularName: 'contact',
  pluralName: 'contacts',
  displayName: 'Contact',
  attributes: {
    key: uniqueString(32),
    name: string(255),
    email: string(254),
    /** SHA-256 of the folded address: two requests at once make one contact. */
    emailHash: uniqueString(64),
    phone: string(60),
    locale: string(20),
    timeZone: string(60),
    /** When the address was proved to be the person's own. */
    verifiedAt: moment(),
    isBlocked: { type: 'boolean' },
    /** When the last receipt went to this address while it was not verified. */
    receiptAt: moment(),
    openedAt: moment(),
  },
  indexes: [{ name: 'receipt', columns: ['receipt_at'] }],
});

/** An admin user who works tickets. Outlives the admin user: `user_id` becomes null. */
const agent = operationalType({
  singularName: 'agent',
  pluralName: 'agents',
  displayName: 'Agent',
  attributes: {
    key: uniqueString(32),
    user: reference('admin::user'),
    name: string(255),
    email: string(254),
    locale: string(20),
    timeZone: string(60),
    /** Set when the admin user is gone and the open tickets were handed back. */
    leftAt: moment(),
  },
  indexes: [{ name: 'user_unique', columns: ['user_id'], type: 'unique' }],
});

const team = operationalType({
  singularName: 'team',
  pluralName: 'teams',
  displayName: 'Team',
  attributes: { key: uniqueString(60), name: string(255), position: { type: 'integer' } },
});

const membership = operationalType({
  singularName: 'membership',
  pluralName: 'memberships',
  displayName: 'Team membership',
  attributes: {
    team: reference('team'),
    agent: reference('agent'),
    isSupervisor: { type: 'boolean' },
  },
  indexes: [{ name: 'pair_unique', columns: ['team_id', 'agent_id'], type: 'unique' }],
});

export const peopleTypes = { contact, agent, team, membership };
