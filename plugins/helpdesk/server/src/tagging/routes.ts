import { z } from '@strapi/utils';
import { ticketNumber } from '../../../contracts/common.schema';
import * as schema from '../../../contracts/tags.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { countTags } from './count-tags';
import { deleteTag } from './delete-tag';
import { saveTag } from './save-tag';
import { tagTicket } from './tag-ticket';

export const taggingRoutes: Route[] = [
  staffRoute({
    name: 'tags.list',
    method: 'GET',
    path: '/tags',
    permission: 'ticket.read',
    summary: 'All tags, each with how many tickets have it that this agent may see',
    response: z.array(schema.tagCount),
    run: ({ strapi, actor }) => countTags({ strapi, actor }),
  }),
  staffRoute({
    name: 'tags.save',
    method: 'PUT',
    path: '/tags/:key',
    permission: 'settings.update',
    summary: 'Give a tag another name or colour',
    params: schema.tagParams,
    body: schema.tagBody,
    response: schema.tagSchema,
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'TAG_EXISTS'],
    run: ({ strapi, actor, params, body }) => saveTag({ strapi, actor, key: params.key, body }),
  }),
  staffRoute({
    name: 'tags.delete',
    method: 'DELETE',
    path: '/tags/:key',
    permission: 'settings.update',
    summary: 'Take a tag off all tickets and away',
    params: schema.tagParams,
    response: z.null(),
    refusals: ['NOT_FOUND'],
    run: async ({ strapi, actor, params }) => {
      await deleteTag({ strapi, actor, key: params.key });
      return null;
    },
  }),
  staffRoute({
    name: 'tickets.tag',
    method: 'POST',
    path: '/tickets/:number/tags',
    permission: 'ticket.read',
    summary: 'Put tags on a ticket and take tags off; new ones are made',
    params: ticketNumber,
    body: schema.tagTicketBody,
    response: schema.tagged,
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'INPUT_INVALID', 'TAG_UNKNOWN', 'TOO_MANY_TAGS'],
    run: ({ strapi, actor, params, body }) =>
      tagTicket({ strapi, actor, ticket: params, input: body }),
  }),
];
