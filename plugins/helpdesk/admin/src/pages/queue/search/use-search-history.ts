import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useForgetSearchesMutation, useGetSearchesQuery } from '../../../api/views';
import { useMenuKeys } from '../../../components/editor/use-menu-keys';
import { useFilterNames } from '../filters/use-filter-names';
import type { QueueAddress } from '../queue-address';
import { addressOfSearch, searchText, type SearchText } from './past-search';

export type PastChoice =
  | { kind: 'search'; query: string; address: QueueAddress; text: SearchText }
  | { kind: 'forget' };

export const keyOfChoice = (choice: PastChoice): string =>
  choice.kind === 'search' ? choice.query : 'forget';

/** So many of the last searches are offered. */
const OFFERED = 8;
const NOBODY = -1;

interface SearchHistoryRequest {
  /** The field is empty and has the keyboard. */
  isWanted: boolean;
  onChoose: (address: QueueAddress) => void;
}

/** The last searches below the empty field: nothing is meant until the arrows are used. */
export const useSearchHistory = ({ isWanted, onChoose }: SearchHistoryRequest) => {
  const listId = useId();
  const { data } = useGetSearchesQuery(undefined, { skip: !isWanted });
  const [forget] = useForgetSearchesMutation();
  const [isClosed, setIsClosed] = useState(false);
  const { reader } = useFilterNames({});
  const choices = useMemo((): PastChoice[] => {
    const searches = (data ?? []).slice(0, OFFERED).map(({ query }): PastChoice => {
      const address = addressOfSearch(query);
      return { kind: 'search', query, address, text: searchText(address, reader) };
    });
    return searches.length > 0 ? [...searches, { kind: 'forget' }] : [];
  }, [data, reader]);
  const isOpen = isWanted && !isClosed && choices.length > 0;
  const choose = (choice: PastChoice) => {
    if (choice.kind === 'search') onChoose(choice.address);
    else void forget();
    setIsClosed(true);
  };
  const menu = useMenuKeys({ items: choices, keyOf: keyOfChoice, listId, onChoose: choose });
  const close = () => {
    menu.setActive(NOBODY);
    setIsClosed(true);
  };

  /** True: the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!isOpen) {
      const opens = event.key === 'ArrowDown' && isWanted && choices.length > 0;
      if (opens) setIsClosed(false);
      return opens;
    }
    if (event.key === 'Escape' || event.key === 'Tab') {
      close();
      return event.key === 'Escape';
    }
    if (menu.active === NOBODY) {
      if (event.key === 'ArrowDown') menu.setActive(0);
      if (event.key === 'ArrowUp') menu.setActive(choices.length - 1);
      return event.key === 'ArrowDown' || event.key === 'ArrowUp';
    }
    return menu.onKey(event.nativeEvent);
  };
  /** The field is entered anew. */
  const open = () => {
    menu.setActive(NOBODY);
    setIsClosed(false);
  };
  return { listId, choices, isOpen, menu, choose, open, close, onKey };
};

export type SearchHistory = ReturnType<typeof useSearchHistory>;
