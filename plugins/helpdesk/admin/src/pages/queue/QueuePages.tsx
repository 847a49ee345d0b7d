import { BoardPage } from './board/BoardPage';
import { QueuePage } from './QueuePage';
import { SplitPage } from './split/SplitPage';
import { LayoutContext, useLayoutValue } from './use-layout';

const PAGES = { table: QueuePage, split: SplitPage, board: BoardPage };

/** The list of the address, in the layout that the agent likes or a saved filter asks for. */
export const QueuePages = () => {
  const value = useLayoutValue();
  const Layout = PAGES[value.layout];
  return (
    <LayoutContext.Provider value={value}>
      <Layout />
    </LayoutContext.Provider>
  );
};
