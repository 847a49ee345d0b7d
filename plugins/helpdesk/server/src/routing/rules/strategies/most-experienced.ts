import { chosen, leastLoaded } from '../pick-person';
import type { RoutingRule } from '../routing-rule';

/*
 * The most experienced who are there, of them the one with the fewest open tickets. With a limit the next level is
 * asked when they have enough. Who has no level counts as a beginner.
 */
export const byExperience: RoutingRule = ({ people }) => {
  const highest = Math.max(...people.map(levelOf));
  const person = leastLoaded(people.filter((one) => levelOf(one) === highest));
  return chosen(person, 'experience', highest);
};

const LEAST = 1;
const levelOf = ({ level }: { level: number | null }): number => level ?? LEAST;
