import { z } from '@strapi/utils';
import * as schema from '../../../contracts/notify.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { findTicket } from '../tickets/find-ticket';
import { listNotices } from './list-notices';
import { readNoticePreferences, writeNoticePreferences } from './preferences';
import { readMeans } from './read-means';
import { readNotices } from './read-notices';
import { toldNow } from './told-now';

export const notifyRoutes: Route[] = [
  staffRoute({
    name: 'notices.list',
    method: 'GET',
    path: '/notices',
    permission: 'ticket.read',
    summary: 'What this agent was told, newest first, and how much of it is unread',
    query: schema.noticesQuery,
    response: schema.noticePage,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, query }) => listNotices({ strapi, actor, query }),
  }),
  staffRoute({
    name: 'notices.read',
    method: 'POST',
    path: '/notices/read',
    permission: 'ticket.read',
    summary: 'Mark notices as read: some, those of a ticket, or all',
    body: schema.readNoticesBody,
    response: z.object({ isRead: z.literal(true) }),
    refusals: ['NOT_FOUND', 'INPUT_INVALID'],
    run: async ({ strapi, actor, body }) => {
      if (body.keys) await readNotices({ strapi, actor, of: { keys: body.keys } });
      if (body.ticket !== undefined) {
        const ticket = await findTicket({ strapi, actor, ticket: { number: body.ticket } });
        await readNotices({ strapi, actor, of: { ticketId: ticket.id, seq: ticket.lastSeq } });
      }
      if (body.all) await readNotices({ strapi, actor, of: { all: true } });
      return { isRead: true as const };
    },
  }),
  staffRoute({
    name: 'notices.told',
    method: 'GET',
    path: '/notices/told',
    permission: 'ticket.read',
    summary:
      'What the panel says aloud now: chats that call this agent, and what has just happened',
    response: schema.toldNow,
    run: ({ strapi, actor }) => toldNow({ strapi, actor }),
  }),
  staffRoute({
    name: 'notices.means',
    method: 'GET',
    path: '/notice-means',
    permission: 'ticket.read',
    summary: 'What there is to tell this agent by',
    response: schema.noticeMeans,
    run: ({ strapi, actor }) => readMeans(strapi, actor),
  }),
  staffRoute({
    name: 'notices.preferences',
    method: 'GET',
    path: '/notice-preferences',
    permission: 'ticket.read',
    summary: 'What this agent wants to be told of, and how',
    response: schema.noticePreferences,
    run: ({ strapi, actor }) => readNoticePreferences(strapi, actor),
  }),
  staffRoute({
    name: 'notices.setPreferences',
    method: 'PUT',
    path: '/notice-preferences',
    permission: 'ticket.read',
    summary: 'Choose what to be told of, and how',
    body: schema.noticePreferences,
    response: schema.noticePreferences,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, body }) => writeNoticePreferences({ strapi, actor, given: body }),
  }),
];
