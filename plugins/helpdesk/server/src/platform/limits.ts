import type { Core } from '@strapi/strapi';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { redisOf, redisPrefix } from './redis';

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
const stores = new WeakMap<Core.Strapi, Map<string, RateLimiterAbstract>>();

/**
 * Counts one request against every limit, or against none when one of them is used up: a flood from one place must
 * not use up what others share.
 */
export async function takeFromLimits(strapi: Core.Strapi, limits: Limit[]): Promise<LimitAnswer> {
  const taken: Limit[] = [];
  for (const limit of limits) {
    const { consumedPoints, msBeforeNext } = await limiterOf(strapi, limit).penalty(limit.key);
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
  for (const limit of limits) await limiterOf(strapi, limit).reward(limit.key);
}

/** Is there anything left? Counts nothing. */
export async function isWithinLimits(strapi: Core.Strapi, limits: Limit[]): Promise<boolean> {
  for (const limit of limits) {
    const used = await limiterOf(strapi, limit).get(limit.key);
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
  await store(strapi, count.name, count.seconds).penalty(count.key);
}

export async function countOf(strapi: Core.Strapi, count: Count): Promise<number> {
  const counted = await store(strapi, count.name, count.seconds).get(count.key);
  return counted?.consumedPoints ?? 0;
}

function limiterOf(strapi: Core.Strapi, { name, seconds }: Limit): RateLimiterAbstract {
  return store(strapi, name, seconds);
}

function store(strapi: Core.Strapi, name: string, duration = HOUR_SECONDS): RateLimiterAbstract {
  const known = stores.get(strapi) ?? new Map<string, RateLimiterAbstract>();
  stores.set(strapi, known);
  const limiter = known.get(name) ?? newStore(strapi, name, duration);
  known.set(name, limiter);
  return limiter;
}

/** In this process's memory; where several nodes are joined, in what they share, and in memory while that is away. */
function newStore(strapi: Core.Strapi, name: string, duration: number): RateLimiterAbstract {
  const memory = new RateLimiterMemory({ points: 1, duration });
  const redis = redisOf(strapi);
  if (!redis) return memory;
  return new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: `${redisPrefix(strapi)}:limit:${name}`,
    points: 1,
    duration,
    rejectIfRedisNotReady: true,
    insuranceLimiter: memory,
  });
}
