import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';

const source = operationalType({
  singularName: 'source',
  pluralName: 'sources',
  displayName: 'Source',
  attributes: {
    key: uniqueString(60),
    kind: string(20),
    names: { type: 'json' },
    workflow: reference('workflow'),
    /** Team that new tickets are given to; null: nobody's. */
    team: reference('team'),
    locale: string(20),
    timeZone: string(60),
    isEnabled: { type: 'boolean' },
    /** By kind; see the source's own domain. */
    settings: { type: 'json' },
    /** `Distribution`; null: given to nobody, as before there was a choice. */
    distribution: { type: 'json' },
  },
});

const ticket = operationalType({
  singularName: 'ticket',
  pluralName: 'tickets',
  displayName: 'Ticket',
  attributes: {
    /** For people: #1042. */
    number: { type: 'integer', column: { unique: true } },
    /** For links: 128 random bits. */
    key: uniqueString(32),
    /** SHA-256 of the id that the submitting door was given; the same submission twice is one ticket. */
    submission: uniqueString(64),
    subject: string(255),
    workflow: reference('workflow'),
    state: reference('state'),
    source: reference('source'),
    contact: reference('contact'),
    assignee: reference('agent'),
    team: reference('team'),
    channel: string(20),
    locale: string(20),
    /** Current values of the workflow's own fields. */
    fields: { type: 'json' },
    /** Grows by one with every change; every change names the version it was decided on. */
    version: { type: 'integer' },
    /** Sequence number of the newest entry. */
    lastSeq: { type: 'integer' },
    /** Of the newest entry that is news to the client; null: there is none. */
    clientSeq: { type: 'integer' },
    openedAt: moment(),
    lastActivityAt: moment(),
    /** Since when the client waits for an answer of ours. */
    waitingSince: moment(),
    closedAt: moment(),
    /** By when the desk's task is to be answered; null: it has no such time, or is answered. */
    dueAt: moment(),
    /** What the client thought of the newest answer that they rated, in percent. */
    rating: { type: 'integer' },
    /**
     * The ticket that it was merged into. Such a row is a pointer and no ticket any more: it has no state, contact,
     * assignee or team, so that no list, count or search meets it; number, key and submission still lead on from it.
     */
    mergedInto: reference('ticket'),
    /** Of a pointer: whose ticket it was, for the links that were mailed to them. */
    mergedContactId: { type: 'integer' },
    /** Line of support to which it was handed up; null: to none. */
    line: { type: 'integer' },
  },
  // Each order of the queue in each kind of range; the trailing columns let filters and counts stay in the index.
  indexes: [
    { name: 'state_activity', columns: ['state_id', 'last_activity_at', 'id', 'waiting_since'] },
    { name: 'state_number', columns: ['state_id', 'number'] },
    { name: 'state_waiting', columns: ['state_id', 'waiting_since', 'id'] },
    {
      name: 'assignee_activity',
      columns: ['assignee_id', 'state_id', 'last_activity_at', 'id', 'waiting_since'],
    },
    { name: 'assignee_number', columns: ['assignee_id', 'state_id', 'number'] },
    { name: 'assignee_waiting', columns: ['assignee_id', 'state_id', 'waiting_since', 'id'] },
    {
      name: 'team_activity',
      columns: ['team_id', 'state_id', 'last_activity_at', 'id', 'waiting_since', 'assignee_id'],
    },
    { name: 'team_number', columns: ['team_id', 'state_id', 'number', 'assignee_id'] },
    {
      name: 'team_waiting',
      columns: ['team_id', 'state_id', 'waiting_since', 'id', 'assignee_id'],
    },
    { name: 'contact_activity', columns: ['contact_id', 'last_activity_at', 'id'] },
    { name: 'rating_activity', columns: ['rating', 'state_id', 'last_activity_at', 'id'] },
    { name: 'rating_number', columns: ['rating', 'state_id', 'number'] },
    { name: 'rating_waiting', columns: ['rating', 'state_id', 'waiting_since', 'id'] },
    // Where few tickets meet a filter, they are found by these; see `findRareTickets`.
    { name: 'opened', columns: ['opened_at'] },
    { name: 'closed', columns: ['closed_at'] },
    { name: 'due', columns: ['due_at'] },
    { name: 'channel', columns: ['channel'] },
  ],
});

