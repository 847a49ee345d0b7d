/** The named permissions of the desk that its pages ask for, as Strapi's role editor lists them. */
export type PermissionName =
  | 'ticket.read'
  | 'rating.read'
  | 'faq.read'
  | 'faq.manage'
  | 'outbox.read'
  | 'outbox.retry'
  | 'status.read'
  | 'settings.read'
  | 'settings.update'
  | 'contact.block';

export const permissionAction = (name: PermissionName) => `plugin::helpdesk.${name}`;
