import type { FaqCounts, FaqUsageRow } from '../../../../contracts/faq-insight';

/*
 * Ten of each: what is read most, what helps least, what agents insert most, and what is followed by a request most.
 * Least helpful is not who has one vote and that a bad one: it is counted from the share below which the true one
 * hardly lies (the lower bound of Wilson's interval), so that forty of fifty come before one of one.
 */

const SHOWN = 10;
/** Nineteen times of twenty. */
const Z = 1.96;

export interface Ranked {
  row: FaqUsageRow;
  /** What it stands in the list for. */
  value: number;
}

export const RANKINGS = ['mostRead', 'leastHelpful', 'mostInserted', 'mostFollowed'] as const;
export type Ranking = (typeof RANKINGS)[number];

export const rankUsage = (rows: readonly FaqUsageRow[]): Record<Ranking, Ranked[]> => ({
  mostRead: top(rows, ({ views }) => views),
  leastHelpful: top(rows, ({ unhelpful }) => unhelpful, surelyUnhelpful),
  mostInserted: top(rows, ({ inserted }) => inserted),
  mostFollowed: top(rows, ({ ticketsAfter }) => ticketsAfter),
});

/** Of all entries together. */
export const totalOf = (rows: readonly FaqUsageRow[]): FaqCounts => {
  const sum = (count: keyof FaqCounts) => rows.reduce((total, row) => total + row[count], 0);
  return {
    views: sum('views'),
    helpful: sum('helpful'),
    unhelpful: sum('unhelpful'),
    inserted: sum('inserted'),
    solved: sum('solved'),
    ticketsAfter: sum('ticketsAfter'),
  };
};

/** Of a hundred votes, how many were helpful; null without any. */
export const helpfulPercent = ({
  helpful,
  unhelpful,
}: Pick<FaqCounts, 'helpful' | 'unhelpful'>): number | null =>
  helpful + unhelpful === 0 ? null : (helpful / (helpful + unhelpful)) * 100;

const top = (
  rows: readonly FaqUsageRow[],
  valueOf: (row: FaqUsageRow) => number,
  rankOf = valueOf
): Ranked[] =>
  rows
    .filter((row) => valueOf(row) > 0)
    .map((row) => ({ row, value: valueOf(row), rank: rankOf(row) }))
    .sort((a, b) => b.rank - a.rank || b.row.views - a.row.views)
    .slice(0, SHOWN)
    .map(({ row, value }) => ({ row, value }));

const surelyUnhelpful = ({ helpful, unhelpful }: FaqUsageRow): number => {
  const votes = helpful + unhelpful;
  const share = unhelpful / votes;
  const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * votes)) / votes);
  return (share + Z ** 2 / (2 * votes) - spread) / (1 + Z ** 2 / votes);
};
