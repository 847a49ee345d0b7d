import { useEffect, useState } from 'react';
import { useKeptChoice } from '../../components/use-kept-choice';
import type { SidePanel } from './side/side-panel';

const WIDE = '(min-width: 1280px)';

/** Beside the chats where there is room, as it was left; over them elsewhere, when it is asked for. */
export const useSidePanelState = (): SidePanel & { isOver: boolean; close: () => void } => {
  const [isWide, setIsWide] = useState(() => window.matchMedia(WIDE).matches);
  const [isKept, setIsKept] = useKeptChoice('chats.side', true);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const query = window.matchMedia(WIDE);
    const look = () => setIsWide(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  const isOpen = isWide ? isKept : isOver;
  const set = isWide ? setIsKept : setIsOver;
  return {
    isOpen,
    isOver: !isWide,
    toggle: (isCurrent) => set(!(isOpen && isCurrent)),
    close: () => set(false),
  };
};
