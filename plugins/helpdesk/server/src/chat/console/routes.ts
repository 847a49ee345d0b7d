import * as schema from '../../../../contracts/console.schema';
import { ticketNumber } from '../../../../contracts/common.schema';
import { abilityOf } from '../../access/editor-actor';
import { staffRoute } from '../../access/staff-route';
import type { Route } from '../../platform/route';
import { acceptChat } from './accept-chat';
import { readChats } from './read-chats';
import { readVisitor } from './read-visitor';

/** What agents need of chats beside the doors of tickets. */
export const consoleRoutes: Route[] = [
  staffRoute({
    name: 'chats.list',
    method: 'GET',
    path: '/chats',
    permission: 'ticket.read',
    summary: 'Open chats that this agent may see, at most 100; the longest waiting first',
    query: schema.chatsQuery,
    response: schema.chatList,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, query }) => readChats({ strapi, actor, query }),
  }),
  staffRoute({
    name: 'chats.visitor',
    method: 'GET',
    path: '/tickets/:number/visitor',
    permission: 'ticket.read',
    summary: 'Who chats, where from, and the page they are on',
    params: ticketNumber,
    response: schema.visitorView,
    refusals: ['NOT_FOUND', 'TICKET_MERGED'],
    run: ({ strapi, actor, params, ctx }) =>
      readVisitor({ strapi, actor, ability: abilityOf(ctx), ticket: params }),
  }),
  staffRoute({
    name: 'chats.accept',
    method: 'POST',
    path: '/tickets/:number/accept',
    permission: 'ticket.perform',
    summary: 'Take a chat: of all who do, the first',
    params: ticketNumber,
    body: schema.acceptBody,
    response: schema.accepted,
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'HELD_BY_ANOTHER', 'TICKET_MERGED'],
    run: ({ strapi, actor, params, body }) =>
      acceptChat({ strapi, actor, ticket: params, input: body }),
  }),
];
