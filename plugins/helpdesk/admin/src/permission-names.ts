/** The named permissions of the desk that its pages ask for, as Strapi's role editor lists them. */
export type PermissionName = 'ticket.read' | 'outbox.read' | 'outbox.retry' | 'status.read';

export const permissionAction = (name: PermissionName) => `plugin::helpdesk.${name}`;
