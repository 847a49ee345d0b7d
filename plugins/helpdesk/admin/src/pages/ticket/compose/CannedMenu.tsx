import type { EditorMenuProps } from '../../../components/editor/editor-props';
import { useMenuKeys } from '../../../components/editor/use-menu-keys';
import { keyOfInsertable } from './insertables';
import { InsertList } from './InsertList';
import { useInsertables } from './use-insertables';

/** Canned replies and the FAQ behind a slash; what follows it is the search. */
export const CannedMenu = ({ query, listId, keys, onActive, onChoose }: EditorMenuProps) => {
  const from = useInsertables(query, onChoose);
  const menu = useMenuKeys({
    items: from.items,
    keyOf: keyOfInsertable,
    listId,
    onChoose: from.choose,
    onActive,
  });
  keys.current = menu.onKey;
  return <InsertList id={listId} from={from} active={menu.active} onActive={menu.setActive} />;
};
