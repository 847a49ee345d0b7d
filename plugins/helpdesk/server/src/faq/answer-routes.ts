import { z } from '@strapi/utils';
import {
  faqAnswer,
  faqAnswerBody,
  faqAnswerParams,
  faqAnswersQuery,
} from '../../../contracts/faq-insight.schema';
import { filledReply } from '../../../contracts/faq.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { insertAnswer } from './insight/insert-answer';
import { listAnswers } from './insight/list-answers';

/** The FAQ beside the canned replies, for who writes an answer. */
export const faqAnswerRoutes: Route[] = [
  staffRoute({
    name: 'faq.answers',
    method: 'GET',
    path: '/faq/answers',
    permission: 'ticket.read',
    summary: 'Entries of the FAQ that an agent may insert; for staff, for the site, or for both',
    query: faqAnswersQuery,
    response: z.array(faqAnswer),
    run: ({ strapi, query }) =>
      listAnswers(strapi, { q: query.q ?? '', locale: query.locale ?? 'en' }),
  }),
  staffRoute({
    name: 'faq.insert',
    method: 'POST',
    path: '/tickets/:number/faq-answers/:key',
    permission: 'ticket.read',
    summary: 'An entry for an answer in this ticket: its text, or a link to its page',
    params: faqAnswerParams,
    body: faqAnswerBody,
    response: filledReply,
    refusals: ['NOT_FOUND', 'INPUT_INVALID'],
    run: ({ strapi, actor, params: { number, key }, body }) =>
      insertAnswer({ strapi, actor, number, key, as: body.as }),
  }),
];
