import type { Core } from '@strapi/strapi';
import { Redis } from 'ioredis';
import { sha256 } from './ids';
import { publicUrl } from './public-url';

/*
 * Several nodes of one desk are joined by `REDIS_URL`. Nothing is kept there that is not somewhere else too: while Redis
 * is away each node goes on for itself, and what the others did is found in the database.
 */

/** A node does not wait longer for Redis than a person would for an answer. */
const COMMAND_MS = 1_000;
const RETRY_MOST_MS = 2_000;
const SILENT_MS = 5_000;
/** Of the log, while Redis is away. */
const QUIET_MS = 60_000;

const clients = new WeakMap<Core.Strapi, Redis>();

/** Null: this desk is one node. */
export function redisOf(strapi: Core.Strapi): Redis | null {
  const url = process.env.REDIS_URL;
  if (!url) return null;
  const known = clients.get(strapi);
  if (known) return known;
  const client = open(url);
  clients.set(strapi, client);
  let toldAt = -QUIET_MS;
  client.on('error', (error: Error) => {
    if (performance.now() - toldAt < QUIET_MS) return;
    toldAt = performance.now();
    strapi.log.warn(`helpdesk event=redis.away ${error.message}: this node goes on alone`);
  });
  return client;
}

/** What stands before every name of this desk in a Redis that others may use too. */
export function redisPrefix(strapi: Core.Strapi): string {
  return `helpdesk:${sha256(publicUrl(strapi)).slice(0, 12)}`;
}

const silentUntil = new WeakMap<Core.Strapi, number>();

/**
 * Redis has refused or not answered. Where it did not answer, nobody asks it for some seconds who can do without: else each
 * of several questions of one request would wait its whole time.
 */
export function noteSilence(strapi: Core.Strapi, error: unknown): void {
  // It has no code. One that is away refuses at once, and is asked again at once when it is back.
  const isSilent = error instanceof Error && error.message === 'Command timed out';
  if (isSilent) silentUntil.set(strapi, performance.now() + SILENT_MS);
}

export function isRedisSilent(strapi: Core.Strapi): boolean {
  return performance.now() < (silentUntil.get(strapi) ?? 0);
}

export function closeRedis(strapi: Core.Strapi): void {
  clients.get(strapi)?.disconnect();
  clients.delete(strapi);
}

function open(url: string): Redis {
  const retryStrategy = (times: number) => Math.min(times * 100, RETRY_MOST_MS);
  // Refuses at once while Redis is away: whoever waited would hold up what can go on without it.
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_MS,
    retryStrategy,
  });
  // The adapter publishes without looking at the answer.
  const publish = client.publish.bind(client);
  client.publish = (...message: Parameters<Redis['publish']>) => publish(...message).catch(() => 0);
  // Its readers wait for what comes, however long, and take up the thread when Redis is back; one that was refused at
  // once would ask again without an end.
  client.duplicate = () => new Redis(url, { maxRetriesPerRequest: null, retryStrategy });
  return client;
}
