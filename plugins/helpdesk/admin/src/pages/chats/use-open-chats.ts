import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { keepInTab, readInTab } from './kept-in-tab';
import { closeChat, fitChats, NO_CHATS, showChat, type OpenChats } from './open-chats';

/** The address of the page; that of a chat goes on behind it. */
export const CHATS = '/plugins/helpdesk/chats';
const KEPT = 'chats.open';

/** Which chats stand side by side. The one that is worked on stands in the address; the others are kept in this tab. */
export const useOpenChats = (most: number) => {
  const { number: asked } = useParams();
  const navigate = useNavigate();
  const number = Number(asked);
  const current = Number.isSafeInteger(number) && number > 0 ? number : null;
  const [kept, setKept] = useState<OpenChats>(() => readKept());
  /** It was closed, and the address does not know yet. */
  const [closed, setClosed] = useState<number | null>(null);
  const shown = current === closed ? null : current;
  const open = useMemo(
    () => (shown === null ? fitChats(kept, most) : showChat(kept, shown, most)),
    [kept, shown, most]
  );
  useEffect(() => void setClosed(null), [current]);
  useEffect(() => {
    setKept(open);
    keepInTab(KEPT, open);
    // By what stands where: the value is made anew at each drawing of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [JSON.stringify(open)]);

  const show = useCallback(
    (next: number) => {
      setClosed(null);
      navigate(`${CHATS}/${next}`);
    },
    [navigate]
  );
  const close = useCallback(
    (gone: number) => {
      const left = closeChat(open, gone);
      setClosed(gone);
      setKept(left);
      keepInTab(KEPT, left);
      const next = most > 1 ? left.recent[0] : undefined;
      navigate(next === undefined ? CHATS : `${CHATS}/${next}`, { replace: true });
    },
    [open, most, navigate]
  );
  return { current: shown, places: open.places, show, close };
};

const readKept = (): OpenChats => {
  // Only `keepInTab` writes it, in this tab.
  const kept = readInTab(KEPT) as OpenChats | null;
  return kept && Array.isArray(kept.places) && Array.isArray(kept.recent) ? kept : NO_CHATS;
};
