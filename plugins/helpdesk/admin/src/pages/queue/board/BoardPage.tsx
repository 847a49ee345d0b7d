import { Page } from '@strapi/strapi/admin';
import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { Content } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { ActionFormDialog } from '../../ticket/ActionFormDialog';
import { isSearchTooLong, parseAddress, toQuery } from '../queue-address';
import { QueueEmpty } from '../QueueEmpty';
import { QueueFailed } from '../QueueFailed';
import { QueueLayout, QueueMain } from '../queue-page-style';
import { QueueNewsBar } from '../QueueNewsBar';
import { QueueStatus } from '../QueueStatus';
import { QueueToolbar } from '../QueueToolbar';
import { QueueSide } from '../side/QueueSide';
import { useGoTo } from '../use-go-to';
import { useQueueNews } from '../use-queue-news';
import { useQueueShortcuts } from '../use-queue-shortcuts';
import { useRowActions } from '../use-row-actions';
import { Board } from './Board';
import { boardNews } from './board-columns';
import { BoardWorkflow } from './BoardWorkflow';
import { MoveDialog } from './MoveDialog';
import { useBoard } from './use-board';
import { useMoves } from './use-moves';
import { currentRow } from '../row-links';
import { summaryOf } from './summary-of';

/** The list as a board: a column for each state of one workflow. A card that is moved is an action that is performed. */
export const BoardPage = () => {
  const { t } = useDesk();
  const [search] = useSearchParams();
  const location = useLocation();
  const address = useMemo(() => parseAddress(search), [search]);
  const goTo = useGoTo();
  const frame = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const isTooLong = isSearchTooLong(address.filter);
  const board = useBoard(isTooLong ? null : toQuery(address), location.key);
  const { columns } = board;
  const moves = useMoves(board);
  const news = columns ? boardNews(columns, board.sort) : 0;
  const { takeNow } = useQueueNews({
    frame,
    shownKey: board.key,
    hasFresh: news > 0,
    refreshedAt: board.refreshedAt,
    refresh: board.refresh,
    take: board.take,
  });
  const actions = useRowActions({
    isFollowedList: address.filter.followed === 'true',
    onChange: board.change,
  });
  const list = useMemo(() => columns && summaryOf(columns), [columns]);
  const moveCurrent = () => {
    const row = currentRow(frame.current);
    if (row) moves.ask(row.number);
  };
  useQueueShortcuts({
    frame,
    searchField,
    list,
    actions,
    onEnd: () => undefined,
    more: [{ key: 'm', label: 'keys.move', run: moveCurrent }],
  });
  const isPast = board.isLoading || isTooLong;
  const { question } = moves;
  const asked = question?.number;
  useEffect(() => {
    if (asked === undefined) return undefined;
    // Back to the card, once the dialog is gone, and with it what held the keyboard. The board stands still.
    const back = () =>
      frame.current
        ?.querySelector<HTMLElement>(`[data-ticket-link="${asked}"]`)
        ?.focus({ preventScroll: true });
    return () => void setTimeout(back);
  }, [asked]);
  return (
    <QueueLayout>
      <Page.Title>{t('queue.title')}</Page.Title>
      <QueueSide address={address} />
      <QueueMain id="main-content" aria-labelledby="main-content-title" tabIndex={-1}>
        <Content>
          <QueueToolbar
            address={address}
            columns={[]}
            searchField={searchField}
            isTooLong={isTooLong}
            onChange={goTo}
          />
          <Line>
            <BoardWorkflow address={address} columns={columns} onChange={goTo} />
            <QueueStatus
              address={address}
              list={isPast ? null : list}
              refreshedAt={board.refreshedAt}
              refreshError={board.refreshError}
              isBoard
              isNarrow={Boolean(address.filter.state) && columns?.length === 1}
              onChange={goTo}
            />
          </Line>
          <QueueNewsBar count={isPast ? 0 : news} onTake={takeNow} />
          <div ref={frame} tabIndex={-1} aria-busy={board.isLoading} style={{ outline: 'none' }}>
            {board.error && !isTooLong ? (
              <QueueFailed
                error={board.error}
                address={address}
                onChange={goTo}
                onRetry={() => void board.load()}
              />
            ) : null}
            {!columns && board.isLoading ? <Skeleton lines={10} /> : null}
            {columns?.length === 0 ? <QueueEmpty address={address} onChange={goTo} /> : null}
            {columns && columns.length > 0 ? (
              <Board board={board} columns={columns} moves={moves} from={address} isPast={isPast} />
            ) : null}
          </div>
        </Content>
      </QueueMain>
      {question?.kind === 'where' ? (
        <MoveDialog
          number={question.number}
          only={question.only}
          onChoose={moves.choose}
          onClose={moves.close}
        />
      ) : null}
      {question?.kind === 'form' ? (
        <ActionFormDialog
          number={question.number}
          action={question.action}
          onDone={(action) => moves.finish(question.number, action)}
          onClose={moves.close}
        />
      ) : null}
    </QueueLayout>
  );
};

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 1.6rem;
  padding-block-end: 0.8rem;

  > :last-child {
    flex: 1;
    padding-block-end: 0;
  }
`;
