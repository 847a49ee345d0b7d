import { z } from '@strapi/utils';
import { ticketNumber } from '../../../contracts/common.schema';
import * as schema from '../../../contracts/merging.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { performed } from '../../../contracts/tickets.schema';
import { linkTickets } from './link-tickets';
import { mergeTickets } from './merge-tickets';
import { splitEntry } from './split-entry';

export const mergingRoutes: Route[] = [
  staffRoute({
    name: 'tickets.link',
    method: 'POST',
    path: '/tickets/:number/links',
    permission: 'ticket.perform',
    summary: 'Say that another ticket belongs to this one',
    params: ticketNumber,
    body: schema.linkBody,
    response: z.array(schema.linkedTicket),
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'LINK_NOT_ACCEPTED', 'ACTION_NOT_ALLOWED'],
    run: ({ strapi, actor, params, body: { to, clientId } }) =>
      linkTickets({ strapi, actor, ticket: params, to: { number: to }, isLink: true, clientId }),
  }),
  staffRoute({
    name: 'tickets.unlink',
    method: 'DELETE',
    path: '/tickets/:number/links/:to',
    permission: 'ticket.perform',
    summary: 'Say that another ticket belongs to this one no longer',
    params: schema.linkParams,
    response: z.array(schema.linkedTicket),
    refusals: ['NOT_FOUND', 'ACTION_NOT_ALLOWED'],
    run: ({ strapi, actor, params: { number, to } }) =>
      linkTickets({ strapi, actor, ticket: { number }, to: { number: to }, isLink: false }),
  }),
  staffRoute({
    name: 'tickets.merge',
    method: 'POST',
    path: '/tickets/:number/merge',
    permission: 'ticket.perform',
    summary: 'Merge a ticket into another of the same client',
    params: ticketNumber,
    body: schema.mergeBody,
    response: performed,
    refusals: [
      'NOT_FOUND',
      'INPUT_INVALID',
      'MERGE_NOT_ACCEPTED',
      'MERGE_OF_OTHERS',
      'ACTION_NOT_ALLOWED',
      'TICKET_MERGED',
      'TICKET_CHANGED',
    ],
    run: ({ strapi, actor, params: { number }, body }) =>
      mergeTickets({ strapi, actor, number, input: body }),
  }),
  staffRoute({
    name: 'tickets.split',
    method: 'POST',
    path: '/tickets/:number/entries/:seq/split',
    permission: 'ticket.perform',
    summary: "Open a ticket of its own of a client's message",
    params: schema.splitParams,
    body: schema.splitBody,
    response: schema.splitOff,
    refusals: [
      'NOT_FOUND',
      'INPUT_INVALID',
      'NOT_ALLOWED',
      'ACTION_NOT_ALLOWED',
      'SPLIT_NOT_ACCEPTED',
      'SOURCE_CLOSED',
      'TICKET_MERGED',
      'TICKET_CHANGED',
    ],
    run: ({ strapi, actor, params: { number, seq }, body }) =>
      splitEntry({ strapi, actor, number, seq, input: body }),
  }),
];
