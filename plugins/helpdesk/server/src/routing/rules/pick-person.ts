import type { RoutingChoice, RoutingPerson, RoutingRequest, RoutingRule } from './routing-rule';

/*
 * Work is given so that it is equal: the one with the fewest open tickets comes first; of those with equally many,
 * the one who was given a ticket longest ago.
 */

/** Null: there is nobody. */
export function leastLoaded(people: readonly RoutingPerson[]): RoutingPerson | null {
  return first(people, (one, other) => one.load - other.load || one.lastTurn - other.lastTurn);
}

/** The one whose turn is longest ago. */
export function longestWithout(people: readonly RoutingPerson[]): RoutingPerson | null {
  return first(people, (one, other) => one.lastTurn - other.lastTurn || one.load - other.load);
}

export function chosen(
  person: RoutingPerson | null,
  reason: RoutingChoice['reason'],
  detail: string | number | null = null
): RoutingChoice | null {
  return person && { person: person.key, reason, detail: detail === null ? null : String(detail) };
}

/** Whoever has an open ticket of the client gets the next one too: the client is not asked everything again. */
export function ownerFirst(rule: RoutingRule): RoutingRule {
  return (request) => chosen(request.owner, 'owner') ?? rule(request);
}

/**
 * Asks a rule, and takes nobody whom it was not offered.
 *
 * @throws what the rule throws, and an Error for an answer that is none.
 */
export function ask(rule: RoutingRule, request: RoutingRequest): RoutingChoice | null {
  if (request.people.length === 0 && request.owner === null) return null;
  const choice = rule(request);
  if (choice === null) return null;
  const isOffered =
    request.owner?.key === choice.person || request.people.some(({ key }) => key === choice.person);
  if (!isOffered) throw new Error('The rule chose somebody who was not offered');
  return choice;
}

/** The first of those who are equally good stays. */
function first(
  people: readonly RoutingPerson[],
  compare: (one: RoutingPerson, other: RoutingPerson) => number
): RoutingPerson | null {
  return people.reduce<RoutingPerson | null>(
    (best, person) => (best === null || compare(person, best) < 0 ? person : best),
    null
  );
}
