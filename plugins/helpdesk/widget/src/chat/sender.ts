import type { ChatMessageBody, ChatMessageTaken, ChatStarted } from '../../../contracts/chat';
import { asRefusal, type Refusal } from '../net/refusal';
import type { Outgoing } from '../store/state';
import type { Outbox } from './outbox';
import { Retry } from './retry';
import { withLock } from './with-lock';

/** The longest that a desk which takes no more now is waited for. */
const PATIENCE_MS = 60_000;

export interface Desk {
  /** By the socket where it stands, else over HTTP. @throws Refusal */
  send(key: string, message: ChatMessageBody): Promise<ChatMessageTaken>;
  /** @throws Refusal */
  start(message: Outgoing): Promise<ChatStarted>;
  taken(message: Outgoing, taken: ChatMessageTaken): void;
  started(message: Outgoing, started: ChatStarted): void;
  refused(message: Outgoing, refusal: Refusal): void;
  failed(refusal: Refusal): void;
}

/**
 * Sends what waits, one message after the other in their order, each under the one id that it was given when it was
 * written: however often it is sent, by whichever tab and whichever way, it stands once.
 */
export class Sender {
  private isRunning = false;
  private readonly retry = new Retry(() => void this.run());

  constructor(
    private readonly outbox: Outbox,
    private readonly lockName: string,
    private readonly desk: Desk
  ) {}

  /** Something was written, or the way is open again. */
  wake(): void {
    this.retry.now();
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      while (this.next() && (await this.sendNext()));
    } finally {
      this.isRunning = false;
    }
  }

  /** Those that wait for a conversation to be begun keep no other one waiting. */
  private next(): Outgoing | undefined {
    return this.outbox
      .all()
      .find(
        ({ seq, refusal, start, conversation }) =>
          seq === null && refusal === null && (start || conversation !== null)
      );
  }

  /** @returns false: not now. */
  private async sendNext(): Promise<boolean> {
    let goesOn = true;
    await withLock(this.lockName, async () => {
      // Another tab may have sent it while this one waited.
      const message = this.next();
      if (message) goesOn = await this.sendOne(message);
    });
    return goesOn;
  }

  private async sendOne(message: Outgoing): Promise<boolean> {
    const { clientId, conversation, through, text, quote, files } = message;
    try {
      if (conversation === null) {
        this.desk.started(message, await this.desk.start(message));
      } else {
        const taken = await this.desk.send(through ?? conversation, {
          clientId,
          text,
          ...(quote ? { quote: quote.seq } : {}),
          ...(files.length > 0 ? { files: files.map(({ key }) => key) } : {}),
        });
        this.desk.taken(message, taken);
      }
      this.retry.forget();
      return true;
    } catch (error) {
      return this.handle(message, asRefusal(error));
    }
  }

  private handle(message: Outgoing, refusal: Refusal): boolean {
    if (!refusal.isTemporary) {
      this.desk.refused(message, refusal);
      return true;
    }
    this.desk.failed(refusal);
    this.retry.later(Math.min((refusal.retryAfterSeconds ?? 0) * 1_000, PATIENCE_MS));
    return false;
  }
}
