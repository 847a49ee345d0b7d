import type { BusinessHours, EpochMs, WorkflowTimer } from '../../../../contracts';
import { addBusinessMinutes } from '../../routing/rules/business-hours';
import { DAY_MS, MINUTE_MS } from '../../routing/rules/zone-time';
import { addBusinessDays } from './business-days';

/*
 * When the time of a timer is over. By the wall clock an hour is an hour and a day is 24 of them. In business time
 * only hours count in which the company works, and days are days of work.
 */

const MINUTES = { minutes: 1, hours: 60, days: DAY_MS / MINUTE_MS } as const;

/** Null: never, since the company does not work that long. */
export function dueAt(
  { after, clock }: Pick<WorkflowTimer, 'after' | 'clock'>,
  since: EpochMs,
  hours: BusinessHours
): EpochMs | null {
  const minutes = after.amount * MINUTES[after.unit];
  if (clock === 'wall') return since + minutes * MINUTE_MS;
  return after.unit === 'days'
    ? addBusinessDays(hours, since, after.amount)
    : addBusinessMinutes(hours, since, minutes);
}
