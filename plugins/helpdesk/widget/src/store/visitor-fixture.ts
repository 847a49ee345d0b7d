import type { FixtureDesk } from './desk-fixture';
import { isBehind, reduce } from './reduce';
import { EMPTY_CHAT, type ChatEvent, type ChatState, type Outgoing } from './state';

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A window on a bad line: what is under way comes late, twice, in another order, or never. */
export class FixtureVisitor {
  state: ChatState = reduce(EMPTY_CHAT, { type: 'opened', key: 'k' });
  /** What the browser keeps over a refresh. */
  private kept: Outgoing[] = [];
  private readonly underWay: ChatEvent[] = [];
  private written = 0;

  constructor(
    private readonly desk: FixtureDesk,
    private readonly chance: () => number
  ) {}

  /** Of everything that the desk says, something gets lost, and something comes twice. */
  tell(event: ChatEvent): void {
    const luck = this.chance();
    if (luck < 0.25) return;
    this.underWay.push(event);
    if (luck > 0.85) this.underWay.push(event);
  }

  /** One of those under way arrives; not always the oldest. */
  arrive(): void {
    if (this.underWay.length === 0) return;
    const at = this.chance() < 0.6 ? 0 : Math.floor(this.chance() * this.underWay.length);
    const [event] = this.underWay.splice(at, 1);
    if (event) this.happen(event);
  }

  write(quote: number | null): void {
    this.written += 1;
    this.kept.push({
      clientId: `message-${this.written}`,
      conversation: 'k',
      text: `Text ${this.written}`,
      quote: quote === null ? null : { seq: quote, name: 'Asha', text: 'as it was' },
      files: [],
      at: this.written,
      start: null,
      refusal: null,
      seq: null,
    });
    this.happen({ type: 'queue', messages: this.kept });
  }

  /** The oldest that is not taken: its way there may fail, and the answer's way back. */
  send(isSure = false): boolean {
    const next = this.kept.find(({ seq }) => seq === null);
    if (!next) return false;
    if (!isSure && this.chance() < 0.3) return true;
    const { clientId, text, quote } = next;
    const taken = this.desk.take(clientId, text, quote?.seq ?? null);
    if (!taken.isRepeat) this.tell({ type: 'told', told: this.desk.news() });
    if (!isSure && this.chance() < 0.3) return true;
    this.kept = this.kept.map((one) => (one === next ? { ...one, seq: taken.seq } : one));
    this.happen({ type: 'acked', clientId, taken });
    return true;
  }

  ask(): void {
    const after = this.state.upTo;
    const conversation = this.desk.conversation(after, this.waiting());
    this.tell({ type: 'loaded', after, conversation });
  }

  refresh(): void {
    this.underWay.length = 0;
    this.state = reduce(EMPTY_CHAT, { type: 'opened', key: 'k' });
    this.happen({ type: 'queue', messages: this.kept });
  }

  /** The line is good again: everything is sent, and asked for until there is no more. */
  recover(): void {
    while (this.chance() < 0.7 && this.underWay.length > 0) this.arrive();
    this.underWay.length = 0;
    for (let more = true; more; ) {
      const after = this.state.upTo;
      const conversation = this.desk.conversation(after, this.waiting());
      this.happen({ type: 'loaded', after, conversation });
      more = conversation.hasMore || isBehind(this.state) || this.send(true);
    }
  }

  private happen(event: ChatEvent): void {
    this.state = reduce(this.state, event);
    const pending = new Map(this.state.pending.map((one) => [one.clientId, one]));
    // As the window does: what stands is kept no longer, what is known to be taken is kept so.
    this.kept = this.kept.flatMap(({ clientId }) => pending.get(clientId) ?? []);
  }

  private waiting(): string[] {
    return this.kept.filter(({ seq }) => seq === null).map(({ clientId }) => clientId);
  }
}
