import type { Core } from '@strapi/strapi';
import {
  NEXT_LINE,
  type Distribution,
  type EpochMs,
  type RoutedBecause,
  type RoutingOccasion,
} from '../../../contracts';
import { errorTrace } from '../platform/error-trace';
import { readSettings } from '../site/settings';
import { loadPeople, type RoutingPlace } from './load-people';
import { dueTime } from './rules/due-time';
import { fromLine } from './rules/hand-up';
import { ask } from './rules/pick-person';
import type {
  RoutingChoice,
  RoutingRequest,
  RoutingRule,
  RoutingTicket,
} from './rules/routing-rule';
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
  line = null,
  now,
}: {
  strapi: Core.Strapi;
  distribution: Distribution;
  place: RoutingPlace;
  ticket: RoutingTicket;
  occasion: RoutingOccasion;
  /** It was handed up to this line, which goes before the rule of its source. */
  line?: number | null;
  now: EpochMs;
}): Promise<Choice> {
  const strategy = line === null ? distribution.strategy : NEXT_LINE;
  const { people, owner, seen } = await loadPeople({ strapi, place, now });
  const hasRoom = people.filter(({ load, limit }) => {
    const most = limit ?? distribution.limit;
    return most === null || load < most;
  });
  const { choice, reason } =
    line === null
      ? decide(strapi, strategy, () => ruleOf(strapi, distribution), {
          ...{ ticket, people: hasRoom, owner },
        })
      : decide(strapi, strategy, () => fromLine(line), { ticket, people: hasRoom, owner: null });
  const person = people.find(({ key }) => key === choice?.person);
  const { hours } = await readSettings(strapi);
  return {
    agentId: person?.id ?? null,
    because: {
      strategy,
      occasion,
      reason: choice?.reason ?? reason,
      detail: choice?.detail ?? (line === null ? null : String(line)),
      load: person?.load ?? null,
      dueAt: person ? dueTime(hours, now, distribution.dueHours) : null,
    },
    seen,
  };
}

function decide(
  strapi: Core.Strapi,
  strategy: string,
  ruleNow: () => RoutingRule,
  request: RoutingRequest
): { choice: RoutingChoice | null; reason: 'nobody' | 'failed' } {
  try {
    return { choice: ask(ruleNow(), request), reason: 'nobody' };
  } catch (error) {
    strapi.log.error(`helpdesk: strategy ${strategy} failed: ${errorTrace(error)}`);
    return { choice: null, reason: 'failed' };
  }
}
