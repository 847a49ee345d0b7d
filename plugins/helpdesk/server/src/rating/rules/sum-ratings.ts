import { RATING_PERCENTS, type RatingFigures } from '../../../../contracts';

/*
 * Figures of a period. The answer rate is of the answers about which was asked in it: how many of them were rated,
 * whenever. The average and the distribution are of the ratings that were given in it, whenever was asked.
 */

/** Ratings of one percent, by who gave the answer and by what it was. */
export interface RatedCount {
  agentId: number | null;
  workflowId: number | null;
  actionKey: string;
  percent: number;
  count: number;
}
export interface AskedCount extends Omit<RatedCount, 'percent' | 'count'> {
  asked: number;
  answered: number;
}

export function sumRatings(
  rated: readonly Pick<RatedCount, 'percent' | 'count'>[],
  asked: readonly Pick<AskedCount, 'asked' | 'answered'>[]
): RatingFigures {
  const total = rated.reduce((sum, { count }) => sum + count, 0);
  const percents = rated.reduce((sum, { percent, count }) => sum + percent * count, 0);
  return {
    asked: asked.reduce((sum, row) => sum + row.asked, 0),
    answered: asked.reduce((sum, row) => sum + row.answered, 0),
    rated: total,
    average: total === 0 ? null : percents / total,
    distribution: RATING_PERCENTS.map((percent) =>
      rated.filter((row) => row.percent === percent).reduce((sum, { count }) => sum + count, 0)
    ),
  };
}

/** The same for each group, those with the most ratings first. */
export function sumGroups<G>(
  rated: readonly RatedCount[],
  asked: readonly AskedCount[],
  groupOf: (row: Omit<RatedCount, 'percent' | 'count'>) => { name: string; group: G } | null
): (RatingFigures & G)[] {
  const groups = new Map<string, { group: G; rated: RatedCount[]; asked: AskedCount[] }>();
  const into = (row: RatedCount | AskedCount) => {
    const found = groupOf(row);
    if (!found) return null;
    const known = groups.get(found.name) ?? { group: found.group, rated: [], asked: [] };
    groups.set(found.name, known);
    return known;
  };
  for (const row of rated) into(row)?.rated.push(row);
  for (const row of asked) into(row)?.asked.push(row);
  return [...groups.values()]
    .map((one) => ({ ...one.group, ...sumRatings(one.rated, one.asked) }))
    .sort((a, b) => b.rated - a.rated || b.asked - a.asked);
}
