import { useNow } from '../../../components/use-now';
import { formatExact, formatWait } from '../../../format/time';
import { useDesk } from '../../../i18n/desk-context';

/** Counted by seconds in the first minute, when they count. */
const EVERY_MS = 5_000;

/** How long somebody has waited. */
export const WaitingTime = ({ since }: { since: number }) => {
  const desk = useDesk();
  const now = useNow(EVERY_MS);
  return (
    <time dateTime={new Date(since).toISOString()} title={formatExact(since, desk)}>
      {formatWait(Math.max(0, now - since), desk.locale)}
    </time>
  );
};
