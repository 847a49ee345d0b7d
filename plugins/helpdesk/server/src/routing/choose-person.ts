import type { Core } from '@strapi/strapi';
import type { Distribution, EpochMs, RoutedBecause, RoutingOccasion } from '../../../contracts';
import { errorTrace } from '../platform/error-trace';
import { readSettings } from '../site/settings';
import { loadPeople, type RoutingPlace } from './load-people';
import { dueTime } from './rules/due-time';
import { ask } from './rules/pick-person';
import type { RoutingChoice, RoutingRequest, RoutingTicket } from './rules/routing-rule';
import { ruleOf } from './strategies';

export interface Choice {
  /** Null: nobody could take it; it waits. */
  agentId: number | null;
  because: RoutedBecause;
  /** See `takeTurn`. */
  seen: number;
}

/**
 * Who is to get a ticket, by the rule of its source. Decides and writes nothing: the caller writes with `takeTurn`.
 * A rule that fails is logged, and the ticket waits.
 */
export async function choosePerson({
  strapi,
  distribution,
  place,
  ticket,
  occasion,
  now,
}: {
  strapi: Core.Strapi;
  distribution: Distribution;
  place: RoutingPlace;
  ticket: RoutingTicket;
  occasion: RoutingOccasion;
  now: EpochMs;
}): Promise<Choice> {
  const { strategy } = distribution;
  const { people, owner, seen } = await loadPeople({ strapi, place, now });
  const hasRoom = people.filter(({ load, limit }) => {
    const most = limit ?? distribution.limit;
    return most === null || load < most;
  });
  const { choice, reason } = decide(strapi, strategy, { ticket, people: hasRoom, owner });
  const person = people.find(({ key }) => key === choice?.person);
  const { hours } = await readSettings(strapi);
  return {
    agentId: person?.id ?? null,
    because: {
      strategy,
      occasion,
      reason: choice?.reason ?? reason,
      detail: choice?.detail ?? null,
      load: person?.load ?? null,
      dueAt: person ? dueTime(hours, now, distribution.dueHours) : null,
    },
    seen,
  };
}

function decide(
  strapi: Core.Strapi,
  strategy: string,
  request: RoutingRequest
): { choice: RoutingChoice | null; reason: 'nobody' | 'failed' } {
  try {
    return { choice: ask(ruleOf(strapi, strategy), request), reason: 'nobody' };
  } catch (error) {
    strapi.log.error(`helpdesk: strategy ${strategy} failed: ${errorTrace(error)}`);
    return { choice: null, reason: 'failed' };
  }
}
