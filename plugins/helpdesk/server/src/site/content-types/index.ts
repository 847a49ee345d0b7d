import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';

/** A visitor's session on our pages; the cookie holds the token, the table only its hash. */
const session = operationalType({
  singularName: 'session',
  pluralName: 'sessions',
  displayName: 'Site session',
  attributes: {
    tokenHash: uniqueString(64),
    /** Of a guest; an account's session names the user instead. */
    contact: reference('contact'),
    /** documentId of the site's user. */
    userDocument: string(64),
    /** SHA-256 of the password's hash when the session began: another password ends it. */
    passwordMark: string(64),
    csrf: string(64),
    expiresAt: moment(),
    seenAt: moment(),
  },
  indexes: [
    { name: 'expiry', columns: ['expires_at'] },
    { name: 'by_user', columns: ['user_document'] },
  ],
});

/** A request that a guest's session may open, because the link in its mail was followed. */
const sessionTicket = operationalType({
  singularName: 'session-ticket',
  pluralName: 'session-tickets',
  displayName: 'Site session ticket',
  attributes: { session: reference('session'), ticket: reference('ticket') },
  indexes: [{ name: 'pair_unique', columns: ['session_id', 'ticket_id'], type: 'unique' }],
});

export const siteTypes = { session, 'session-ticket': sessionTicket };
