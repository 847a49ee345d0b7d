import { z } from '@strapi/utils';
import { keyText, ticketNumber } from '../../../contracts/common.schema';
import { agentRef } from '../../../contracts/people.schema';
import * as schema from '../../../contracts/tickets.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { correctSubject } from './correct-subject';
import { discardDraft } from './discard-draft';
import { letFollow } from './let-follow';
import { openByAgent } from './open-by-agent';
import { previewAction } from './preview-action';
import { readDraft } from './read-draft';
import { saveDraft } from './save-draft';

/** What the ticket page does beside performing an action. */
export const ticketWorkRoutes: Route[] = [
  staffRoute({
    name: 'tickets.open',
    method: 'POST',
    path: '/tickets',
    permission: 'ticket.create',
    summary: 'Open a ticket for a client: a call that was taken, for example',
    body: schema.openTicketBody,
    response: z.object({ number: z.number().int(), key: z.string(), isRepeat: z.boolean() }),
    refusals: [
      'NOT_ALLOWED',
      'NOT_FOUND',
      'INPUT_INVALID',
      'SOURCE_CLOSED',
      'TEXT_REQUIRED',
      'FILE_UNKNOWN',
      'TOO_MANY_FILES',
      'ASSIGNEE_NOT_ACCEPTED',
    ],
    run: ({ strapi, actor, body }) => openByAgent({ strapi, actor, input: body }),
  }),
  staffRoute({
    name: 'tickets.preview',
    method: 'POST',
    path: '/tickets/:number/actions/:action/preview',
    permission: 'ticket.perform',
    summary: 'What an action would send, and to whom; nothing is written',
    params: ticketNumber.extend({ action: keyText }),
    body: schema.previewBody,
    response: schema.previewSchema,
    refusals: [
      'NOT_FOUND',
      'INPUT_INVALID',
      'ACTION_NOT_ALLOWED',
      'COPY_NOT_ACCEPTED',
      'MENTION_NOT_ACCEPTED',
      'TOO_MANY_FILES',
    ],
    run: ({ strapi, actor, params: { number, action }, body }) =>
      previewAction({ strapi, actor, ticket: { number }, action, input: body }),
  }),
  staffRoute({
    name: 'tickets.readDraft',
    method: 'GET',
    path: '/tickets/:number/draft',
    permission: 'ticket.perform',
    summary: 'What this agent has begun to write; null: nothing',
    params: ticketNumber,
    response: schema.draftSchema.nullable(),
    refusals: ['NOT_FOUND'],
    run: ({ strapi, actor, params }) => readDraft({ strapi, actor, ticket: params }),
  }),
  staffRoute({
    name: 'tickets.saveDraft',
    method: 'PUT',
    path: '/tickets/:number/draft',
    permission: 'ticket.perform',
    summary: 'Keep what this agent has begun to write, in place of what was kept before',
    params: ticketNumber,
    body: schema.draftBody,
    response: schema.draftSchema,
    refusals: ['NOT_FOUND', 'INPUT_INVALID'],
    run: ({ strapi, actor, params, body }) =>
      saveDraft({ strapi, actor, ticket: params, input: body }),
  }),
  staffRoute({
    name: 'tickets.discardDraft',
    method: 'DELETE',
    path: '/tickets/:number/draft',
    permission: 'ticket.perform',
    summary: 'Throw away what this agent has begun to write',
    params: ticketNumber,
    response: z.null(),
    refusals: ['NOT_FOUND'],
    run: ({ strapi, actor, params }) => discardDraft({ strapi, actor, ticket: params }),
  }),
  staffRoute({
    name: 'tickets.correctSubject',
    method: 'POST',
    path: '/tickets/:number/subject',
    permission: 'ticket.perform',
    summary: 'Correct the subject; the old one stays in the history',
    params: ticketNumber,
    body: schema.subjectBody,
    response: schema.performed,
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'ACTION_NOT_ALLOWED', 'TICKET_CHANGED'],
    run: ({ strapi, actor, params, body }) =>
      correctSubject({ strapi, actor, ticket: params, input: body }),
  }),
  staffRoute({
    name: 'tickets.letFollow',
    method: 'POST',
    path: '/tickets/:number/followers',
    permission: 'ticket.perform',
    summary: 'Let a colleague follow, or no longer',
    params: ticketNumber,
    body: schema.followerBody,
    response: z.object({ followers: z.array(agentRef) }),
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'FOLLOWER_NOT_ACCEPTED'],
    run: ({ strapi, actor, params, body }) =>
      letFollow({ strapi, actor, ticket: params, input: body }),
  }),
];
