import type { Core } from '@strapi/strapi';
import { redisOf } from '../platform/redis';
import type { AgentNamespace } from './agent-socket';

/** Each node comes back to Redis within some seconds of the others. */
const ALL_BACK_MS = 5_000;

/** As panels look without a socket. */
const AWAY_EVERY_MS = 10_000;

/**
 * While Redis is away, nodes tell each other nothing: now and then, and when it is back, panels ask for what they show.
 * Windows of visitors are looked after by their recheck.
 *
 * @returns a function that stops it.
 */
export function tellMissed(strapi: Core.Strapi, namespace: AgentNamespace): () => void {
  const redis = redisOf(strapi);
  if (!redis) return () => undefined;
  const tell = () => namespace.local.emit('news:missed');
  let timer: NodeJS.Timeout | undefined;
  const back = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, ALL_BACK_MS);
    timer.unref();
  };
  redis.on('ready', back);
  const away = setInterval(() => redis.status !== 'ready' && tell(), AWAY_EVERY_MS);
  away.unref();
  return () => {
    clearTimeout(timer);
    clearInterval(away);
    redis.off('ready', back);
  };
}
