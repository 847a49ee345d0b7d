import { createContext, useContext } from 'react';

interface ComposeTicket {
  number: number;
  /** The client's language. */
  locale: string;
}

const Context = createContext<ComposeTicket>({ number: 0, locale: 'en' });

/** Tells the menus of the editor which ticket is being answered; they are made once for all tickets. */
export const ComposeTicketProvider = Context.Provider;
export const useComposeTicket = () => useContext(Context);
