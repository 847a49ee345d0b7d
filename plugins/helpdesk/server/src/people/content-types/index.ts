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
    company: string(120),
    /** Of staff about the client. */
    note: { type: 'text' },
    /** When the last receipt went to this address while it was not verified. */
    receiptAt: moment(),
    openedAt: moment(),
    /**
     * documentId of the site's user who proved the address as theirs; one user has several contacts, one for each
     * address. No foreign key: Strapi could then not drop the users of a plugin that is taken out, and would not start.
     */
    userDocument: string(64),
    /** The company whose requests the client may see; `company` is what somebody once typed. */
    memberOf: reference('company'),
    isCompanyManager: { type: 'boolean' },
    /** `ClientMails`; null: all of them. */
    mails: { type: 'json' },
  },
  indexes: [
    { name: 'receipt', columns: ['receipt_at'] },
    { name: 'by_name', columns: ['name'] },
    { name: 'by_user', columns: ['user_document'] },
  ],
});

/** A client's company: its contacts may see each other's requests, as the owner allows. */
const company = operationalType({
  singularName: 'company',
  pluralName: 'companies',
  displayName: 'Company',
  attributes: {
    key: uniqueString(32),
    name: string(120),
    /** One of COMPANY_SHARINGS. */
    sharing: string(20),
  },
  indexes: [{ name: 'by_name', columns: ['name'] }],
});

/** By what a contact is found; see `rules/contact-words`. */
const contactWord = operationalType({
  singularName: 'contact-word',
  pluralName: 'contact-words',
  displayName: 'Contact word',
  attributes: { contact: reference('contact'), word: string(125) },
  indexes: [
    { name: 'word', columns: ['word', 'contact_id'] },
    { name: 'contact', columns: ['contact_id', 'word'] },
  ],
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
    photoUrl: string(255),
    /** Languages the agent works in. */
    languages: { type: 'json' },
    /** Experience, 1 to 5. */
    level: { type: 'integer' },
    /** Line of support, 1 to 3. */
    line: { type: 'integer' },
    phone: string(60),
    /** `WeekHours`; null: the company's. */
    workingHours: { type: 'json' },
    /** `Preferences`. */
    preferences: { type: 'json' },
    /** `NoticePreferences`. */
    noticePreferences: { type: 'json' },
    /** `Panel` of the queue; null: as it comes. */
    viewPanel: { type: 'json' },
    /** Up to when the notices of the last digest reached. */
    digestAt: moment(),
    /** One of AVAILABILITIES; null: `away`. */
    availability: string(20),
    /** When the agent said so. */
    availableAt: moment(),
    /** When the agent last did something in the panel, to the minute; null: never yet. */
    seenAt: moment(),
    /** Of the routing series when the desk last gave the agent a ticket; null: never. */
    turn: { type: 'integer' },
    /** Open tickets up to which the desk gives the agent another; null: as the source says. */
    ticketLimit: { type: 'integer' },
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

/** Whose requests are not taken: a sender, an address or a range, until an end date. */
const block = operationalType({
  singularName: 'block',
  pluralName: 'blocks',
  displayName: 'Block',
  attributes: {
    key: uniqueString(32),
    kind: string(20),
    /** Folded: a mail address or `@domain`, an IP address, a CIDR range. */
    value: string(255),
    reason: string(255),
    until: moment(),
    /** Name of the agent; `createdBy` is a relation of Strapi's own. */
    setBy: string(255),
    createdOn: moment(),
  },
  indexes: [{ name: 'value', columns: ['kind', 'value'] }],
});

export const peopleTypes = {
  contact,
  company,
  'contact-word': contactWord,
  agent,
  team,
  membership,
  block,
};
