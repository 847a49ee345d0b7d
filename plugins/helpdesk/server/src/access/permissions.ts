import type { Core } from '@strapi/strapi';

/** Named permissions, given to roles in Strapi's own role editor. */
export const PERMISSIONS = [
  { uid: 'ticket.read', displayName: 'Read tickets', subCategory: 'Tickets' },
  { uid: 'ticket.perform', displayName: 'Perform actions on tickets', subCategory: 'Tickets' },
  { uid: 'ticket.assign', displayName: 'Assign tickets', subCategory: 'Tickets' },
  { uid: 'ticket.create', displayName: 'Open tickets for clients', subCategory: 'Tickets' },
  { uid: 'ticket.audit', displayName: 'Read deleted messages', subCategory: 'Tickets' },
  { uid: 'view.share', displayName: 'Share filters with everybody', subCategory: 'Tickets' },
  { uid: 'contact.update', displayName: 'Edit clients', subCategory: 'Clients' },
  { uid: 'contact.block', displayName: 'Block senders and addresses', subCategory: 'Clients' },
  {
    uid: 'canned.manage',
    displayName: 'Edit canned replies of everybody',
    subCategory: 'Canned replies',
  },
  { uid: 'macro.manage', displayName: 'Edit macros of everybody', subCategory: 'Macros' },
  { uid: 'rating.read', displayName: 'See totals of ratings', subCategory: 'Ratings' },
  { uid: 'faq.read', displayName: 'See how the FAQ is used', subCategory: 'FAQ' },
  {
    uid: 'faq.manage',
    displayName: 'Settle what was asked and not answered',
    subCategory: 'FAQ',
  },
  { uid: 'outbox.read', displayName: 'See outgoing mail', subCategory: 'Outgoing mail' },
  { uid: 'outbox.retry', displayName: 'Send outgoing mail again', subCategory: 'Outgoing mail' },
  { uid: 'status.read', displayName: 'See the status card', subCategory: 'Status' },
  { uid: 'settings.read', displayName: 'See settings', subCategory: 'Settings' },
  { uid: 'settings.update', displayName: 'Change settings', subCategory: 'Settings' },
] as const;

export type PermissionUid = (typeof PERMISSIONS)[number]['uid'];

/** Must run before the load ends: in `register` or `bootstrap`. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const actions = PERMISSIONS.map((permission) => ({
    ...permission,
    section: 'plugins',
    pluginName: 'helpdesk',
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
