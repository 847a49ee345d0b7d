import type { Core } from '@strapi/strapi';
import { closedTypes } from './content-manager-guard';

/** Of Strapi's GraphQL plugin, where the host has it, as much as is used here. */
interface GraphqlExtension {
  shadowCRUD(uid: string): { disable(): void };
}

/**
 * Keeps our operational types out of the schema that Strapi's GraphQL plugin makes of every type: a full-access API
 * token, which front ends often have, would read all tickets by it. To be called in `register`; the schema is made
 * after that.
 */
export function closeToGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql')?.service('extension') as GraphqlExtension | undefined;
  if (!extension) return;
  for (const uid of closedTypes(strapi)) extension.shadowCRUD(uid).disable();
}
