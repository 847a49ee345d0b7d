import { useState } from 'react';
import type { ActionOffer, DraftBody, TicketView } from '../../../../../contracts/tickets';
import { asksNothing, openDraft, type ActionDraft } from '../action-form';
import { useUploads } from '../use-uploads';
import { fromDraftBody, isWorthKeeping, toDraftBody } from './draft-content';
import type { DraftOpening } from './draft-opening';
import { useDraftSync } from './use-draft-sync';

/** What is being written, and for which action. It stays when the form is closed. */
interface Content {
  action: string;
  draft: ActionDraft;
}

/** The state behind buttons, form and draft of a ticket. */
export const useComposer = (ticket: TicketView) => {
  // The action as it was when pressed: it stays open, with all that was typed, when it is withdrawn.
  const [open, setOpen] = useState<ActionOffer | null>(null);
  const [isPressed, setIsPressed] = useState(false);
  const [content, setContent] = useState<Content | null>(null);
  const uploads = useUploads(ticket.number);

  /** False while the open form stands as it came up. */
  const isWorth =
    content !== null &&
    (open?.key !== content.action || isWorthKeeping(open, content.draft, uploads.done));
  const body = isWorth && content ? toDraftBody(content.action, content.draft, uploads.done) : null;

  const take = (kept: DraftBody) => {
    const action = ticket.actions.find(({ key }) => key === kept.action) ?? null;
    const draft = fromDraftBody(kept);
    setContent({ action: kept.action, draft: action ? openDraft(action, draft) : draft });
    uploads.replace(kept.files);
    setIsPressed(false);
    setOpen(action);
  };

  const keeping = useDraftSync({
    number: ticket.number,
    body,
    onOpening: ({ taken, offered }: DraftOpening) => {
      if (!taken) return;
      if (content === null) return take(taken);
      // Somebody was quick to press a button; what was kept is offered instead of put over it.
      if ('savedAt' in taken && !offered) keeping.offer(taken as DraftBody & { savedAt: number });
    },
  });

  const press = (action: ActionOffer) => {
    setIsPressed(true);
    setOpen(action);
    // A bare button leaves alone what is being written for another.
    if (asksNothing(action)) return;
    setContent({
      action: action.key,
      draft: openDraft(action, isWorth ? content?.draft : undefined),
    });
  };

  const close = () => {
    if (!isWorth) {
      setContent(null);
      uploads.replace([]);
    }
    setOpen(null);
    keeping.flush();
  };

  const empty = () => {
    setContent(null);
    setOpen(null);
    uploads.replace([]);
  };

  return {
    open,
    /** By a press of its button, not by a draft. */
    isPressed,
    uploads,
    keeping,
    /** What the open form shows. */
    draft: open && content && !asksNothing(open) ? content.draft : null,
    /** A draft that waits for its form to be opened again, or for another action. */
    waiting: open === null || asksNothing(open) ? (isWorth ? content : null) : null,
    hasContent: isWorth,
    press,
    close,
    discard: () => {
      empty();
      keeping.remove();
    },
    take,
    change: (change: Partial<ActionDraft>) =>
      setContent((before) => before && { ...before, draft: { ...before.draft, ...change } }),
    /** Sent. */
    finish: (action: ActionOffer) => {
      if (asksNothing(action)) {
        setOpen(null);
        keeping.saveAgain();
        return;
      }
      empty();
      keeping.forget();
    },
  };
};

export type Composer = ReturnType<typeof useComposer>;
