import type { EpochMs } from '../../../contracts/common';
import {
  formatClock,
  formatDuration,
  formatExact,
  formatMoment,
  formatRelative,
} from '../format/time';
import { useDesk } from '../i18n/desk-context';
import { useNow } from './use-now';

/** A time; whichever way it is written, its title has it to the second with the zone. */
export const Time = ({
  at,
  as = 'moment',
}: {
  at: EpochMs;
  as?: 'moment' | 'relative' | 'clock';
}) => {
  const desk = useDesk();
  const now = useNow();
  return (
    <time dateTime={new Date(at).toISOString()} title={formatExact(at, desk)}>
      {as === 'relative' ? formatRelative(at, now, desk) : null}
      {as === 'clock' ? formatClock(at, desk) : null}
      {as === 'moment' ? formatMoment(at, desk) : null}
    </time>
  );
};

/** How long since; "3 hr". */
export const Elapsed = ({ since }: { since: EpochMs }) => {
  const desk = useDesk();
  const now = useNow();
  return (
    <time dateTime={new Date(since).toISOString()} title={formatExact(since, desk)}>
      {formatDuration(Math.max(0, now - since), desk.locale)}
    </time>
  );
};
