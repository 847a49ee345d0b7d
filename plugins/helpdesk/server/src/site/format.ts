import type { EpochMs } from '../../../contracts';
import { clockApart } from '../../../contracts/clock-apart';

/** A size in the reader's words and digits: "1.5 MB". */
export function formatSize(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    // Only single bytes are shown by their whole name: "7 byte" is no word.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1024 ** step);
}

/** A moment for `<time>`: for machines, and for a reader in this zone. */
export function formatTime(
  at: EpochMs,
  { locale, timeZone }: { locale: string; timeZone: string | null }
): { iso: string; text: string } {
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: timeZone ?? 'UTC',
  }).format(at);
  const text = clockApart(moment);
  return { iso: new Date(at).toISOString(), text: timeZone ? text : `${text} UTC` };
}

/** A day for `<time>`, as it is in UTC: the same for every reader. */
export function formatDay(at: EpochMs, locale: string): { iso: string; text: string } {
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  return { iso: new Date(at).toISOString().slice(0, 10), text };
}
