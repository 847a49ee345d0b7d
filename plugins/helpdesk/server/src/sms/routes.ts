import { ticketNumber } from '../../../contracts/common.schema';
import { testSmsResult } from '../../../contracts/notify.schema';
import { staffRoute } from '../access/staff-route';
import { DeskError } from '../errors';
import { adminUrl } from '../platform/public-url';
import { answer, type Route } from '../platform/route';
import { sendTestSms } from './send-test-sms';
import { safeParse } from '../platform/rules/safe-parse';

export const smsRoutes: Route[] = [
  staffRoute({
    name: 'notices.testSms',
    method: 'POST',
    path: '/notice-means/test-sms',
    permission: 'ticket.read',
    summary: 'Send a real SMS to this agent at once and tell what became of it',
    response: testSmsResult,
    refusals: ['TOO_MANY_REQUESTS'],
    run: ({ strapi, actor }) => sendTestSms({ strapi, actor }),
  }),
  {
    name: 'sms.go',
    method: 'GET',
    path: '/go/:number',
    audience: 'public',
    permission: null,
    summary:
      'The short link of an SMS: leads to the ticket in the panel, whether there is one or not',
    params: ticketNumber,
    query: null,
    body: null,
    takesFiles: false,
    response: 'redirect',
    refusals: ['NOT_FOUND'],
    handle: (strapi, ctx) =>
      answer(strapi, ctx, async () => {
        const { success, data } = safeParse(ticketNumber, ctx.params);
        if (!success) throw new DeskError('NOT_FOUND');
        ctx.status = 303;
        ctx.set('Cache-Control', 'no-store');
        ctx.redirect(`${adminUrl(strapi)}/plugins/helpdesk/tickets/${data.number}`);
      }),
  },
];
