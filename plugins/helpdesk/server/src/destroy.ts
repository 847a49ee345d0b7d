import type { Core } from '@strapi/strapi';
import { stopLive } from './live/start-live';
import { finishMirror } from './platform/keep-grants';
import { stopJobs } from './platform/jobs';
import { closeRedis } from './platform/redis';

/** Runs at shutdown, before the database is closed. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await stopLive(strapi);
  await stopJobs(strapi);
  await finishMirror(strapi);
  closeRedis(strapi);
}
