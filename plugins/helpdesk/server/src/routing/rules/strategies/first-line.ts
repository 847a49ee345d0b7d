import { chosen, leastLoaded } from '../pick-person';
import type { RoutingRule } from '../routing-rule';

/*
 * The first line takes what comes, of it the one with the fewest open tickets. Where nobody of the first line is
 * there or has room, the second is asked, then the third. Who is in no line counts to the first.
 */
export const byLine: RoutingRule = ({ people }) => {
  const lowest = Math.min(...people.map(lineOf));
  const person = leastLoaded(people.filter((one) => lineOf(one) === lowest));
  return chosen(person, 'line', lowest);
};

const FIRST = 1;
export const lineOf = ({ line }: { line: number | null }): number => line ?? FIRST;
