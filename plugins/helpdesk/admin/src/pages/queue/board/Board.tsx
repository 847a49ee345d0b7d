import { useRef } from 'react';
import { useGetLookupsQuery } from '../../../api/queue';
import { TicketNumber } from '../../../components/TicketNumber';
import { useDesk } from '../../../i18n/desk-context';
import type { QueueAddress } from '../queue-address';
import { useFillHeight } from '../use-fill-height';
import { placeOf, type LaidColumn } from './board-columns';
import { Columns, Ghost } from './board-style';
import { BoardCard } from './BoardCard';
import { BoardColumn } from './BoardColumn';
import type { BoardOnScreen } from './use-board';
import { useCardDrag } from './use-card-drag';
import type { Moves } from './use-moves';

interface BoardProps {
  board: BoardOnScreen;
  columns: LaidColumn[];
  moves: Moves;
  from: QueueAddress;
  /** Another board is on its way: this one is not to be worked on. */
  isPast: boolean;
}

/** The columns with their cards, and the card that is under way. */
export const Board = ({ board, columns, moves, from, isPast }: BoardProps) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const frame = useRef<HTMLDivElement>(null);
  useFillHeight(frame);
  const { dragged, onPointerDown } = useCardDrag({
    board: frame,
    onStart: moves.begin,
    onDrop: moves.drop,
    onEnd: moves.end,
  });
  const held = dragged && placeOf(columns, dragged.number);
  const dropFor = (state: string) => {
    if (!dragged || !moves.places) return null;
    return moves.places.has(state) ? 'yes' : 'no';
  };
  return (
    <>
      <Columns
        ref={frame}
        role="region"
        aria-label={t('board.label')}
        tabIndex={0}
        data-past={isPast ? '' : undefined}
      >
        {columns.map((column) => (
          <BoardColumn
            key={`${column.state.workflow}/${column.state.key}`}
            column={column}
            drop={dropFor(column.state.key)}
            isOver={dragged?.over === column.state.key}
            isLoadingMore={board.loadingMore === column.state.key}
            moreError={board.moreError?.state === column.state.key ? board.moreError.error : null}
            onMore={() => void board.loadMore(column)}
          >
            {column.list.rows.map((ticket) => (
              <BoardCard
                key={ticket.number}
                ticket={ticket}
                from={from}
                lookups={lookups}
                isGone={column.list.gone.has(ticket.number)}
                isDragged={dragged?.number === ticket.number}
                onPointerDown={onPointerDown(ticket.number)}
                onMove={() => moves.ask(ticket.number)}
              />
            ))}
          </BoardColumn>
        ))}
      </Columns>
      {dragged && held ? (
        <Ghost aria-hidden style={{ left: dragged.x + 8, top: dragged.y + 8 }}>
          <TicketNumber number={dragged.number} /> <bdi>{held.row.subject}</bdi>
        </Ghost>
      ) : null}
    </>
  );
};
