import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Hidden } from '../../components/Panel';

const Context = createContext<(text: string) => void>(() => undefined);

/** Says something aloud to who listens instead of looking. */
export const useAnnounce = () => useContext(Context);

/** The one place of the page that is read aloud: several at once would talk across each other. */
export const Announcer = ({ children }: { children: ReactNode }) => {
  const [lines, setLines] = useState<{ id: number; text: string }[]>([]);
  const next = useRef(0);
  const announce = useCallback((text: string) => {
    next.current += 1;
    const id = next.current;
    // The last few stay: one that is taken away too soon is not read.
    setLines((before) => [...before.slice(-4), { id, text }]);
  }, []);
  return (
    <Context.Provider value={useMemo(() => announce, [announce])}>
      {children}
      <Hidden as="div" role="log" aria-live="polite">
        {lines.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </Hidden>
    </Context.Provider>
  );
};
