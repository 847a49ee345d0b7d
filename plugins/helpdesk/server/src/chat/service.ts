import type { Core } from '@strapi/strapi';
import { addPageResolver, type PageResolver } from './pages/page-resolvers';

/** `strapi.plugin('helpdesk').service('chat')`: what a host project may call. */
export const chatService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** For a host project: which page of its own shows which content. */
  registerPageResolver: (resolver: PageResolver) => addPageResolver(strapi, resolver),
});
