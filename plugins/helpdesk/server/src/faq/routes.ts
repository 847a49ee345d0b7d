import { z } from '@strapi/utils';
import {
  cannedParams,
  cannedQuery,
  cannedReply,
  cannedReplyBody,
  filledReply,
  fillParams,
} from '../../../contracts/faq.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { fillCanned } from './fill-canned';
import { listCanned } from './list-canned';
import { createCanned, deleteCanned, updateCanned } from './save-canned';

export const faqRoutes: Route[] = [
  staffRoute({
    name: 'canned.list',
    method: 'GET',
    path: '/canned-replies',
    summary: 'Texts that this agent may insert, the most used first',
    query: cannedQuery,
    response: z.array(cannedReply),
    run: ({ strapi, actor, query }) => listCanned(strapi, actor, query.q ?? ''),
  }),
  staffRoute({
    name: 'canned.create',
    method: 'POST',
    path: '/canned-replies',
    summary: 'Keep a text for inserting it: for oneself, a team or everybody',
    body: cannedReplyBody,
    response: cannedReply,
    refusals: ['INPUT_INVALID', 'NOT_ALLOWED'],
    run: ({ strapi, actor, body }) => createCanned({ strapi, actor, input: body }),
  }),
  staffRoute({
    name: 'canned.update',
    method: 'PUT',
    path: '/canned-replies/:key',
    summary: 'Replace such a text',
    params: cannedParams,
    body: cannedReplyBody,
    response: cannedReply,
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'NOT_ALLOWED'],
    run: ({ strapi, actor, params, body }) =>
      updateCanned({ strapi, actor, key: params.key, input: body }),
  }),
  staffRoute({
    name: 'canned.delete',
    method: 'DELETE',
    path: '/canned-replies/:key',
    summary: 'Take such a text away; tickets that it was inserted into keep theirs',
    params: cannedParams,
    response: z.null(),
    refusals: ['NOT_FOUND', 'NOT_ALLOWED'],
    run: ({ strapi, actor, params }) => deleteCanned({ strapi, actor, key: params.key }),
  }),
  staffRoute({
    name: 'canned.fill',
    method: 'POST',
    path: '/tickets/:number/canned-replies/:key',
    permission: 'ticket.read',
    summary: 'A canned reply, filled in for this ticket',
    params: fillParams,
    response: filledReply,
    refusals: ['NOT_FOUND'],
    run: ({ strapi, actor, params: { number, key } }) => fillCanned({ strapi, actor, number, key }),
  }),
];
