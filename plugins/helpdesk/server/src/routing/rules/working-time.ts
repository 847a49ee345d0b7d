import type { Availability, BusinessHours, EpochMs, WeekHours } from '../../../../contracts';
import { isOpen } from './business-hours';

/*
 * Somebody is there who says so, within their hours of work: their own week in their own time zone, or else the
 * company's. The company's holidays are everybody's.
 */

export interface Worker {
  availability: Availability;
  /** Null: the company's. */
  workingHours: WeekHours | null;
  /** IANA; null: the company's. */
  timeZone: string | null;
}

export function isAvailable(worker: Worker, company: BusinessHours, at: EpochMs): boolean {
  return worker.availability === 'online' && isOpen(hoursOf(worker, company), at);
}

export function hoursOf(
  { workingHours, timeZone }: Pick<Worker, 'workingHours' | 'timeZone'>,
  company: BusinessHours
): BusinessHours {
  if (workingHours === null) return company;
  return {
    timeZone: timeZone ?? company.timeZone,
    week: workingHours,
    // A day on which the company works at other hours changes nothing in somebody's own week.
    days: company.days.filter(({ hours }) => hours.length === 0),
  };
}
