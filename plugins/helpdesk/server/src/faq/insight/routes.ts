import { z } from '@strapi/utils';
import * as schema from '../../../../contracts/faq-insight.schema';
import { editorRoute } from '../../access/editor-route';
import type { Route } from '../../platform/route';
import { draftEntry } from './draft-entry';
import { listFeedback } from './list-feedback';
import { readEntryUsage } from './read-entry-usage';
import { readUsage } from './read-usage';
import { settleFeedback } from './settle-feedback';

/** For those who write the FAQ; they need not be agents. */
export const faqInsightRoutes: Route[] = [
  editorRoute({
    name: 'faq.entryUsage',
    method: 'GET',
    path: '/faq/entries/:key/usage',
    permission: 'faq.read',
    summary:
      'How an entry is read, voted on, inserted and followed by requests, in one language or in all',
    params: schema.faqKeyParams,
    query: schema.faqEntryUsageQuery,
    response: schema.faqEntryUsage,
    run: ({ strapi, params: { key }, query }) =>
      readEntryUsage(strapi, { entry: key, locale: query.locale ?? null }),
  }),
  editorRoute({
    name: 'faq.usage',
    method: 'GET',
    path: '/faq/usage',
    permission: 'faq.read',
    summary: 'What happened with each entry in the last 7, 30 or 90 days, the most read first',
    query: schema.faqUsageQuery,
    response: z.array(schema.faqUsageRow),
    run: ({ strapi, query }) => readUsage(strapi, query),
  }),
  editorRoute({
    name: 'faq.feedback',
    method: 'GET',
    path: '/faq/feedback',
    permission: 'faq.read',
    summary: 'Entries that did not help, with what visitors said; the newest vote first',
    query: schema.faqFeedbackQuery,
    response: schema.faqFeedbackPage,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, query }) => listFeedback(strapi, query),
  }),
  editorRoute({
    name: 'faq.settleFeedback',
    method: 'POST',
    path: '/faq/feedback/:key',
    permission: 'faq.manage',
    summary: 'Settle the unhelpful votes of an entry up to a time, or open them again',
    params: schema.faqKeyParams,
    body: schema.faqFeedbackBody,
    response: z.null(),
    refusals: ['NOT_FOUND', 'INPUT_INVALID'],
    run: ({ strapi, params: { key }, body }) => settleFeedback(strapi, { ...body, entry: key }),
  }),
  editorRoute({
    name: 'faq.draft',
    method: 'POST',
    path: '/faq/drafts',
    permission: 'faq.read',
    summary:
      'Begin an entry with its question; needs the right of Strapi’s roles to create entries',
    body: schema.faqDraftBody,
    response: schema.faqDraft,
    refusals: ['NOT_ALLOWED', 'INPUT_INVALID'],
    run: ({ strapi, actor, body }) => draftEntry({ strapi, actor, input: body }),
  }),
];
