import type { EpochMs } from '../../../../../contracts/common';

/** How long a block may last; `date` is a day that is chosen. */
export const BLOCK_ENDS = ['day', 'week', 'month', 'year', 'date', 'never'] as const;
export type BlockEnd = (typeof BLOCK_ENDS)[number];

const DAY = 86_400_000;
const DAYS = { day: 1, week: 7, month: 30, year: 365 } as const;

/**
 * When a block ends. A chosen day (`YYYY-MM-DD`) counts to its end where the reader is; NaN for no day.
 */
export const endOf = (
  end: BlockEnd,
  { now, date }: { now: EpochMs; date: string }
): EpochMs | null => {
  switch (end) {
    case 'never':
      return null;
    case 'date':
      return new Date(`${date}T23:59:59.999`).getTime();
    default:
      return now + DAYS[end] * DAY;
  }
};
