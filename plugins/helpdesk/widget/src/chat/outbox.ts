import type { Outgoing } from '../store/state';
import type { Keep } from './keep';
import { newId } from './new-id';

const QUEUE = 'out ';

/**
 * Messages that the desk has not confirmed, one name of the storage for each: tabs that write at the same time do not
 * take each other's away.
 */
export class Outbox {
  private lastAt = 0;

  constructor(
    private readonly keep: Keep,
    private readonly onChange: () => void
  ) {
    keep.onChange(QUEUE, onChange);
  }

  /** All, in the order in which they were written. */
  all(): Outgoing[] {
    return this.keep
      .names(QUEUE)
      .flatMap((name) => this.keep.read<Outgoing>(name) ?? [])
      .sort((a, b) => a.at - b.at);
  }

  find(clientId: string): Outgoing | null {
    return this.keep.read<Outgoing>(QUEUE + clientId);
  }

  add(message: Omit<Outgoing, 'clientId' | 'at' | 'refusal' | 'seq'>): Outgoing {
    // Never two at the same time: it is their order.
    this.lastAt = Math.max(Date.now(), this.lastAt + 1);
    const written = { ...message, clientId: newId(), at: this.lastAt, refusal: null, seq: null };
    this.put(written);
    return written;
  }

  put(message: Outgoing): void {
    this.keep.write(QUEUE + message.clientId, message);
    this.onChange();
  }

  remove(...clientIds: string[]): void {
    if (clientIds.length === 0) return;
    for (const clientId of clientIds) this.keep.remove(QUEUE + clientId);
    this.onChange();
  }
}
