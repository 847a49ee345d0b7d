export const CHAT_PATH = '/plugins/helpdesk/chats/:number';

/** Where a chat is read and answered. */
export const chatPath = (number: number): string => `/plugins/helpdesk/chats/${number}`;

export const ticketPath = (number: number): string => `/plugins/helpdesk/tickets/${number}`;
