import type { Core } from '@strapi/strapi';
import { guardCors } from '../../platform/guard-cors';

const FILES = '/helpdesk/widget/';

/** The window's own files are the same for everybody, and hold nothing of anybody: pages of any site may read them. */
export function guardWidgetCors(strapi: Core.Strapi): void {
  guardCors(strapi, {
    isFor: ({ path }) => path.startsWith(FILES),
    mayRead: async () => true,
    methods: 'GET',
    headers: 'Content-Type',
  });
}
