import type { Core } from '@strapi/strapi';
import { addStrategy, type OwnStrategy } from './strategies';

/** `strapi.plugin('helpdesk').service('routing')`: what a host project may call. */
export const routingService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** See docs/distribution.md. */
  addStrategy: (strategy: OwnStrategy) => addStrategy(strapi, strategy),
});
