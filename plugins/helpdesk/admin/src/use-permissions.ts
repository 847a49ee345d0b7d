import { useRBAC } from '@strapi/strapi/admin';
import { OUTBOX_PERMISSIONS, STATUS_PERMISSIONS, TICKET_PERMISSIONS } from './permission-names';

/** What this admin user may do, by the named permissions; the server checks each again. */
export const usePermissions = () => {
  const ticket = useRBAC(TICKET_PERMISSIONS);
  const outbox = useRBAC(OUTBOX_PERMISSIONS);
  const status = useRBAC(STATUS_PERMISSIONS);
  return {
    isLoading: ticket.isLoading || outbox.isLoading || status.isLoading,
    canReadTickets: Boolean(ticket.allowedActions.canRead),
    canPerform: Boolean(ticket.allowedActions.canPerform),
    canAssign: Boolean(ticket.allowedActions.canAssign),
    canReadOutbox: Boolean(outbox.allowedActions.canRead),
    canRetryOutbox: Boolean(outbox.allowedActions.canRetry),
    canReadStatus: Boolean(status.allowedActions.canRead),
  };
};
