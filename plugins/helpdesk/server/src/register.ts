import type { Core } from '@strapi/strapi';
import { build } from './migrations/build';
import { guardStorage } from './platform/guard-storage';

/** Runs before the database is opened and before requests are parsed. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  guardStorage(strapi, build.schema);
}
