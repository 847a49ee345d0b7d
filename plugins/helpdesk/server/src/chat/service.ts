import type { Core } from '@strapi/strapi';
import { addPageResolver, type PageResolver } from './pages/page-resolvers';

/** `strapi.plugin('helpdesk').service('chat')`: what a host project may call. */
export const chatService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** See docs/chat-console.md. */
  registerPageResolver: (resolver: PageResolver) => addPageResolver(strapi, resolver),
});
