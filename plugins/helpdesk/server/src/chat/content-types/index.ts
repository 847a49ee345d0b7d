import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';

/** A browser that chats: known by a token that only it has. */
const visitor = operationalType({
  singularName: 'visitor',
  pluralName: 'visitors',
  displayName: 'Chat visitor',
  attributes: {
    key: uniqueString(32),
    /** SHA-256 of 256 random bits. */
    tokenHash: uniqueString(64),
    source: reference('source'),
    /** As whom the visitor writes. */
    contact: reference('contact'),
    /** As they call themselves: the contact's own name may be somebody else's, whose address was typed. */
    name: string(255),
    /** documentId of the site's user, where a token of users-permissions showed it. */
    userDocument: string(64),
    /** The password of then, hashed: another one ends the token. */
    passwordMark: string(64),
    /** Session of users-permissions in which the token was shown; null: that mode has none. */
    userSession: string(64),
    locale: string(20),
    timeZone: string(60),
    /** By the owner's setting full, masked or absent. */
    ip: string(60),
    userAgent: string(255),
    languages: string(255),
    referrer: { type: 'text' },
    /** `ChatPage[]`, the newest last. */
    pages: { type: 'json' },
    startedAt: moment(),
    seenAt: moment(),
    expiresAt: moment(),
  },
  indexes: [
    { name: 'expiry', columns: ['expires_at'] },
    { name: 'by_user', columns: ['user_document'] },
  ],
});

/** What a ticket of channel `chat` has beside a ticket. */
const chat = operationalType({
  singularName: 'chat',
  pluralName: 'chats',
  displayName: 'Chat',
  attributes: {
    ticket: reference('ticket'),
    /** Whose browser it is held in; null: the visitor's token is over. */
    visitor: reference('visitor'),
    /** `ChatPage`: where it began. */
    startPage: { type: 'json' },
    /** When the visitor was last there. */
    seenAt: moment(),
    /** Sequence number up to which answers were mailed, because the visitor had gone; 1: a receipt is settled. */
    mailedSeq: { type: 'integer' },
    /** When it is looked at next whether something has to be mailed; null: not before somebody writes. */
    mailAt: moment(),
    /** How often the visitor had a copy mailed. */
    transcripts: { type: 'integer' },
    /** When somebody of staff took it, and who. */
    acceptedAt: moment(),
    acceptedBy: reference('agent'),
    /** How many steps of telling somebody else were gone, and when the next is due; null: none is. */
    alarmStep: { type: 'integer' },
    alarmAt: moment(),
    /** Of which waiting these steps were, see `waitKey`, and from when its seconds are counted. */
    alarmFor: string(120),
    alarmSince: moment(),
  },
  indexes: [
    { name: 'ticket_unique', columns: ['ticket_id'], type: 'unique' },
    { name: 'by_visitor', columns: ['visitor_id', 'ticket_id'] },
    { name: 'alarm', columns: ['alarm_at'] },
    { name: 'mail', columns: ['mail_at'] },
  ],
});

/** A conversation that a browser may open beside those that began in it, because the link in a mail was followed there. */
const visitorTicket = operationalType({
  singularName: 'visitor-ticket',
  pluralName: 'visitor-tickets',
  displayName: 'Chat visitor ticket',
  attributes: { visitor: reference('visitor'), ticket: reference('ticket') },
  indexes: [
    { name: 'pair_unique', columns: ['visitor_id', 'ticket_id'], type: 'unique' },
    { name: 'ticket', columns: ['ticket_id'] },
  ],
});

export const chatTypes = { visitor, chat, 'visitor-ticket': visitorTicket };
