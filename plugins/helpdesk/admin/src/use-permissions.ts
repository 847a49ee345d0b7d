import { useAuth } from '@strapi/strapi/admin';
import { FAQ_ENTRY } from './faq-entry';
import { permissionAction, type PermissionName } from './permission-names';

/**
 * What this admin user may do, by the named permissions; the server checks each again. What may be
 * done with one ticket comes with the ticket.
 *
 * Not by `useRBAC`: it checks once, when it is mounted, and where a page is drawn before the user's
 * permissions have come, it goes on answering no.
 */
export const usePermissions = () => {
  const isLoading = useAuth('Helpdesk', (state) => state.isLoading);
  const permissions = useAuth('Helpdesk', (state) => state.permissions);
  const has = (name: PermissionName) =>
    permissions.some(({ action }) => action === permissionAction(name));
  /** Rights of Strapi's own, to the content of the FAQ. */
  const hasContent = (right: 'read' | 'create') =>
    permissions.some(
      ({ action, subject }) =>
        action === `plugin::content-manager.explorer.${right}` && subject === FAQ_ENTRY
    );
  return {
    isLoading,
    canReadTickets: has('ticket.read'),
    canReadRatings: has('rating.read'),
    canReadFaq: has('faq.read'),
    canManageFaq: has('faq.manage'),
    canReadFaqContent: hasContent('read'),
    canCreateFaq: hasContent('create'),
    canReadOutbox: has('outbox.read'),
    canRetryOutbox: has('outbox.retry'),
    canReadStatus: has('status.read'),
    canReadSettings: has('settings.read'),
    canUpdateSettings: has('settings.update'),
    canBlock: has('contact.block'),
  };
};
