import type { Core } from '@strapi/strapi';
import type { EpochMs, Settings } from '../../../contracts';
import { readersOfTicket } from '../mail/readers-of-ticket';
import { loadDirectory, type DirectoryAgent } from '../people/directory';
import { clock } from '../platform/clock';
import { isOnDuty } from '../routing/rules/working-time';
import { readSettings } from '../site/settings';
import { isSmsConfigured } from '../sms/load-provider';
import { toE164 } from '../sms/rules/phone';
import type { TicketRow } from '../tickets/rows';
import { withNoticeDefaults } from './rules/preferences-defaults';
import { quietAt } from './rules/quiet-hours';
import type { Moment } from './rules/ways-now';
import type { Listener } from './rules/whom-to-tell';

/** An agent who may be told of a ticket, and by what they are reached at this moment. */
export interface Hearer extends Listener {
  /** Where an SMS reaches them; null: nowhere. */
  phone: string | null;
  locale: string | null;
  /** Asked for only where it counts: zones and hours cost more than all of the rest. */
  moment(): Moment;
}

/**
 * The agents who may be told of a ticket: active ones who may see it where it will be. Not to be called inside a
 * transaction.
 *
 * @param ticket as it is after the change.
 */
export async function loadAudience(strapi: Core.Strapi, ticket: TicketRow): Promise<Hearer[]> {
  const [directory, maySee] = [await loadDirectory(strapi), await readersOfTicket(strapi, ticket)];
  const rules = await readSettings(strapi);
  const now = clock.now();
  return directory.agents
    .filter((agent) => agent.isActive && maySee(agent))
    .map((agent) => toHearer({ strapi, agent, rules, now }));
}

function toHearer({
  strapi,
  agent,
  rules,
  now,
}: {
  strapi: Core.Strapi;
  agent: DirectoryAgent;
  rules: Pick<Settings, 'hours'>;
  now: EpochMs;
}): Hearer {
  const preferences = withNoticeDefaults(agent.noticePreferences);
  return {
    id: agent.id,
    teamIds: agent.teamIds,
    preferences,
    phone: isSmsConfigured(strapi) && agent.phone !== null ? toE164(agent.phone) : null,
    locale: agent.locale,
    moment: () => ({
      isQuiet: quietAt(preferences.quiet, agent.timeZone ?? rules.hours.timeZone, now).isQuiet,
      // Whoever forgot to say that they have gone is not called at night; whoever is only not at the keyboard is.
      isThere: isOnDuty(agent, rules, now),
    }),
  };
}
