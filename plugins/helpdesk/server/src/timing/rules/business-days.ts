import type { BusinessHours, EpochMs } from '../../../../contracts';
import { hasWork, isOpen, nextChange } from '../../routing/rules/business-hours';
import { DAY_MS, momentOf, wallOf } from '../../routing/rules/zone-time';

/*
 * So many days of work later: at the same time of the day, on the so-manieth day after this one on which the company
 * works. What begins while it is closed begins with the next opening; what would fall into closed hours comes with the
 * opening after. From Friday 16:00 one day later is Monday 16:00; from Saturday it is Tuesday, as soon as it opens.
 */

/** How far ahead is looked: as far as `business-hours` looks for work. */
const HORIZON_DAYS = 366 * 9;

/** Null: there is not that much work ahead. */
export function addBusinessDays(hours: BusinessHours, at: EpochMs, days: number): EpochMs | null {
  const begin = openingFrom(hours, at);
  if (begin === null) return null;
  const start = wallOf(begin, hours.timeZone);
  let left = days;
  for (let day = 1; day <= HORIZON_DAYS; day += 1) {
    const wall = start + day * DAY_MS;
    if (!hasWork(hours, wall)) continue;
    left -= 1;
    if (left === 0) return openingFrom(hours, momentOf(wall, hours.timeZone));
  }
  return null;
}

/** The moment itself while it is open, else the next opening. */
function openingFrom(hours: BusinessHours, at: EpochMs): EpochMs | null {
  return isOpen(hours, at) ? at : nextChange(hours, at);
}
