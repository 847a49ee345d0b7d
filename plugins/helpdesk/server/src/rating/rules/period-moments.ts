import type { EpochMs, RatingPeriod } from '../../../../contracts';
import { DAY_MS, momentOf } from '../../routing/rules/zone-time';

/** From the first moment of the first day to the first moment after the last one, where the reader's clock hangs. */
export function periodMoments({ from, to, timeZone }: RatingPeriod): {
  since: EpochMs;
  until: EpochMs;
} {
  return {
    since: momentOf(Date.parse(from), timeZone),
    until: momentOf(Date.parse(to) + DAY_MS, timeZone),
  };
}
