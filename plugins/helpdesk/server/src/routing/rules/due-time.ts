import type { BusinessHours, EpochMs } from '../../../../contracts';
import { addBusinessMinutes } from './business-hours';

/** By when a task is to be answered, in hours of the company's work; null: there is no such time. */
export function dueTime(
  hours: BusinessHours,
  at: EpochMs,
  dueHours: number | null
): EpochMs | null {
  return dueHours === null ? null : addBusinessMinutes(hours, at, dueHours * 60);
}
