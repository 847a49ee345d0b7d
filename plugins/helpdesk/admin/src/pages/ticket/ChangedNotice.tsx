import { useEffect, type RefObject } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { TicketChanged, TicketView } from '../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../api/queue';
import { Banner } from '../../components/Banner';
import { Time } from '../../components/Time';
import { StateBadge } from '../../components/StateBadge';
import type { DeskError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { EntryChanges } from './EntryChanges';

interface ChangedNoticeProps {
  /** Takes the keyboard when one would send past it. */
  frame: RefObject<HTMLDivElement>;
  ticket: TicketView;
  /** False: the action is not possible any more where the ticket is now. */
  isOffered: boolean;
  /** The history stands above the form, and the other actions too. */
  isOnPage: boolean;
  error: DeskError | null;
}

/** Somebody was faster: who, when, and where the ticket is now. What was typed stays. */
export const ChangedNotice = ({
  frame,
  ticket,
  isOffered,
  isOnPage,
  error,
}: ChangedNoticeProps) => {
  const { t, name } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const isAnswer = error !== null;
  useEffect(() => {
    // Again when the news has come: it grows the history above and pushes the notice out of sight.
    frame.current?.scrollIntoView({ block: isAnswer ? 'center' : 'nearest' });
  }, [frame, isAnswer, ticket.version]);
  const last = ticket.entries.at(-1);
  const changed = readChanged(error?.changed);
  const by = last?.actor ?? changed?.by;
  const at = last?.at ?? changed?.at;
  const owner = (ticket.assignee ?? ticket.team)?.name ?? t('assignee.nobody');
  return (
    <Sticky ref={frame} tabIndex={-1}>
      <Banner tone="warning" role="alert" title={t('changed.title')}>
        <p>
          {by ? <bdi>{by.kind === 'system' ? t('actor.system') : by.name}</bdi> : null}
          {last?.action ? (
            <>
              {' · '}
              <bdi>{name(last.action.name)}</bdi>
            </>
          ) : null}
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
        {last && !isOnPage ? <EntryChanges entry={last} workflow={ticket.state.workflow} /> : null}
        <p>{t(`changed.${isOffered ? 'sendAgain' : 'notOffered'}${isOnPage ? '' : 'Away'}`)}</p>
        {isOnPage ? null : (
          <Link to={`/plugins/helpdesk/tickets/${ticket.number}`} target="_blank">
            {t('changed.open')}
          </Link>
        )}
      </Banner>
    </Sticky>
  );
};

/* In sight even where its place is below the edge of the window: the page stands still while one is typing. */
const Sticky = styled.div`
  position: sticky;
  inset-block-end: 0.8rem;
  z-index: 2;
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};

  &:focus {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** `details.changed` of TICKET_CHANGED, as far as it is there. */
const readChanged = (value: unknown): Partial<TicketChanged> | null =>
  // Only shown, each part if present.
  typeof value === 'object' && value !== null ? (value as Partial<TicketChanged>) : null;
