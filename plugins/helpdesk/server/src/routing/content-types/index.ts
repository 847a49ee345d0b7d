import { moment, operationalType, reference } from '../../platform/content-type';

/** A ticket that nobody could take when it was to be given to somebody; gone when somebody has it. */
const wait = operationalType({
  singularName: 'wait',
  pluralName: 'waits',
  displayName: 'Waiting for somebody',
  attributes: { ticket: reference('ticket'), since: moment() },
  indexes: [{ name: 'ticket_unique', columns: ['ticket_id'], type: 'unique' }],
});

export const routingTypes = { wait };
