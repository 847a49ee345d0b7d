import type { EpochMs, LocalizedText } from './common';

/** How a new ticket finds its person, by rules of our own; a host project may add others under their own keys. */
export const STRATEGIES = [
  'nobody',
  'least-loaded',
  'round-robin',
  'most-experienced',
  'first-line',
  'by-language',
  'by-page',
] as const;
export type StrategyKey = (typeof STRATEGIES)[number];

/** Stands in the place of a strategy where a ticket was handed up: no source can be set to it. */
export const NEXT_LINE = 'next-line';

/** What the owner decides for one source. */
export interface Distribution {
  /** One of STRATEGIES, or the key of a rule that the host project has added. */
  strategy: string;
  /** Nobody with so many open tickets is given another, unless the profile says otherwise; null: no limit. */
  limit: number | null;
  /** Hours of work, by the company's hours, within which the person should answer; null: the task has no due time. */
  dueHours: number | null;
  /** With `by-page`: where requests lie that were written on these pages. The longest path counts. */
  pages?: PageTeam[];
}

export interface PageTeam {
  /** Beginning of the page's path, from its first slash: `/shop` is `/shop` itself and all below it. */
  path: string;
  /** Key. */
  team: string;
}

/** What an agent says of themselves; it stays until they say something else. */
export const AVAILABILITIES = ['online', 'away', 'handing-over'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** `PUT /helpdesk/me/availability` */
export interface AvailabilityBody {
  availability: Availability;
}

/** The agent's own availability as it counts now. */
export interface AvailabilityView {
  choice: Availability;
  /** Online by choice, and counted as away: nothing was done in any tab for as long as the owner set. */
  isSilent: boolean;
  /** Of the agent's working hours; who is online outside of them is given nothing. */
  isWorkingTime: boolean;
  /** When that changes next; null: never. */
  changesAt: EpochMs | null;
}

/** Why this person was chosen. */
export const ROUTING_REASONS = [
  /** Has an open ticket of the same client. */
  'owner',
  /** Has the fewest open tickets. */
  'least-loaded',
  /** Was given one longest ago. */
  'turn',
  /** The most experienced; `detail`: the level. */
  'experience',
  /** The lowest line of support; `detail`: the line. */
  'line',
  /** Speaks the client's language; `detail`: its code. */
  'language',
  /** Nobody who is there speaks it; `detail`: its code. */
  'no-language',
  /** Is of the team for the page that the client wrote from, with the fewest; `detail`: the path. */
  'page',
  /** Handed up, and nobody is above: it stays where it is; `detail`: the line it is in. */
  'top',
  /** By a rule of the host project; `detail`: what it says itself. */
  'own',
  /** Nobody could take it: it waits. Handed up, `detail`: the line it waits for. */
  'nobody',
  /** The rule failed: it waits. */
  'failed',
] as const;
export type RoutingReason = (typeof ROUTING_REASONS)[number];

/** What made the desk choose. */
export const ROUTING_OCCASIONS = ['opened', 'waited', 'handed-over', 'handed-up'] as const;
export type RoutingOccasion = (typeof ROUTING_OCCASIONS)[number];

/** Stands in the entry of the history in which the desk chose a person, or found nobody. */
export interface RoutedBecause {
  /** Of the source; NEXT_LINE where it was handed up, which goes before. */
  strategy: string;
  occasion: RoutingOccasion;
  reason: RoutingReason;
  detail: string | null;
  /** How many open tickets the person had before; null: nobody was chosen. */
  load: number | null;
  dueAt: EpochMs | null;
}

/** `GET /helpdesk/strategies`: what can be chosen for a source. */
export interface StrategyView {
  key: string;
  /** Of a rule that the host project added; null: one of STRATEGIES. */
  name: LocalizedText | null;
}
