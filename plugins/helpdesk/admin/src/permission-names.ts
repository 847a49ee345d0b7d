/**
 * The named permissions of the desk, as Strapi's role editor lists them.
 * One list per resource: `useRBAC` names its answers by the last word only, so that `ticket.read`
 * and `outbox.read` asked together would both be called `canRead`.
 */
const named = (...uids: string[]) =>
  uids.map((uid) => ({ action: `plugin::helpdesk.${uid}`, subject: null }));

export const TICKET_READ = named('ticket.read');
export const TICKET_PERMISSIONS = named('ticket.read', 'ticket.perform', 'ticket.assign');
export const OUTBOX_PERMISSIONS = named('outbox.read', 'outbox.retry');
export const STATUS_PERMISSIONS = named('status.read');
