import type { Conversation } from '../../../contracts/chat';
import { CHAT_LIMITS } from '../../../contracts/chat';
import { asRefusal, type Refusal } from '../net/refusal';
import { isBehind } from '../store/reduce';
import type { ChatState } from '../store/state';
import { Retry } from './retry';

/** What was told out of order often comes by itself a moment later. */
const PATIENCE_MS = 250;
/** So many answers in a row that bring nothing new: the rest is asked for later. */
const IDLE_MOST = 3;

export interface Asked {
  ask(key: string, after: number, pending: string[]): Promise<Conversation>;
  state(): ChatState;
  loaded(key: string, after: number, conversation: Conversation): void;
  failed(key: string, refusal: Refusal): void;
}

/** Asks the desk for what the window lacks: after every interruption, and whenever it was told of a gap. */
export class Syncer {
  private running: Promise<void> | null = null;
  private isAskedAgain = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly retry = new Retry(() => void this.sync());

  constructor(private readonly asked: Asked) {}

  /** Resolves when the window has what there was to be had, or when that failed. */
  sync(): Promise<void> {
    clearTimeout(this.timer);
    if (this.running) {
      this.isAskedAgain = true;
      return this.running;
    }
    this.running = this.run().finally(() => {
      this.running = null;
      if (this.isAskedAgain) void this.sync();
      this.isAskedAgain = false;
    });
    return this.running;
  }

  /** The line is back: there is no reason to wait. */
  wake(): void {
    this.retry.forget();
    void this.sync();
  }

  /** To be called after everything that happened. */
  look(): void {
    clearTimeout(this.timer);
    if (!isBehind(this.asked.state()) || this.running) return;
    this.timer = setTimeout(() => void this.sync(), PATIENCE_MS);
  }

  private async run(): Promise<void> {
    let idle = 0;
    for (;;) {
      const before = this.asked.state();
      if (before.key === null) return;
      const after = before.upTo;
      const conversation = await this.ask(before.key, after);
      if (conversation === null) return;
      this.asked.loaded(before.key, after, conversation);
      const state = this.asked.state();
      if (!conversation.hasMore && !isBehind(state)) return;
      idle = state.upTo > after ? 0 : idle + 1;
      if (idle >= IDLE_MOST) return this.retry.later();
    }
  }

  private async ask(key: string, after: number): Promise<Conversation | null> {
    const pending = this.asked
      .state()
      .pending.filter(({ conversation, seq }) => conversation === key && seq === null)
      .map(({ clientId }) => clientId)
      .slice(0, CHAT_LIMITS.pending);
    try {
      const conversation = await this.asked.ask(key, after, pending);
      this.retry.forget();
      return conversation;
    } catch (error) {
      const refusal = asRefusal(error);
      this.asked.failed(key, refusal);
      if (refusal.isTemporary) this.retry.later((refusal.retryAfterSeconds ?? 0) * 1_000);
      return null;
    }
  }
}
