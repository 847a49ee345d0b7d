import type { Core } from '@strapi/strapi';
import { staffPresence } from '../chat/signals';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { every } from '../platform/jobs';
import { silenceLimit } from '../routing/rules/silence';
import { readSettings } from '../site/settings';
import { tellAvailability } from './tell-availability';
import type { AgentNamespace } from './agent-socket';

const SECONDS = 20;

/** Tells an agent's tabs, and whoever shows who is there, that the agent fell silent: nothing else happens then. */
export function watchSilence(strapi: Core.Strapi, namespace: AgentNamespace): void {
  let known = new Set<number>();
  every(strapi, {
    name: 'silence',
    seconds: SECONDS,
    run: async () => {
      const silent = await silentAgents(strapi);
      const changed = [...silent, ...known].filter((id) => silent.has(id) !== known.has(id));
      known = silent;
      tellAvailability(namespace, changed);
      for (const agentId of changed) staffPresence.tell({ agentId });
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
