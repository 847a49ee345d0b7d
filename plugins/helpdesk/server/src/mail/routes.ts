import * as schema from '../../../contracts/mail.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { readOutbox } from './read-outbox';
import { retryItem } from './retry-item';
import { sendTestMail } from './send-test-mail';

export const mailRoutes: Route[] = [
  staffRoute({
    name: 'outbox.list',
    method: 'GET',
    path: '/outbox',
    permission: 'outbox.read',
    summary: 'Outgoing mail of the tickets that this agent may see, newest first',
    query: schema.outboxQuery,
    response: schema.outboxPage,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, query }) => readOutbox({ strapi, actor, query }),
  }),
  staffRoute({
    name: 'outbox.retry',
    method: 'POST',
    path: '/outbox/:key/retry',
    permission: 'outbox.retry',
    summary: 'Send a mail again that waits or was laid aside',
    params: schema.outboxParams,
    response: schema.outboxRow,
    refusals: ['NOT_FOUND', 'MAIL_LEFT'],
    run: ({ strapi, actor, params }) => retryItem({ strapi, actor, key: params.key }),
  }),
  staffRoute({
    name: 'mail.test',
    method: 'POST',
    path: '/mail/test',
    permission: 'settings.update',
    summary: 'Send a real mail at once and tell what became of it',
    body: schema.testMailBody,
    response: schema.testMailResult,
    refusals: ['INPUT_INVALID', 'TOO_MANY_REQUESTS'],
    run: ({ strapi, actor, body }) => sendTestMail({ strapi, actor, to: body.to ?? null }),
  }),
];
