import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { every } from '../platform/jobs';
import { tellAvailability } from '../routing/availability-hints';
import { silenceLimit } from '../routing/rules/silence';
import { readSettings } from '../site/settings';

const SECONDS = 20;

/** Tells that an agent fell silent: nothing else happens at that moment that could tell it. */
export function watchSilence(strapi: Core.Strapi): void {
  let known = new Set<number>();
  every(strapi, {
    name: 'silence',
    seconds: SECONDS,
    run: async () => {
      const silent = await silentAgents(strapi);
      const fallen = [...silent].filter((id) => !known.has(id));
      known = silent;
      for (const agentId of fallen) tellAvailability({ agentId });
    },
  });
}

async function silentAgents(strapi: Core.Strapi): Promise<Set<number>> {
  const { presence } = await readSettings(strapi);
  const limit = silenceLimit(presence.awayAfterMinutes, clock.now());
  if (limit === null) return new Set();
  const rows = await database(strapi)('helpdesk_agents')
    .select('id')
    .where({ availability: 'online' })
    .where('seen_at', '<=', limit);
  return new Set(rows.map((row) => Number(row.id)));
}
