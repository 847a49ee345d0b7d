import type { ChatMessageBody, ChatMessageTaken } from '../../../contracts/chat';
import type { Bridge } from '../bridge';
import type { Line, LineNews, OpenLine } from '../live/line';
import type { Api } from '../net/api';
import { asRefusal, type Refusal } from '../net/refusal';
import { toldPage } from '../rules/told-page';
import type { ChatEvent, ChatState, Link } from '../store/state';

/** How often is asked where no socket stands: while the window is looked at, and while it is not. */
const LOOKED_AT_MS = 3_000;
const AWAY_MS = 30_000;
/** Who writes says so again every few seconds; silence ends it. */
const TYPING_MS = 15_000;
/** Nothing gets through, or the desk takes no more just now. */
type Failure = Extract<Link, 'offline' | 'busy'>;

/** Whom news are for. */
export interface Listening {
  readonly bridge: Bridge;
  readonly api: Api;
  readonly state: ChatState;
  dispatch(event: ChatEvent): void;
  sync(): void;
  wake(): void;
}

/**
 * How news come, and messages go. By the socket where it stands; where it does not, the desk is asked every few
 * seconds, and messages go over HTTP. Both ways bring the same.
 */
export class NewsLine {
  private line: Line | null = null;
  private opening = 0;
  private isWanted = false;
  private failure: Failure | null = null;
  private isLookedAt = false;
  private poll: ReturnType<typeof setTimeout> | undefined;
  private typingEnd: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly chat: Listening,
    private readonly file: string
  ) {
    chat.bridge.onPage((page) => this.line?.seen(toldPage(page)));
  }

  get isUp(): boolean {
    return this.line?.isUp ?? false;
  }

  open(): void {
    this.isWanted = true;
    const { token } = this.chat.api;
    if (token === null || this.line) return this.plan();
    this.opening += 1;
    const { opening } = this;
    // The one function that this file brings.
    const loading = this.chat.bridge.load(this.file) as Promise<OpenLine>;
    void loading
      .then((openLine) => {
        if (this.opening !== opening || !this.isWanted) return;
        const { base, chat } = this.chat.bridge;
        this.line = openLine({ base, source: chat.key, token, news: this.news() });
      })
      // Without it, the desk is asked over HTTP.
      .catch(() => undefined);
    this.plan();
  }

  close(): void {
    this.isWanted = false;
    this.opening += 1;
    this.line?.close();
    this.line = null;
    this.failure = null;
    clearTimeout(this.poll);
    this.setTyping(null);
  }

  /** @throws Refusal */
  async send(key: string, message: ChatMessageBody): Promise<ChatMessageTaken> {
    if (this.line?.isUp) {
      try {
        return await this.line.send({ ...message, key });
      } catch (error) {
        // It may have arrived: under the same id it stands once.
        if (asRefusal(error).code !== 'network') throw error;
      }
    }
    return this.chat.api.send(key, message);
  }

  /** To be told of the conversation that is shown; then asks for what came before. */
  async watch(): Promise<void> {
    const { key } = this.chat.state;
    if (key !== null && this.line?.isUp) {
      // What it fails for is found out by asking.
      await this.line.watch(key).catch(() => undefined);
    }
    this.chat.sync();
  }

  read(key: string, seq: number): void {
    this.line?.read({ key, seq });
    // A mark that gets lost is set by the line when it is back, or with the next one.
    if (!this.isUp) void this.chat.api.read(key, seq).catch(() => undefined);
  }

  typing(isTyping: boolean): void {
    const { key } = this.chat.state;
    if (key !== null) this.line?.typing({ key, isTyping });
  }

  setLookedAt(isLookedAt: boolean): void {
    this.isLookedAt = isLookedAt;
    this.plan();
  }

  wake(): void {
    this.line?.wake();
  }

  /** An answer came over HTTP. */
  worked(): void {
    this.failure = null;
    this.plan();
  }

  /** What is tried again by itself got no other answer. */
  failed({ status }: Refusal): void {
    this.failure = status === 429 ? 'busy' : 'offline';
    this.plan();
  }

  private news(): LineNews {
    const { chat } = this;
    return {
      up: () => {
        this.failure = null;
        this.plan();
        const [page] = chat.bridge.pages().slice(-1);
        if (page) this.line?.seen(toldPage(page));
        // What happened meanwhile was told to nobody here.
        void this.watch();
        chat.wake();
      },
      down: () => {
        this.setTyping(null);
        this.plan();
      },
      told: (told) => {
        if (told.entries.some(({ author }) => author === 'agent')) this.setTyping(null);
        chat.dispatch({ type: 'told', told });
      },
      head: (head) => chat.dispatch({ type: 'head', head }),
      typing: ({ key, name }) => this.setTyping(key === chat.state.key ? name : null),
      over: () => {
        this.line?.close();
        // Asked for once more over HTTP: only what the desk says there ends a conversation.
        chat.sync();
      },
    };
  }

  private setTyping(name: string | null): void {
    clearTimeout(this.typingEnd);
    this.chat.dispatch({ type: 'typing', name });
    if (name !== null) this.typingEnd = setTimeout(() => this.setTyping(null), TYPING_MS);
  }

  /** Says how news come now, and sees to it that they do. */
  private plan(): void {
    clearTimeout(this.poll);
    // Also the message that is to begin a conversation may not get through.
    if (!this.isWanted) return this.say(this.failure ?? 'idle');
    const { failure, isUp } = this;
    this.say(isUp && failure !== 'busy' ? 'live' : (failure ?? 'asking'));
    // What failed is tried again by those who failed.
    if (isUp || failure) return;
    this.poll = setTimeout(() => this.chat.sync(), this.isLookedAt ? LOOKED_AT_MS : AWAY_MS);
  }

  private say(link: Link): void {
    this.chat.dispatch({ type: 'link', link });
  }
}
