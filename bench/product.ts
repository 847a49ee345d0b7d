/** What the benchmarks take of the product, from its sources. */
export { default as plugin } from '../plugins/helpdesk/server/src';
export { openTicket } from '../plugins/helpdesk/server/src/tickets/open-ticket';
