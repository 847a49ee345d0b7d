import { moment, operationalType, string, uniqueString } from '../../platform/content-type';

/** What the desk has to know of a user of the site beyond what users-permissions keeps. */
const account = operationalType({
  singularName: 'account',
  pluralName: 'accounts',
  displayName: 'Client account',
  attributes: {
    /** documentId of the user. */
    userDocument: uniqueString(64),
    /** Tokens that were issued before are taken no more: a JWT of the older kind cannot be ended otherwise. */
    tokensAfter: moment(),
  },
});

/**
 * A link that was asked for by mail. The row is written the same way whoever has the address; what is mailed to it is
 * decided later by a job, so that the answer to whoever asked can tell nothing.
 */
const accountLink = operationalType({
  singularName: 'account-link',
  pluralName: 'account-links',
  displayName: 'Account link',
  attributes: {
    key: uniqueString(32),
    /** One of LINK_PURPOSES. */
    purpose: string(20),
    /** Folded. */
    email: string(254),
    emailHash: string(64),
    /** documentId of the user who asked, or whose password may be set. */
    userDocument: string(64),
    /** Of the reader. */
    locale: string(20),
    askedAt: moment(),
    /** When the mail was written; null: the job has not come to it. */
    mailedAt: moment(),
    /** SHA-256; null until the mail is written, and for a mail without a link. */
    tokenHash: uniqueString(64),
    expiresAt: moment(),
  },
  indexes: [
    { name: 'due', columns: ['mailed_at', 'id'] },
    { name: 'expiry', columns: ['expires_at'] },
    { name: 'by_user', columns: ['user_document'] },
  ],
});

export const accountTypes = { account, 'account-link': accountLink };
