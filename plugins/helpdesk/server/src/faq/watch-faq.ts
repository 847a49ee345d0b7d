import type { Core } from '@strapi/strapi';
import { forgetFaq } from './read-faq';

const TYPES = ['faq-category', 'faq-entry', 'info-page'].map((name) => `plugin::helpdesk.${name}`);
const READS = ['findOne', 'findFirst', 'findMany', 'count'];

/** What is published on this node is shown by it at once. */
export function watchFaq(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!TYPES.includes(context.uid) || READS.includes(context.action)) return next();
    const result = await next();
    forgetFaq(strapi);
    return result;
  });
}
