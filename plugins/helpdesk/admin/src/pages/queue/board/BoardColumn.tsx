import { Button } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import { WORKFLOW_COLOURS } from '../../../components/workflow-colours';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { formatCount } from '../queue-lists';
import type { LaidColumn } from './board-columns';
import { Column } from './board-style';

interface BoardColumnProps {
  column: LaidColumn;
  /** Of a card that is under way; null: none is, or it is not known yet. */
  drop: 'yes' | 'no' | null;
  isOver: boolean;
  isLoadingMore: boolean;
  moreError: unknown;
  onMore: () => void;
  children: ReactNode;
}

/** One state: its name, how much lies in it, and its cards. */
export const BoardColumn = ({
  column,
  drop,
  isOver,
  isLoadingMore,
  moreError,
  onMore,
  children,
}: BoardColumnProps) => {
  const { t, tMaybe, name, locale } = useDesk();
  const id = useId();
  const { state, list } = column;
  return (
    <Column
      aria-labelledby={id}
      data-column={state.key}
      data-drop={drop ?? undefined}
      data-over={isOver ? '' : undefined}
      style={{ '--tone': WORKFLOW_COLOURS[state.colour] } as React.CSSProperties} // a custom property has no type
    >
      <h2 id={id}>
        <bdi>{name(state.name)}</bdi>
        <span dir="ltr">{formatCount(column, locale)}</span>
      </h2>
      <div>
        {list.rows.length === 0 ? <p>{t('board.empty')}</p> : <ul data-cards>{children}</ul>}
        {moreError ? <p role="alert">{describeError(readError(moreError), tMaybe)}</p> : null}
        {list.after ? (
          <Button variant="tertiary" fullWidth loading={isLoadingMore} onClick={onMore}>
            {t('board.more')}
          </Button>
        ) : null}
      </div>
    </Column>
  );
};
