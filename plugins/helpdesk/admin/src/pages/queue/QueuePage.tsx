import { Page } from '@strapi/strapi/admin';
import { useCallback, useMemo, useRef } from 'react';
import { styled } from 'styled-components';
import type { QueueRow } from '../../../../contracts/tickets';
import { Content } from '../../components/Panel';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { ManyBar } from './many/ManyBar';
import { useFreshAfter } from './many/use-fresh-after';
import { useSelection } from './many/use-selection';
import { toQuery } from './queue-address';
import { countNews } from './queue-list';
import { QueueLayout, QueueMain } from './queue-page-style';
import { QueueEmpty } from './QueueEmpty';
import { QueueFailed } from './QueueFailed';
import { QueueMore } from './QueueMore';
import { QueueNewsBar } from './QueueNewsBar';
import { QueueStatus } from './QueueStatus';
import { QueueTable } from './QueueTable';
import { QueueToolbar } from './QueueToolbar';
import { currentRow } from './row-links';
import { QueueSide } from './side/QueueSide';
import { useKeptPlace } from './use-kept-place';
import { useQueue } from './use-queue';
import { useQueueNews } from './use-queue-news';
import { useQueueShortcuts } from './use-queue-shortcuts';
import { useRowActions } from './use-row-actions';

const NO_ROWS: QueueRow[] = [];

/** Every request that this agent may see, in one list. */
export const QueuePage = () => {
  const { t } = useDesk();
  const { address, columns, list: laid, isReturn, isTooLong, goTo } = useQueue();
  const { list, isLoading, loadMore, refresh, take } = laid;
  const frame = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const place = useKeptPlace({ frame, shownKey: laid.key, list, isReturn });
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
    onChange: laid.change,
  });
  const more = useCallback(() => void loadMore(), [loadMore]);
  const many = useSelection({
    frame,
    listKey: laid.key,
    query: useMemo(() => toQuery(address), [address]),
    rows: list?.rows ?? NO_ROWS,
  });
  useFreshAfter(refresh);
  useQueueShortcuts({ frame, searchField, list, actions, many, onEnd: more });

  const isShown = list !== null;
  // Another list is on its way, or none is: the one on the screen is not to be worked on.
  const isPast = isLoading || isTooLong;
  const rememberRow = () => {
    const row = currentRow(frame.current);
    if (row) place.setCurrent(row.number);
  };
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
          <QueueNewsBar
            count={list?.fresh && !isPast ? countNews(list, list.fresh, address.sort) : 0}
            onTake={takeNow}
          />
          <List
            ref={frame}
            tabIndex={-1}
            aria-busy={isLoading || laid.isLoadingMore}
            data-past={isPast ? '' : undefined}
            onFocus={rememberRow}
          >
            {laid.error && !isTooLong ? (
              <QueueFailed
                error={laid.error}
                address={address}
                onChange={goTo}
                onRetry={() => void laid.load()}
              />
            ) : null}
            {!list && isLoading ? <Skeleton lines={10} /> : null}
            {isShown && list.rows.length === 0 ? (
              <QueueEmpty address={address} onChange={goTo} />
            ) : null}
            {isShown && list.rows.length > 0 ? (
              <>
                <QueueTable
                  list={list}
                  address={address}
                  columns={columns}
                  actions={actions}
                  many={many}
                  onSort={(sort) => goTo({ sort })}
                />
                <QueueMore
                  list={list}
                  isLoading={laid.isLoadingMore}
                  error={laid.moreError}
                  onMore={more}
                />
              </>
            ) : null}
          </List>
          <ManyBar many={many} hasMore={Boolean(list?.after)} />
        </Content>
      </QueueMain>
    </QueueLayout>
  );
};

const List = styled.div`
  outline: none;

  &[data-past] table {
    opacity: 0.5;
    pointer-events: none;
  }
`;
