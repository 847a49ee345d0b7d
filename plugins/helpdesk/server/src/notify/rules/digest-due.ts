import type { EpochMs, NoticePreferences } from '../../../../contracts';
import { quietAt } from './quiet-hours';

/*
 * An hourly digest leaves when an hour has gone by since the last one; a daily one when the agent's clock has passed
 * their hour since the last one; one that is wanted at once is always due, and leaves when there is something to tell.
 * Whoever has never had one is due at once. In quiet hours none leaves: what there is to tell waits for their end. A day of 23 or 25 hours has one digest.
 */

const HOUR_MS = 60 * 60 * 1000;

export function isDigestDue({
  preferences: { digest, digestHour, quiet },
  timeZone,
  lastAt,
  now,
}: {
  preferences: Pick<NoticePreferences, 'digest' | 'digestHour' | 'quiet'>;
  /** IANA. */
  timeZone: string;
  lastAt: EpochMs | null;
  now: EpochMs;
}): boolean {
  if (digest === 'off' || quietAt(quiet, timeZone, now).isQuiet) return false;
  if (lastAt === null || digest === 'at-once') return true;
  if (digest === 'hourly') return now - lastAt >= HOUR_MS;
  return digestDay(now, digestHour, timeZone) > digestDay(lastAt, digestHour, timeZone);
}

/** The date `YYYY-MM-DD` whose digest hour was the last to strike. */
function digestDay(at: EpochMs, hour: number, timeZone: string): string {
  const { date, hour: struck } = localTime(at, timeZone);
  return struck >= hour ? date : localTime(at - 24 * HOUR_MS, timeZone).date;
}

function localTime(at: EpochMs, timeZone: string): { date: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    hour: Number(part('hour')),
  };
}
