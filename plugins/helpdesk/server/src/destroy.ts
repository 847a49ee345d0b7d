import type { Core } from '@strapi/strapi';
import { stopJobs } from './platform/jobs';

/** Runs at shutdown, before the database is closed. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await stopJobs(strapi);
}
