import { QueuePage } from './QueuePage';
import { LayoutContext, useLayoutValue } from './use-layout';

/** The list of the address, in the layout that the agent likes or a saved filter asks for. */
export const QueuePages = () => {
  const value = useLayoutValue();
  return (
    <LayoutContext.Provider value={value}>
      <QueuePage />
    </LayoutContext.Provider>
  );
};
