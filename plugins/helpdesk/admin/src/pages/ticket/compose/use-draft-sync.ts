import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft, DraftBody } from '../../../../../contracts/tickets';
import {
  useDeleteDraftMutation,
  useLazyGetDraftQuery,
  useSaveDraftMutation,
} from '../../../api/drafts';
import { readError, type DeskError } from '../../../format/error';
import { useLatestToken } from '../use-latest-token';
import { isSameDraft } from './draft-content';
import { draftOpening, isForeign, type DraftOpening } from './draft-opening';
import { keepLocalDraft, readLocalDraft } from './local-draft';
import { saveOnLeaving } from './save-on-leaving';

const AFTER_TYPING = 1_500;
const TRY_AGAIN = 10_000;

export type DraftState =
  | { kind: 'none' | 'typing' | 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'failed'; error: DeskError; willRetry: boolean };

interface DraftSync {
  number: number;
  /** What stands in the form now; null: nothing worth keeping. */
  body: DraftBody | null;
  /** Told once, when it is known what was left here. */
  onOpening: (opening: DraftOpening) => void;
}

/**
 * Keeps what is typed on the server: a moment after the last key, when the form or the page is left, again when the
 * server could not be reached. Before each save it looks what lies there: what another device wrote is offered, never
 * overwritten.
 */
export const useDraftSync = ({ number, body, onOpening }: DraftSync) => {
  const [getDraft] = useLazyGetDraftQuery();
  const [putDraft] = useSaveDraftMutation();
  const [removeDraft] = useDeleteDraftMutation();
  const token = useLatestToken();
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const [offered, setOffered] = useState<Draft | null>(null);
  const [isReady, setIsReady] = useState(false);
  /** Kept outside of drawing: saves run one after the other and must know what the one before did. */
  const now = useRef({
    body,
    base: null as number | null,
    saved: null as DraftBody | null,
    isHeld: false,
    /** The form is being sent: what is saved now would outlive it. */
    isResting: false,
    timer: 0,
    queue: Promise.resolve(),
  });
  now.current.body = body;

  const isDirty = () => {
    const { body: wanted, saved } = now.current;
    return wanted === null ? saved !== null : saved === null || !isSameDraft(saved, wanted);
  };
  const look = () => getDraft({ number }).unwrap();
  const offer = (draft: Draft) => {
    now.current.isHeld = true;
    setOffered(draft);
  };

  const save = async () => {
    const { body: wanted, base } = now.current;
    if (!isDirty() || now.current.isHeld || now.current.isResting) return;
    setState({ kind: 'saving' });
    try {
      const stored = await look();
      if (isForeign(stored, base, wanted)) {
        offer(stored);
        setState({ kind: 'typing' });
        return;
      }
      if (wanted === null) {
        if (stored) await removeDraft({ number }).unwrap();
        Object.assign(now.current, { base: null, saved: null });
        setState({ kind: 'none' });
      } else {
        const { savedAt } = await putDraft({ number, body: wanted }).unwrap();
        Object.assign(now.current, { base: savedAt, saved: wanted });
        setState({ kind: 'saved', at: savedAt });
      }
      if (!isDirty()) keepLocalDraft(number, null);
    } catch (failure) {
      const error = readError(failure);
      const willRetry = error.status === null || error.status >= 500 || error.status === 429;
      setState({ kind: 'failed', error, willRetry });
      if (willRetry) schedule(TRY_AGAIN);
    }
  };
  const enqueue = (work: () => Promise<unknown>) => {
    now.current.queue = now.current.queue.then(work, work).then(() => undefined);
    return now.current.queue;
  };
  const schedule = (delay: number) => {
    clearTimeout(now.current.timer);
    now.current.timer = window.setTimeout(() => void enqueue(save), delay);
  };
  const latest = useRef({ save, isDirty, onOpening, look });
  latest.current = { save, isDirty, onOpening, look };

  useEffect(() => {
    let isWanted = true;
    const open = (stored: Draft | null) => {
      if (!isWanted) return;
      const opening = draftOpening(readLocalDraft(number), stored);
      Object.assign(now.current, { base: opening.base, saved: opening.offered ? null : stored });
      if (opening.offered) offer(opening.offered);
      if (stored && opening.taken === stored) setState({ kind: 'saved', at: stored.savedAt });
      latest.current.onOpening(opening);
      setIsReady(true);
    };
    // Without an answer the page opens with what this tab has; the server is asked again before the first save.
    void latest.current.look().then(open, () => open(null));
    return () => {
      isWanted = false;
    };
  }, [number]);

  const content = body && JSON.stringify(body);
  useEffect(() => {
    if (!isReady) return;
    if (!latest.current.isDirty()) return;
    keepLocalDraft(number, body && { body, base: now.current.base });
    setState((before) => (before.kind === 'failed' ? before : { kind: 'typing' }));
    schedule(AFTER_TYPING);
    // By content: a form is drawn more often than it changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [number, content, isReady]);

  useEffect(() => {
    const kept = now.current;
    const flush = () => void enqueue(() => latest.current.save());
    const leave = () => {
      const { body: wanted, isHeld, isResting } = now.current;
      if (wanted && !isHeld && !isResting && latest.current.isDirty()) {
        saveOnLeaving({ number, body: wanted, token: token() });
      }
    };
    const onVisible = () => {
      if (document.hidden) return flush();
      const compare = (stored: Draft | null) => {
        if (isForeign(stored, now.current.base, now.current.body)) offer(stored);
      };
      void enqueue(() => latest.current.look().then(compare, () => undefined));
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', onVisible);
      clearTimeout(kept.timer);
      // To another page of the panel: nobody waits for the answer any more.
      flush();
    };
  }, [number, token]);

  const settleOffer = (base: number | null) => {
    Object.assign(now.current, { isHeld: false, base });
    setOffered(null);
  };

  const forget = () => {
    clearTimeout(now.current.timer);
    keepLocalDraft(number, null);
    settleOffer(null);
    // At once, not with the next drawing: a save may be waiting in the queue.
    Object.assign(now.current, { body: null, saved: null, isResting: false });
    setState({ kind: 'none' });
  };

  return {
    state,
    offered,
    flush: useCallback(() => void enqueue(() => latest.current.save()), []),
    /** The draft of the other device is taken; it is what lies on the server. */
    takeOffered: () => {
      if (!offered) return null;
      settleOffer(offered.savedAt);
      now.current.saved = offered;
      setState({ kind: 'saved', at: offered.savedAt });
      return offered;
    },
    /** Ours stays, and takes the place of the other one. */
    refuseOffered: () => {
      settleOffer(offered?.savedAt ?? null);
      void enqueue(() => latest.current.save());
    },
    offer,
    /** Nothing more is saved, and what is on its way arrives, before the form is sent. The answer goes on with it. */
    rest: async () => {
      now.current.isResting = true;
      clearTimeout(now.current.timer);
      await now.current.queue;
      return () => {
        now.current.isResting = false;
        schedule(AFTER_TYPING);
      };
    },
    /** Sent: the server has dropped the draft together with it. */
    forget,
    /** Another action was performed, and the server dropped the draft with it: it is kept anew. */
    saveAgain: () => {
      Object.assign(now.current, { saved: null, base: null, isResting: false });
      schedule(0);
    },
    /** Thrown away, here and there. */
    remove: () => {
      forget();
      void enqueue(() => removeDraft({ number }));
    },
  };
};

export type DraftKeeping = ReturnType<typeof useDraftSync>;
