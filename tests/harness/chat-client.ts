import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import {
  CHAT_HEADER,
  SOCKET_HEADER,
  SOCKET_PATH,
  type ChatEntry,
  type Conversation,
  type VisitorClientEvents,
  type VisitorServerEvents,
} from '../../plugins/helpdesk/contracts';

export interface ChatPlace {
  /** Of the desk. */
  url: string;
  source: string;
  token: string;
  /** Of the conversation. */
  key: string;
}

interface Unsent {
  clientId: string;
  text: string;
}

/** How long an answer is waited for before the message is sent again. */
const ANSWER_MS = 5_000;
const PAUSE_MS = 50;

/**
 * A visitor who keeps to the contract as the window does: each message has an id, is sent in its order and until it is
 * confirmed; after every interruption it is asked what came after the last entry.
 */
export class ChatClient {
  /** What the visitor has before them, by sequence number. */
  readonly shown: ChatEntry[] = [];
  /** What the desk said stands: sequence numbers by client id. */
  readonly acknowledged = new Map<string, number>();
  /** All that was written, in order. */
  readonly said: string[] = [];
  private readonly unsent: Unsent[] = [];
  private socket: Socket<VisitorServerEvents, VisitorClientEvents> | null = null;
  private isSending = false;
  private lastSeq = 0;
  private isClosed = false;

  constructor(private readonly place: ChatPlace) {}

  open(): void {
    const { url, source, token } = this.place;
    const socket: typeof this.socket = io(`${url}/visitor`, {
      path: SOCKET_PATH,
      auth: { source, token },
      extraHeaders: { [SOCKET_HEADER]: '1' },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 200,
    });
    this.socket = socket;
    socket.on('connect', () => {
      socket.emit('chat:watch', { key: this.place.key }, () => void this.catchUp());
    });
    socket.on('chat:entries', ({ key, after, entries, head }) => {
      if (key !== this.place.key) return;
      // A gap: what lies in it is asked for.
      if (after > this.lastSeq) return void this.catchUp();
      this.take(entries);
      this.lastSeq = Math.max(this.lastSeq, head.lastSeq);
    });
  }

  /** The connection breaks, and comes again by itself. */
  drop(): void {
    this.socket?.io.engine?.close();
  }

  close(): void {
    this.isClosed = true;
    this.socket?.disconnect();
  }

  say(text: string): void {
    const clientId = randomUUID();
    this.said.push(clientId);
    this.unsent.push({ clientId, text });
    void this.send();
  }

  get isConnected(): boolean {
    return this.socket?.connected ?? false;
  }

  /** Messages that are not confirmed yet. */
  get left(): number {
    return this.unsent.length;
  }

  /** As a window that has just been loaded. */
  async load(): Promise<ChatEntry[]> {
    const entries: ChatEntry[] = [];
    for (;;) {
      const page = await this.ask(`?after=${entries.at(-1)?.seq ?? 0}`);
      entries.push(...page.entries);
      if (!page.hasMore) return entries;
    }
  }

  /** Asks for what came meanwhile, as after an interruption. */
  async catchUp(): Promise<void> {
    try {
      for (;;) {
        const pending = this.unsent.slice(0, 50).map(({ clientId }) => clientId);
        const page = await this.ask(`?after=${this.lastSeq}&pending=${pending.join()}`);
        this.take(page.entries);
        for (const [clientId, seq] of Object.entries(page.confirmed)) this.confirm(clientId, seq);
        this.lastSeq = page.hasMore
          ? (page.entries.at(-1)?.seq ?? this.lastSeq)
          : Math.max(this.lastSeq, page.lastSeq);
        if (!page.hasMore) break;
      }
    } catch {
      // Away again: the next connection asks anew.
    }
    void this.send();
  }

  private take(entries: readonly ChatEntry[]): void {
    for (const entry of entries) {
      // Known already, by an answer that overtook this one.
      if (this.shown.some(({ seq }) => seq === entry.seq)) continue;
      const after = this.shown.findIndex(({ seq }) => seq > entry.seq);
      this.shown.splice(after < 0 ? this.shown.length : after, 0, entry);
      this.lastSeq = Math.max(this.lastSeq, entry.seq);
    }
  }

  private confirm(clientId: string, seq: number): void {
    this.acknowledged.set(clientId, seq);
    const at = this.unsent.findIndex((one) => one.clientId === clientId);
    if (at >= 0) this.unsent.splice(at, 1);
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    while (this.unsent.length > 0 && !this.isClosed) {
      const [{ clientId, text }] = this.unsent;
      const socket = this.socket;
      if (!socket?.connected) break;
      const message = { key: this.place.key, clientId, text };
      const answer = await socket
        .timeout(ANSWER_MS)
        .emitWithAck('message:send', message)
        .catch(() => null);
      if (answer && 'data' in answer) this.confirm(clientId, answer.data.seq);
      else await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    this.isSending = false;
  }

  private async ask(query: string): Promise<Conversation> {
    const { url, source, key, token } = this.place;
    const response = await fetch(
      `${url}/api/helpdesk/chat/${source}/conversations/${key}${query}`,
      { headers: { [CHAT_HEADER]: token }, signal: AbortSignal.timeout(ANSWER_MS) }
    );
    const { data } = (await response.json()) as { data: Conversation | null };
    if (!data) throw new Error(`answered ${response.status}`);
    return data;
  }
}
