import { useRef, type RefObject } from 'react';
import { useShortcuts, type Shortcut } from '../../components/shortcuts/use-shortcuts';
import type { LaidList } from './queue-list';
import type { Many } from './many/use-selection';
import { currentRow, ROW, rowLinks } from './row-links';
import type { RowActions } from './use-row-actions';

interface QueueShortcutsRequest {
  frame: RefObject<HTMLElement>;
  searchField: RefObject<HTMLInputElement>;
  list: Pick<LaidList, 'rows'> | null;
  actions: RowActions;
  /** Where rows can be ticked. */
  many?: Many;
  onEnd: () => void;
  /** The keyboard came to this row by J or K. */
  onWalk?: (number: number) => void;
  /** Keys of this layout alone. */
  more?: Shortcut[];
}

/** J and K walk over the rows, the rest acts on the row at which the keyboard is. */
export const useQueueShortcuts = ({
  frame,
  searchField,
  list,
  actions,
  many,
  onEnd,
  onWalk,
  more = [],
}: QueueShortcutsRequest) => {
  const last = useRef<number | null>(null);
  const walk = (step: 1 | -1) => {
    const links = rowLinks(frame.current);
    const from = currentRow(frame.current)?.number ?? last.current;
    const at = links.findIndex(({ number }) => number === from);
    const isHere = currentRow(frame.current) !== null;
    // From elsewhere the keyboard comes back to the row that it left, first of all to the first.
    const to = at < 0 ? 0 : isHere ? at + step : at;
    const next = links[to];
    if (next) {
      last.current = next.number;
      next.element.focus({ preventScroll: true });
      onWalk?.(next.number);
      next.element.closest(ROW)?.scrollIntoView({ block: 'nearest' });
    }
    if (step === 1 && to >= links.length - 1) onEnd();
  };
  const onRow = (act: (row: LaidList['rows'][number]) => void) => () => {
    const number = currentRow(frame.current)?.number;
    const row = list?.rows.find((candidate) => candidate.number === number);
    if (row) act(row);
  };

  useShortcuts('keys.queue', [
    { key: 'j', label: 'keys.down', run: () => walk(1) },
    { key: 'k', label: 'keys.up', run: () => walk(-1) },
    {
      key: 'o',
      also: 'Enter',
      label: 'keys.open',
      run: () => currentRow(frame.current)?.element.click(),
    },
    { key: '/', label: 'keys.search', run: () => searchField.current?.focus() },
    { key: 'f', label: 'keys.follow', run: onRow(actions.toggleFollow) },
    { key: 'u', label: 'keys.unread', run: onRow(actions.toggleUnread) },
    ...(many
      ? [
          {
            key: 'x',
            also: 'Space',
            label: 'keys.select' as const,
            run: onRow(({ number }) => many.toggle(number)),
          },
        ]
      : []),
    ...more,
  ]);
};
