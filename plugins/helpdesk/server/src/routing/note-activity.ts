import type { Core } from '@strapi/strapi';
import { forgetDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database, readNumber } from '../platform/database';
import { readSettings } from '../site/settings';
import { tellAvailability } from './availability-hints';
import { isSilent } from './rules/silence';
import { wakeRouting } from './wake';

/** So seldom it is written, whatever happens in how many tabs. */
const EVERY_MS = 60_000;

/** When this process last wrote it, by the row of the agent. */
const written = new WeakMap<Core.Strapi, Map<number, number>>();

/**
 * Keeps that an agent did something in the panel. Who had fallen silent is there again at once, and may be given what
 * waits.
 */
export async function noteActivity(strapi: Core.Strapi, agentId: number): Promise<void> {
  const now = clock.now();
  const known = written.get(strapi) ?? new Map<number, number>();
  written.set(strapi, known);
  if (Math.abs(now - (known.get(agentId) ?? -Infinity)) < EVERY_MS) return;
  known.set(agentId, now);

  const { presence } = await readSettings(strapi);
  const db = database(strapi);
  const agent = await db('helpdesk_agents').where({ id: agentId }).first('availability', 'seen_at');
  if (!agent) return;
  const seenAt = readNumber(agent.seen_at);
  // Another node may just have written it.
  await db('helpdesk_agents')
    .where({ id: agentId })
    .where((older) => older.whereNull('seen_at').orWhere('seen_at', '<=', now - EVERY_MS))
    .update({ seen_at: now });
  const wasAway = agent.availability === 'online' && isSilent({ seenAt, ...presence, now });
  if (!wasAway) return;
  forgetDirectory(strapi);
  tellAvailability({ agentId });
  wakeRouting();
}
