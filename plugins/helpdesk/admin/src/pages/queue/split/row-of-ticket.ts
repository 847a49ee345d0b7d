import type { QueueRow, TicketView } from '../../../../../contracts/tickets';

/** What a line of the list takes from the ticket that stands beside it. It has been read. */
export const rowOfTicket = (ticket: TicketView): Partial<QueueRow> => ({
  subject: ticket.subject,
  contact: { key: ticket.contact.key, name: ticket.contact.name },
  state: ticket.state,
  assignee: ticket.assignee,
  team: ticket.team,
  lastActivityAt: ticket.lastActivityAt,
  waitingSince: ticket.waitingSince,
  dueAt: ticket.dueAt,
  rating: ticket.rating,
  tags: ticket.tags,
  isUnread: false,
});
