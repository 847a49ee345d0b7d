import { useSyncExternalStore } from 'react';
import type { Conversation } from '../conversation/chat-state';
import { keepOutbox, readOutbox } from './kept-outbox';
import { outboxReducer, type OutboxChange, type Outgoing } from './outbox';

/** A chat that is on the screen, for whoever sends in it. */
export interface ShownChat {
  latest: { current: Conversation | null };
  sync: () => Promise<void>;
}

/** What this tab sends in chats, whichever page of the panel is open. */
export class OutboxStore {
  private agent = '';
  private outbox: readonly Outgoing[] = [];
  private readonly watchers = new Set<() => void>();
  private readonly shown = new Map<number, ShownChat>();

  /** Whose it is: another one may log in at the same tab. */
  open(agent: string): void {
    if (agent === '' || agent === this.agent) return;
    const begun = this.agent === '' ? this.outbox : [];
    this.agent = agent;
    this.put([...readOutbox(agent), ...begun]);
  }

  readonly getState = (): readonly Outgoing[] => this.outbox;
  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly add = (outgoing: Outgoing): void => this.change({ type: 'add', outgoing });
  readonly remove = (clientId: string): void => this.change({ type: 'remove', clientId });
  readonly set = (clientId: string, to: Partial<Outgoing>): void =>
    this.change({ type: 'set', clientId, to });
  /** This chat was merged into that one. @returns whether anything of it had not left. */
  readonly move = (number: number, into: number): boolean => {
    const before = this.outbox;
    this.change({ type: 'move', number, into });
    return this.outbox !== before;
  };
  /** The agent has seen what changed. */
  readonly sendAnyway = (clientId: string, seenSeq: number, action?: string): void =>
    this.set(clientId, { phase: 'waiting', seenSeq, ...(action ? { action } : {}) });
  /** The history of this chat is on the screen up to this entry. */
  readonly shownUpTo = (number: number, seq: number): void =>
    this.change({ type: 'shown', number, seq });

  /** The chat is on the screen. @returns how to end it. */
  readonly register = (number: number, chat: ShownChat): (() => void) => {
    this.shown.set(number, chat);
    return () => void this.shown.delete(number);
  };
  readonly shownChat = (number: number): ShownChat | undefined => this.shown.get(number);

  private change(change: OutboxChange): void {
    this.put(outboxReducer(this.outbox, change));
  }

  private put(outbox: readonly Outgoing[]): void {
    if (outbox === this.outbox) return;
    this.outbox = outbox;
    // Before anybody is known nothing can be kept for them, and nothing is overwritten.
    if (this.agent !== '') keepOutbox(this.agent, outbox);
    this.watchers.forEach((watcher) => watcher());
  }
}

export const outboxStore = new OutboxStore();

/** What is under way in chats, to be shown; sent by `OutboxRunner`. */
export const useOutgoing = (): readonly Outgoing[] =>
  useSyncExternalStore(outboxStore.subscribe, outboxStore.getState);
