import type { Core } from '@strapi/strapi';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { isRedisSilent, noteSilence, redisOf, redisPrefix } from './redis';

/** One count: `name` says what is counted (`form-visitor`), `key` whose. */
export interface Limit {
  name: string;
  key: string;
  /** How many in an hour, or in so many seconds; 0 allows none. */
  most: number;
  seconds?: number;
}

export type LimitAnswer = { isAllowed: true } | { isAllowed: false; retryAfterSeconds: number };

const HOUR_SECONDS = 3600;
const stores = new WeakMap<Core.Strapi, Map<string, Store>>();

/** In this process's memory; where several nodes are joined, in what they share, and in memory while that is away. */
interface Store {
  shared: RateLimiterAbstract | null;
  memory: RateLimiterAbstract;
}

/**
 * Counts one request against every limit, or against none when one of them is used up: a flood from one place must
 * not use up what others share.
 */
export async function takeFromLimits(strapi: Core.Strapi, limits: Limit[]): Promise<LimitAnswer> {
  const taken: Limit[] = [];
  for (const limit of limits) {
    const { consumedPoints, msBeforeNext } = await ask(strapi, limit, (store) =>
      store.penalty(limit.key)
    );
    taken.push(limit);
    if (consumedPoints > limit.most) {
      await giveBackToLimits(strapi, taken);
      return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
    }
  }
  return { isAllowed: true };
}

/** Undoes `takeFromLimits`, for a request that turned out to be a repeat. */
export async function giveBackToLimits(strapi: Core.Strapi, limits: Limit[]): Promise<void> {
  for (const limit of limits) await ask(strapi, limit, (store) => store.reward(limit.key));
}

/** Is there anything left? Counts nothing. */
export async function isWithinLimits(strapi: Core.Strapi, limits: Limit[]): Promise<boolean> {
  for (const limit of limits) {
    const used = await ask(strapi, limit, (store) => store.get(limit.key));
    if ((used?.consumedPoints ?? 0) >= limit.most) return false;
  }
  return true;
}

/** Something that is counted without a bound; the count begins anew `seconds` after it began. */
export interface Count {
  name: string;
  key: string;
  seconds: number;
}

export async function addToCount(strapi: Core.Strapi, count: Count): Promise<void> {
  await ask(strapi, count, (store) => store.penalty(count.key));
}

export async function countOf(strapi: Core.Strapi, count: Count): Promise<number> {
  const counted = await ask(strapi, count, (store) => store.get(count.key));
  return counted?.consumedPoints ?? 0;
}

async function ask<T>(
  strapi: Core.Strapi,
  { name, seconds }: Pick<Limit, 'name' | 'seconds'>,
  question: (store: RateLimiterAbstract) => Promise<T>
): Promise<T> {
  const { shared, memory } = storeOf(strapi, name, seconds);
  if (!shared || isRedisSilent(strapi)) return question(memory);
  try {
    return await question(shared);
  } catch (error) {
    noteSilence(strapi, error);
    return question(memory);
  }
}

function storeOf(strapi: Core.Strapi, name: string, duration = HOUR_SECONDS): Store {
  const known = stores.get(strapi) ?? new Map<string, Store>();
  stores.set(strapi, known);
  const store = known.get(name) ?? newStore(strapi, name, duration);
  known.set(name, store);
  return store;
}

function newStore(strapi: Core.Strapi, name: string, duration: number): Store {
  const memory = new RateLimiterMemory({ points: 1, duration });
  const redis = redisOf(strapi);
  if (!redis) return { shared: null, memory };
  const shared = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: `${redisPrefix(strapi)}:limit:${name}`,
    points: 1,
    duration,
    rejectIfRedisNotReady: true,
  });
  return { shared, memory };
}
