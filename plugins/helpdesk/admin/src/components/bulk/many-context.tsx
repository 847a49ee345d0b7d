import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

interface ManyValue {
  /** Tickets that are to be selected when the queue is shown; null: none. */
  wanted: readonly number[] | null;
  select: (numbers: readonly number[]) => void;
  /** The queue has selected them. */
  take: () => void;
}

const ManyContext = createContext<ManyValue>({
  wanted: null,
  select: () => undefined,
  take: () => undefined,
});

/** Between the progress of bulk actions, which stands over every page, and the selection of the queue. */
export const ManyProvider = ({ children }: { children: ReactNode }) => {
  const [wanted, setWanted] = useState<readonly number[] | null>(null);
  const take = useCallback(() => setWanted(null), []);
  const value = useMemo(() => ({ wanted, select: setWanted, take }), [wanted, take]);
  return <ManyContext.Provider value={value}>{children}</ManyContext.Provider>;
};

export const useMany = (): ManyValue => useContext(ManyContext);
