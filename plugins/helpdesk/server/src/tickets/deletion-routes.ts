import { ticketNumber, entrySeq } from '../../../contracts/common.schema';
import { deletedMessage, deleteMessageBody, performed } from '../../../contracts/tickets.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { deleteMessage } from './delete-message';
import { readDeleted } from './read-deleted';

const entryParams = ticketNumber.extend({ seq: entrySeq.min(1) });

export const deletionRoutes: Route[] = [
  staffRoute({
    name: 'tickets.deleteMessage',
    method: 'POST',
    path: '/tickets/:number/entries/:seq/delete',
    permission: 'ticket.perform',
    summary: 'Take back what was written to the client, also after it was read',
    params: entryParams,
    body: deleteMessageBody,
    response: performed,
    refusals: [
      'NOT_FOUND',
      'INPUT_INVALID',
      'NOT_ALLOWED',
      'DELETE_NOT_ACCEPTED',
      'TICKET_CHANGED',
      'TICKET_MERGED',
    ],
    run: ({ strapi, actor, params: { number, seq }, body }) =>
      deleteMessage({ strapi, actor, ticket: { number }, seq, ...body }),
  }),
  staffRoute({
    name: 'tickets.readDeleted',
    method: 'GET',
    path: '/tickets/:number/entries/:seq/deleted',
    permission: 'ticket.audit',
    summary: 'What stood in a message that was taken back',
    params: entryParams,
    response: deletedMessage,
    refusals: ['NOT_FOUND', 'TICKET_MERGED'],
    run: ({ strapi, actor, params: { number, seq } }) =>
      readDeleted({ strapi, actor, ticket: { number }, seq }),
  }),
];
