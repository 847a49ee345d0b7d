import { Page } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { TicketView } from '../../../../../contracts/tickets';
import { Content, Panel } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { ticketAddress } from '../queue-address';
import { countNews } from '../queue-list';
import { QueueEmpty } from '../QueueEmpty';
import { QueueFailed } from '../QueueFailed';
import { QueueLayout, QueueMain } from '../queue-page-style';
import { QueueMore } from '../QueueMore';
import { QueueNewsBar } from '../QueueNewsBar';
import { QueueStatus } from '../QueueStatus';
import { QueueToolbar } from '../QueueToolbar';
import { QueueSide } from '../side/QueueSide';
import { useFillHeight } from '../use-fill-height';
import { useKeptPlace } from '../use-kept-place';
import { useQueue } from '../use-queue';
import { useQueueNews } from '../use-queue-news';
import { useQueueShortcuts } from '../use-queue-shortcuts';
import { useRowActions } from '../use-row-actions';
import { rowOfTicket } from './row-of-ticket';
import { SplitItem } from './SplitItem';
import { SplitTicket } from './SplitTicket';

/** While J or K is held, the tickets that are passed over are not asked for. */
const PASSING = 180;

/** The list as a narrow column, and beside it the ticket at which the agent is. */
export const SplitPage = () => {
  const { t } = useDesk();
  const { address, columns, list: laid, isReturn, isTooLong, open, besideState, goTo } = useQueue();
  const { list, isLoading, loadMore, refresh, take, change } = laid;
  const frame = useRef<HTMLDivElement>(null);
  const split = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useFillHeight(split);
  useKeptPlace({ frame, shownKey: laid.key, list, isReturn });
  const { takeNow } = useQueueNews({
    frame,
    shownKey: laid.key,
    hasFresh: Boolean(list?.fresh),
    refreshedAt: laid.refreshedAt,
    refresh,
    take,
  });
  const actions = useRowActions({
    isFollowedList: address.filter.followed === 'true',
    onChange: change,
  });
  const more = useCallback(() => void loadMore(), [loadMore]);
  const show = (number: number) => goTo({}, { open: number, replace: true });
  useQueueShortcuts({ frame, searchField, list, actions, onEnd: more, onWalk: show });
  const shown = usePassed(open);
  const isPast = isLoading || isTooLong;
  /** What the ticket says is newer than its line. */
  const update = useCallback(
    (ticket: TicketView) => change(ticket.number, rowOfTicket(ticket)),
    [change]
  );

  return (
    <QueueLayout>
      <Page.Title>{t('queue.title')}</Page.Title>
      <QueueSide address={address} />
      <QueueMain id="main-content" aria-labelledby="main-content-title" tabIndex={-1}>
        <Content>
          <QueueToolbar
            address={address}
            columns={columns}
            searchField={searchField}
            isTooLong={isTooLong}
            onChange={goTo}
          />
          <QueueStatus
            address={address}
            list={isPast ? null : list}
            refreshedAt={laid.refreshedAt}
            refreshError={laid.refreshError}
            onChange={goTo}
          />
          <Split ref={split}>
            <Column>
              <QueueNewsBar
                count={list?.fresh && !isPast ? countNews(list, list.fresh, address.sort) : 0}
                onTake={takeNow}
              />
              <div
                ref={frame}
                tabIndex={-1}
                aria-busy={isLoading || laid.isLoadingMore}
                data-past={isPast ? '' : undefined}
              >
                {laid.error && !isTooLong ? (
                  <QueueFailed
                    error={laid.error}
                    address={address}
                    onChange={goTo}
                    onRetry={() => void laid.load()}
                  />
                ) : null}
                {!list && isLoading ? <Skeleton lines={10} isBare /> : null}
                {list?.rows.length === 0 ? <QueueEmpty address={address} onChange={goTo} /> : null}
                {list && list.rows.length > 0 ? (
                  <>
                    <ul aria-label={t('queue.title')}>
                      {list.rows.map((ticket) => (
                        <SplitItem
                          key={ticket.number}
                          ticket={ticket}
                          isOpen={ticket.number === open}
                          isGone={list.gone.has(ticket.number)}
                          address={address}
                          state={besideState}
                        />
                      ))}
                    </ul>
                    <QueueMore
                      list={list}
                      isLoading={laid.isLoadingMore}
                      error={laid.moreError}
                      onMore={more}
                    />
                  </>
                ) : null}
              </div>
            </Column>
            <SplitTicket
              key={shown}
              number={shown}
              full={shown === null ? '' : ticketAddress(shown, address)}
              onShown={update}
              onClose={() => goTo({}, { replace: true })}
            />
          </Split>
        </Content>
      </QueueMain>
    </QueueLayout>
  );
};

/** The ticket at which the agent has stopped. */
const usePassed = (open: number | null): number | null => {
  const [shown, setShown] = useState(open);
  useEffect(() => {
    const timer = setTimeout(() => setShown(open), PASSING);
    return () => clearTimeout(timer);
  }, [open]);
  return shown;
};

const Split = styled(Panel).attrs({ as: 'div' })`
  display: grid;
  grid-template-columns: minmax(28rem, 34rem) minmax(0, 1fr);
  min-height: 0;
  overflow: hidden;
`;

const Column = styled.div`
  position: relative; /* holds what is hidden from sight */
  min-width: 0;
  overflow-y: auto;
  border-inline-end: 1px solid ${({ theme }) => theme.colors.neutral150};

  > [tabindex] {
    outline: none;
  }

  [data-past] ul {
    opacity: 0.5;
    pointer-events: none;
  }
`;
