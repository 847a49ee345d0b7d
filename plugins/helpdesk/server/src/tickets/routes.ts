import { z } from '@strapi/utils';
import { ticketNumber, keyText } from '../../../contracts/common.schema';
import { queueQuery } from '../../../contracts/queue-query.schema';
import { board } from '../../../contracts/views.schema';
import * as schema from '../../../contracts/tickets.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { assignTicket } from './assign-ticket';
import { followTicket } from './follow-ticket';
import { markRead } from './mark-read';
import { performAction } from './perform-action';
import { readBoard } from './read-board';
import { readEntries, readTicket } from './read-ticket';
import { readLookups } from './read-lookups';
import { readNeighbours } from './read-neighbours';
import { readQueue } from './read-queue';
import { readQueueCounts } from './read-queue-counts';

const actionParams = ticketNumber.extend({ action: keyText });

export const ticketRoutes: Route[] = [
  staffRoute({
    name: 'tickets.queue',
    method: 'GET',
    path: '/queue',
    permission: 'ticket.read',
    summary: 'A page of the tickets that this agent may see',
    query: queueQuery,
    response: schema.queuePage,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, query }) => readQueue({ strapi, actor, query }),
  }),
  staffRoute({
    name: 'tickets.counts',
    method: 'GET',
    path: '/queue/counts',
    permission: 'ticket.read',
    summary: 'How many tickets this agent may see in each state and each list',
    response: schema.queueCounts,
    run: ({ strapi, actor }) => readQueueCounts({ strapi, actor }),
  }),
  staffRoute({
    name: 'tickets.board',
    method: 'GET',
    path: '/queue/board',
    permission: 'ticket.read',
    summary: 'The states of a workflow as columns, each with its first tickets and its count',
    query: queueQuery,
    response: board,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, query }) => readBoard({ strapi, actor, query }),
  }),
  staffRoute({
    name: 'tickets.lookups',
    method: 'GET',
    path: '/lookups',
    permission: 'ticket.read',
    summary: 'Names of workflows, states, agents, teams, sources and own fields',
    response: schema.lookupsSchema,
    run: ({ strapi, actor }) => readLookups({ strapi, actor }),
  }),
  staffRoute({
    name: 'tickets.read',
    method: 'GET',
    path: '/tickets/:number',
    permission: 'ticket.read',
    summary: 'A ticket with its newest entries and the actions possible now',
    params: ticketNumber,
    response: schema.ticketView,
    refusals: ['NOT_FOUND', 'TICKET_MERGED'],
    run: ({ strapi, actor, params }) => readTicket({ strapi, actor, ticket: params }),
  }),
  staffRoute({
    name: 'tickets.neighbours',
    method: 'GET',
    path: '/tickets/:number/neighbours',
    permission: 'ticket.read',
    summary: 'The tickets before and after this one in a list of the queue',
    params: ticketNumber,
    query: queueQuery,
    response: schema.neighbours,
    refusals: ['NOT_FOUND', 'INPUT_INVALID'],
    run: ({ strapi, actor, params, query }) =>
      readNeighbours({ strapi, actor, ticket: params, query }),
  }),
  staffRoute({
    name: 'tickets.entries',
    method: 'GET',
    path: '/tickets/:number/entries',
    permission: 'ticket.read',
    summary: 'Entries after or before a sequence number, at most 200',
    params: ticketNumber,
    query: schema.entriesQuery,
    response: schema.entriesPage,
    refusals: ['NOT_FOUND', 'INPUT_INVALID'],
    run: async ({ strapi, actor, params, query }) => ({
      entries: await readEntries({ strapi, actor, ticket: params, range: query }),
    }),
  }),
  staffRoute({
    name: 'tickets.perform',
    method: 'POST',
    path: '/tickets/:number/actions/:action',
    permission: 'ticket.perform',
    summary: 'Perform an action of the workflow',
    params: actionParams,
    body: schema.performBody,
    response: schema.performed,
    refusals: [
      'NOT_FOUND',
      'INPUT_INVALID',
      'ACTION_NOT_ALLOWED',
      'COPY_NOT_ACCEPTED',
      'MENTION_NOT_ACCEPTED',
      'TOO_MANY_FILES',
      'TICKET_CHANGED',
    ],
    run: async ({ strapi, actor, params: { number, action }, body }) => {
      const acted = await performAction({ strapi, actor, ticket: { number }, action, input: body });
      const { at: _at, ...performed } = acted;
      return performed;
    },
  }),
  staffRoute({
    name: 'tickets.assign',
    method: 'POST',
    path: '/tickets/:number/assign',
    permission: 'ticket.assign',
    summary: 'Make an agent, a team, both or nobody responsible',
    params: ticketNumber,
    body: schema.assignBody,
    response: schema.performed,
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'ASSIGNEE_NOT_ACCEPTED', 'TICKET_CHANGED'],
    run: ({ strapi, actor, params, body }) =>
      assignTicket({ strapi, actor, ticket: params, input: body }),
  }),
  staffRoute({
    name: 'tickets.follow',
    method: 'POST',
    path: '/tickets/:number/follow',
    permission: 'ticket.read',
    summary: 'Follow a ticket, or no longer',
    params: ticketNumber,
    body: schema.followBody,
    response: z.object({ isFollowed: z.boolean() }),
    refusals: ['NOT_FOUND', 'INPUT_INVALID'],
    run: ({ strapi, actor, params, body }) =>
      followTicket({ strapi, actor, ticket: params, follow: body.follow }),
  }),
  staffRoute({
    name: 'tickets.markRead',
    method: 'POST',
    path: '/tickets/:number/read',
    permission: 'ticket.read',
    summary: 'Keep how far this agent has read',
    params: ticketNumber,
    body: schema.readBody,
    response: z.object({ readSeq: z.number().int() }),
    refusals: ['NOT_FOUND', 'INPUT_INVALID'],
    run: ({ strapi, actor, params, body }) =>
      markRead({ strapi, actor, ticket: params, seq: body.seq }),
  }),
];
