import type { Core } from '@strapi/strapi';
import { every, type Job } from '../platform/jobs';
import { replanTimers } from './replan-timers';
import { runDueTimers } from './run-due-timers';

/** Performs what happens by itself, and plans it anew where a workflow was published. */
export function startTimers(strapi: Core.Strapi): Job {
  return every(strapi, {
    name: 'timers',
    seconds: 15,
    run: async (signal) => {
      await replanTimers({ strapi, signal });
      await runDueTimers({ strapi, signal });
    },
  });
}
