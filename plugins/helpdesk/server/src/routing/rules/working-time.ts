import type {
  Availability,
  BusinessHours,
  EpochMs,
  Settings,
  WeekHours,
} from '../../../../contracts';
import { isOpen } from './business-hours';
import { isSilent } from './silence';

/*
 * Somebody is on duty who says so, within their hours of work: their own week in their own time zone, or else the
 * company's. The company's holidays are everybody's. Whoever has not fallen silent besides is there.
 */

export interface Worker {
  availability: Availability;
  /** When they last did something in the panel; null: never yet. */
  seenAt: EpochMs | null;
  /** Null: the company's. */
  workingHours: WeekHours | null;
  /** IANA; null: the company's. */
  timeZone: string | null;
}

export function isAvailable(
  worker: Worker,
  { hours, presence }: Pick<Settings, 'hours' | 'presence'>,
  at: EpochMs
): boolean {
  return !isSilent({ ...worker, ...presence, now: at }) && isOnDuty(worker, { hours }, at);
}

export function isOnDuty(worker: Worker, { hours }: Pick<Settings, 'hours'>, at: EpochMs): boolean {
  return worker.availability === 'online' && isOpen(hoursOf(worker, hours), at);
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
