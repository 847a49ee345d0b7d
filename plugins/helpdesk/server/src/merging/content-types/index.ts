import { operationalType, reference } from '../../platform/content-type';

/** Two tickets that belong together, once for both: `ticket` is the one with the smaller row. */
const ticketLink = operationalType({
  singularName: 'ticket-link',
  pluralName: 'ticket-links',
  displayName: 'Ticket link',
  attributes: { ticket: reference('ticket'), other: reference('ticket') },
  indexes: [
    { name: 'pair_unique', columns: ['ticket_id', 'other_id'], type: 'unique' },
    { name: 'other', columns: ['other_id', 'ticket_id'] },
  ],
});

export const mergingTypes = { 'ticket-link': ticketLink };
