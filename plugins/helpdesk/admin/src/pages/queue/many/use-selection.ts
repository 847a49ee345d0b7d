import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import type { BulkTickets } from '../../../../../contracts/bulk';
import type { QueueQuery } from '../../../../../contracts/queue-query';
import type { QueueRow } from '../../../../../contracts/tickets';
import { useMany } from '../../../components/bulk/many-context';
import { isForPage } from '../../../components/shortcuts/is-for-page';
import { currentRow } from '../row-links';
import {
  NOTHING,
  seenVersions,
  toggle,
  togglePage,
  toggleTo,
  type SeenVersions,
  type Selection,
} from './selection';

export interface Many {
  selection: Selection;
  rows: readonly QueueRow[];
  /** `isRange`: from the one that was ticked last. */
  toggle: (number: number, isRange?: boolean) => void;
  togglePage: () => void;
  selectAll: () => void;
  clear: () => void;
  /** As the server is told which are meant; with the versions that were seen, where they are. */
  tickets: () => BulkTickets & { versions?: number[] };
}

interface SelectionRequest {
  frame: RefObject<HTMLElement>;
  /** Of the list: another list has another selection. */
  listKey: string;
  query: QueueQuery;
  rows: readonly QueueRow[];
}

const NONE_SEEN: SeenVersions = new Map();

/** Which tickets of the list are ticked. */
export const useSelection = ({ frame, listKey, query, rows }: SelectionRequest): Many => {
  const [state, setState] = useState({ listKey, selection: NOTHING, versions: NONE_SEEN });
  const isOfList = state.listKey === listKey;
  const selection = isOfList ? state.selection : NOTHING;
  const versions = isOfList ? state.versions : NONE_SEEN;
  const set = useCallback(
    (next: Selection) =>
      setState({ listKey, selection: next, versions: seenVersions(versions, next, rows) }),
    [listKey, versions, rows]
  );
  const { wanted, take } = useMany();
  useEffect(() => {
    if (!wanted) return;
    set({ ...NOTHING, numbers: wanted });
    take();
  }, [wanted, take, set]);

  const many = useMemo(
    (): Many => ({
      selection,
      rows,
      toggle: (number, isRange = false) =>
        set((isRange ? toggleTo : toggle)(selection, number, rows)),
      togglePage: () => set(togglePage(selection, rows)),
      selectAll: () => set({ ...NOTHING, isAll: true }),
      clear: () => set(NOTHING),
      tickets: () => {
        if (selection.isAll) return { query };
        const { numbers } = selection;
        return {
          numbers: [...numbers],
          versions: numbers.map((number) => versions.get(number) ?? 0),
        };
      },
    }),
    [selection, versions, rows, set, query]
  );
  useSpace(frame, many);
  return many;
};

/** Space on the row that has the keyboard; in its own box it does so by itself. */
const useSpace = (frame: RefObject<HTMLElement>, many: Many) => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isOnRow = event.target instanceof Element && event.target.matches('[data-ticket-link]');
      if (event.key !== ' ' || !isOnRow || !isForPage(event)) return;
      const row = currentRow(frame.current);
      if (!row) return;
      event.preventDefault();
      many.toggle(row.number, event.shiftKey);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [frame, many]);
};
