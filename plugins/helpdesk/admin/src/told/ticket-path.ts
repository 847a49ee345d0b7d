/** Where a chat is read and answered. */
export const ticketPath = (number: number): string => `/plugins/helpdesk/tickets/${number}`;
