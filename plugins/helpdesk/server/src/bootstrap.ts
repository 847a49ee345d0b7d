import type { Core } from '@strapi/strapi';
import { registerPermissions } from './access/permissions';
import { prepareFirstStart } from './tickets/first-start';

/** Runs when the schema stands and routes are mounted. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissions(strapi);
  await prepareFirstStart(strapi);
}
