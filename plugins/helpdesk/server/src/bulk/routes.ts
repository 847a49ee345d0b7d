import { z } from '@strapi/utils';
import {
  bulkBody,
  bulkOffers,
  bulkParams,
  bulkSchema,
  bulkSummary,
  bulkTickets,
} from '../../../contracts/bulk.schema';
import { requireLogin } from '../access/require-login';
import { staffRoute } from '../access/staff-route';
import { clock } from '../platform/clock';
import type { Route } from '../platform/route';
import { listBulks, readBulk } from './bulk-rows';
import { cancelBulk } from './cancel-bulk';
import { offerBulk } from './offer-bulk';
import { startBulk } from './start-bulk';

export const bulkRoutes: Route[] = [
  staffRoute({
    name: 'bulk.start',
    method: 'POST',
    path: '/bulk',
    permission: 'ticket.read',
    summary: 'Do something with many tickets, in the background',
    body: bulkBody,
    response: z.object({ key: z.string(), total: z.number().int() }),
    refusals: [
      'INPUT_INVALID',
      'NOT_ALLOWED',
      'NOT_FOUND',
      'BULK_TOO_MANY',
      'BULK_EMPTY',
      'BULK_WAITING',
    ],
    run: ({ strapi, actor, body, ctx }) => {
      requireLogin(ctx);
      return startBulk({ strapi, actor, input: body });
    },
  }),
  staffRoute({
    name: 'bulk.list',
    method: 'GET',
    path: '/bulk',
    permission: 'ticket.read',
    summary: "This agent's bulk actions that run or ended within a day",
    response: z.array(bulkSummary),
    run: ({ strapi, actor }) => listBulks(strapi, actor, clock.now()),
  }),
  staffRoute({
    name: 'bulk.offers',
    method: 'POST',
    path: '/bulk/offers',
    permission: 'ticket.read',
    summary:
      'The actions that can be performed on at least one of these tickets; nothing is written',
    body: bulkTickets,
    response: bulkOffers,
    refusals: ['INPUT_INVALID', 'BULK_TOO_MANY', 'BULK_EMPTY'],
    run: ({ strapi, actor, body }) => offerBulk({ strapi, actor, tickets: body }),
  }),
  staffRoute({
    name: 'bulk.read',
    method: 'GET',
    path: '/bulk/:key',
    permission: 'ticket.read',
    summary: 'How far a bulk action is, and what could not be done',
    params: bulkParams,
    response: bulkSchema,
    refusals: ['NOT_FOUND'],
    run: ({ strapi, actor, params: { key } }) => readBulk({ strapi, actor, key }),
  }),
  staffRoute({
    name: 'bulk.cancel',
    method: 'POST',
    path: '/bulk/:key/cancel',
    permission: 'ticket.read',
    summary: 'Stop a bulk action; what was done stays',
    params: bulkParams,
    response: bulkSchema,
    refusals: ['NOT_FOUND'],
    run: ({ strapi, actor, params: { key } }) => cancelBulk({ strapi, actor, key }),
  }),
];
