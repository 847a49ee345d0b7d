import type { Core } from '@strapi/strapi';
import { every, type Job } from '../platform/jobs';
import { giveWaiting } from './give-waiting';
import { handOver } from './hand-over';
import { onRouting } from './wake';

/**
 * Hands over what lies with those who said so, and gives what waits to whoever is there: when somebody comes or goes,
 * and twice a minute for those whose hours begin, whose limit has room again, or who came on another node.
 */
export function startDistribution(strapi: Core.Strapi): Job {
  return every(strapi, {
    name: 'distribution',
    seconds: 30,
    wakeOn: onRouting,
    run: async (signal) => {
      await handOver({ strapi, signal });
      await giveWaiting({ strapi, signal });
    },
  });
}
