import { operationalType, reference, string, uniqueString } from '../../platform/content-type';

const tag = operationalType({
  singularName: 'tag',
  pluralName: 'tags',
  displayName: 'Tag',
  attributes: {
    key: uniqueString(60),
    name: string(60),
    /** SHA-256 of the folded name: two that make the same tag at once make one. */
    nameHash: uniqueString(64),
    /** One of STATE_COLOURS. */
    colour: string(20),
  },
});

const ticketTag = operationalType({
  singularName: 'ticket-tag',
  pluralName: 'ticket-tags',
  displayName: 'Ticket tag',
  attributes: { ticket: reference('ticket'), tag: reference('tag') },
  indexes: [
    { name: 'pair_unique', columns: ['ticket_id', 'tag_id'], type: 'unique' },
    { name: 'tag', columns: ['tag_id', 'ticket_id'] },
  ],
});

export const taggingTypes = { tag, 'ticket-tag': ticketTag };