/** The skeleton of the history: who, when, which action. Written once, never changed. */
const entry = operationalType({
  singularName: 'entry',
  pluralName: 'entries',
  displayName: 'Entry',
  attributes: {
    ticket: reference('ticket'),
    seq: { type: 'integer' },
    /** SHA-256 of the id that the client made; see `ticket.submission`. */
    clientId: uniqueString(64),
    /** Of a message of a chat: the id as the client made it, by which its window knows it again. */
    clientRef: string(64),
    kind: string(20),
    actionKey: string(60),
    /** Version of the workflow that the action was decided on. */
    workflowVersion: { type: 'integer' },
    actorKind: string(20),
    actorAgentId: { type: 'integer' },
    actorContactId: { type: 'integer' },
    actorName: string(255),
    beforeStateId: { type: 'integer' },
    afterStateId: { type: 'integer' },
    beforeAssigneeId: { type: 'integer' },
    afterAssigneeId: { type: 'integer' },
    beforeTeamId: { type: 'integer' },
    afterTeamId: { type: 'integer' },
    /** Number of the other ticket: of one merged in, linked or split off, or split from. */
    otherNumber: { type: 'integer' },
    /** Number of the ticket in which it was written, before that one was merged into this one. */
    fromNumber: { type: 'integer' },
    /** Its first sequence number, which stands in mails that left, where a merge gave it another. */
    fromSeq: { type: 'integer' },
    /** Sequence number of the message that this entry deleted. */
    deletesSeq: { type: 'integer' },
    isInternal: { type: 'boolean' },
    at: moment(),
  },
  indexes: [
    { name: 'seq_unique', columns: ['ticket_id', 'seq'], type: 'unique' },
    { name: 'agent', columns: ['actor_agent_id', 'ticket_id'] },
    { name: 'action', columns: ['action_key', 'ticket_id'] },
    { name: 'moment', columns: ['at', 'ticket_id'] },
  ],
});

/** The values of a ticket's own fields, as filters find them; see `rules/field-values`. */
const ticketValue = operationalType({
  singularName: 'ticket-value',
  pluralName: 'ticket-values',
  displayName: 'Ticket value',
  attributes: {
    ticket: reference('ticket'),
    field: string(60),
    /** In hexadecimal. */
    value: string(191),
    number: { type: 'float' },
  },
  indexes: [
    { name: 'value', columns: ['field', 'value', 'ticket_id'] },
    { name: 'number', columns: ['field', 'number', 'ticket_id'] },
  ],
});

/** What was said in an entry, apart from the skeleton so that it can be erased. */
const entryText = operationalType({
  singularName: 'entry-text',
  pluralName: 'entry-texts',
  displayName: 'Entry text',
  attributes: {
    entry: reference('entry'),
    format: string(10),
    body: { type: 'text' },
    /** Values given with the action. */
    fields: { type: 'json' },
    /** `Origin` of the opening entry. */
    origin: { type: 'json' },
    /** Names, types and options of `fields` as they were, where they come from a form of the owner's. */
    fieldNames: { type: 'json' },
    /** Of a corrected subject: what it was and what it became. */
    subject: { type: 'json' },
    /** `EntryRating`. */
    rating: { type: 'json' },
    /** `RoutedBecause`, where the desk chose who gets it. */
    routing: { type: 'json' },
    /** Names of tags that were added and removed. */
    tags: { type: 'json' },
    /** `TimedBecause`, where the desk acted by itself. */
    timed: { type: 'json' },
    /** `AlarmNote`: whom the desk told of a chat that was not taken. */
    alarm: { type: 'json' },
    /** Sequence number of the message that it answers to. */
    quoteSeq: { type: 'integer' },
    /** The text was taken back; it lies in `deleted-text`. */
    deletedAt: moment(),
  },
  indexes: [{ name: 'entry_unique', columns: ['entry_id'], type: 'unique' }],
});

