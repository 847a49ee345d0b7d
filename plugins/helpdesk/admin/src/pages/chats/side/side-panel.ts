import { createContext, useContext } from 'react';

/** What stands at the side of the chats. */
export interface SidePanel {
  isOpen: boolean;
  /** @param isCurrent it shows the chat that asks; else it stays, and shows that one. */
  toggle: (isCurrent: boolean) => void;
}

const Context = createContext<SidePanel>({ isOpen: false, toggle: () => undefined });
export const SidePanelProvider = Context.Provider;
export const useSidePanel = () => useContext(Context);
