import type { Channel, FieldValues, RoutingReason } from '../../../../contracts';

/*
 * A strategy looks at a ticket and at everybody who may be given it now, and names one of them with the reason. It is
 * a pure rule: the same question has the same answer, and nothing is read or written by it. Who is away, who works
 * at another time, who has no right to the ticket and who has as many tickets as they may have is not asked about.
 */

/** Somebody who is there, may be responsible here, and has room for another ticket. */
export interface RoutingPerson {
  key: string;
  name: string;
  /** Open tickets the person has. */
  load: number;
  /** Grows with every ticket that the desk gives to anybody; whose is smallest has waited longest. 0: was never given one. */
  lastTurn: number;
  /** Experience, 1 to 5. */
  level: number | null;
  /** Line of support, 1 to 3. */
  line: number | null;
  /** BCP 47. */
  languages: readonly string[];
  /** Keys of teams. */
  teams: readonly string[];
}

/** What a rule may know of the ticket. */
export interface RoutingTicket {
  workflow: string;
  source: string;
  channel: Channel;
  /** Key of the team it lies with; the people are then of this team. */
  team: string | null;
  locale: string;
  subject: string;
  fields: FieldValues;
  /** Where the client wrote from. */
  page: string | null;
}

export interface RoutingRequest {
  ticket: RoutingTicket;
  /** In a fixed order. */
  people: readonly RoutingPerson[];
  /** Who has an open ticket of the same client and is there, whatever their limit; null: nobody. */
  owner: RoutingPerson | null;
}

export interface RoutingChoice {
  person: string;
  reason: RoutingReason;
  detail: string | null;
}

/** Null: nobody; the ticket waits. */
export type RoutingRule = (request: RoutingRequest) => RoutingChoice | null;
