import { useEffect, useRef } from 'react';
import type { TicketChanged, TicketView } from '../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../api/queue';
import { Banner } from '../../components/Banner';
import { Time } from '../../components/Time';
import { StateBadge } from '../../components/StateBadge';
import type { DeskError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';

interface ChangedNoticeProps {
  ticket: TicketView;
  /** False: the action is not possible any more where the ticket is now. */
  isOffered: boolean;
  error: DeskError | null;
}

/** Somebody was faster: who, when, and where the ticket is now. What was typed stays below. */
export const ChangedNotice = ({ ticket, isOffered, error }: ChangedNoticeProps) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const frame = useRef<HTMLDivElement>(null);
  // After a press of the button it must be seen; while one is typing the page stands still.
  const isAnswer = error !== null;
  useEffect(() => {
    // Again when the news has come: it grows the history above and pushes the notice out of sight.
    if (isAnswer) frame.current?.scrollIntoView({ block: 'center' });
  }, [isAnswer, ticket.version]);
  const last = ticket.entries.at(-1);
  const changed = readChanged(error?.changed);
  const by = last?.actor ?? changed?.by;
  const at = last?.at ?? changed?.at;
  const owner = (ticket.assignee ?? ticket.team)?.name ?? t('assignee.nobody');
  return (
    <div ref={frame}>
      <Banner tone="warning" role="alert" title={t('changed.title')}>
        <p>
          {by ? <bdi>{by.kind === 'system' ? t('actor.system') : by.name}</bdi> : null}
          {at ? (
            <>
              {' · '}
              <Time at={at} />
            </>
          ) : null}
        </p>
        <p>
          <StateBadge
            stateKey={ticket.state.key}
            state={lookups?.states.find(
              ({ workflow, key }) => workflow === ticket.state.workflow && key === ticket.state.key
            )}
          />{' '}
          <bdi>{owner}</bdi>
        </p>
        <p>{isOffered ? t('changed.sendAgain') : t('changed.notOffered')}</p>
      </Banner>
    </div>
  );
};

/** `details.changed` of TICKET_CHANGED, as far as it is there. */
const readChanged = (value: unknown): Partial<TicketChanged> | null =>
  // Only shown, each part if present.
  typeof value === 'object' && value !== null ? (value as Partial<TicketChanged>) : null;