const attachment = operationalType({
  singularName: 'attachment',
  pluralName: 'attachments',
  displayName: 'Attachment',
  attributes: {
    key: uniqueString(32),
    ticket: reference('ticket'),
    /** Null until the message that carries it is sent. */
    entry: reference('entry'),
    name: string(255),
    mime: string(127),
    size: { type: 'integer' },
    // Strapi would name the column `sha_256`.
    sha256: { ...string(64), columnName: 'sha256' },
    /** Place in the private store. */
    path: string(255),
    uploaderKind: string(20),
    uploaderId: { type: 'integer' },
    at: moment(),
  },
});

const follow = operationalType({
  singularName: 'follow',
  pluralName: 'follows',
  displayName: 'Follow',
  attributes: { ticket: reference('ticket'), agent: reference('agent') },
  indexes: [{ name: 'pair_unique', columns: ['agent_id', 'ticket_id'], type: 'unique' }],
});

/** What stood in a message that was deleted; only the right to audit opens it. */
const deletedText = operationalType({
  singularName: 'deleted-text',
  pluralName: 'deleted-texts',
  displayName: 'Deleted text',
  attributes: {
    entry: reference('entry'),
    ticket: reference('ticket'),
    format: string(10),
    body: { type: 'text' },
    /** Keys of attachments. */
    files: { type: 'json' },
    deletedAt: moment(),
    deletedBy: string(255),
  },
  indexes: [
    { name: 'entry_unique', columns: ['entry_id'], type: 'unique' },
    { name: 'ticket', columns: ['ticket_id'] },
  ],
});

/** How far an agent has read a ticket. */
const readMark = operationalType({
  singularName: 'read-mark',
  pluralName: 'read-marks',
  displayName: 'Read mark',
  attributes: { ticket: reference('ticket'), agent: reference('agent'), seq: { type: 'integer' } },
  indexes: [{ name: 'pair_unique', columns: ['agent_id', 'ticket_id'], type: 'unique' }],
});

/** How far a client has read a ticket. */
const clientReadMark = operationalType({
  singularName: 'client-read-mark',
  pluralName: 'client-read-marks',
  displayName: 'Client read mark',
  attributes: {
    ticket: reference('ticket'),
    contact: reference('contact'),
    seq: { type: 'integer' },
  },
  indexes: [{ name: 'pair_unique', columns: ['contact_id', 'ticket_id'], type: 'unique' }],
});

/** What an agent has begun to write in a ticket; offered on every device until it is sent. */
const draft = operationalType({
  singularName: 'draft',
  pluralName: 'drafts',
  displayName: 'Draft',
  attributes: {
    ticket: reference('ticket'),
    agent: reference('agent'),
    /** `DraftBody`. */
    content: { type: 'json' },
    savedAt: moment(),
  },
  indexes: [
    { name: 'pair_unique', columns: ['agent_id', 'ticket_id'], type: 'unique' },
    { name: 'age', columns: ['saved_at'] },
  ],
});

/** Series of numbers for people; one row, `ticket`. */
const counter = operationalType({
  singularName: 'counter',
  pluralName: 'counters',
  displayName: 'Counter',
  attributes: { name: uniqueString(60), value: { type: 'integer' } },
});

export const ticketTypes = {
  source,
  ticket,
  entry,
  'entry-text': entryText,
  'ticket-value': ticketValue,
  attachment,
  'deleted-text': deletedText,
  follow,
  'read-mark': readMark,
  'client-read-mark': clientReadMark,
  draft,
  counter,
};
