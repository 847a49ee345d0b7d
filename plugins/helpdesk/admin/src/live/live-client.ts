import type { Socket } from 'socket.io-client';
import {
  SOCKET_HEADER,
  SOCKET_PATH,
  type AgentClientEvents,
  type AgentServerEvents,
  type PresentAgent,
  type TicketHint,
  type WatchTicket,
} from '../../../contracts/live';

type AgentSocket = Socket<AgentServerEvents, AgentClientEvents>;

export interface LiveState {
  /** The server tells what changes: nothing has to be asked for again and again. */
  isLive: boolean;
  /** Who has the watched ticket before them. */
  presence: { number: number; agents: readonly PresentAgent[] } | null;
}

/** What the desk's pages hang on: `ticket` for one that changed, `all` for a time that nothing was told. */
export interface LiveListener {
  ticket?(hint: TicketHint): void;
  notices?(): void;
  all?(): void;
}

/** A server that cut the socket, or refused it, is asked again after so long at least, spread over as long again. */
const AGAIN_MS = 3_000;

/** The panel's one socket. A hint alone: whatever it tells is asked for over HTTP. */
export class LiveClient {
  private socket: AgentSocket | null = null;
  private state: LiveState = { isLive: false, presence: null };
  private watching: WatchTicket | null = null;
  private wasOpen = false;
  private again: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<LiveListener>();
  private readonly watchers = new Set<() => void>();

  /**
   * @param token asked each time anew: a login's token lives half an hour.
   * @returns a function that closes it.
   */
  open(url: string, token: () => string | null): () => void {
    let isClosed = false;
    // Not with the first page: nobody waits for it.
    void import('socket.io-client').then(({ io }) => {
      if (isClosed) return;
      const socket: AgentSocket = io(`${url}/agent`, {
        path: SOCKET_PATH,
        auth: (give) => give({ token: token() }),
        extraHeaders: { [SOCKET_HEADER]: '1' },
        transports: ['websocket', 'polling'],
        tryAllTransports: true,
        randomizationFactor: 0.5,
        reconnectionDelayMax: 30_000,
      });
      this.socket = socket;
      this.listen(socket);
    });
    return () => {
      isClosed = true;
      clearTimeout(this.again);
      this.socket?.close();
      this.socket = null;
      this.wasOpen = false;
      this.set({ isLive: false, presence: null });
    };
  }

  /** Null: no ticket is shown. */
  watch(ticket: WatchTicket | null): void {
    const before = this.watching;
    this.watching = ticket;
    if (ticket?.number !== before?.number) this.set({ presence: null });
    this.sendWatch();
  }

  on(listener: LiveListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly getState = (): LiveState => this.state;

  private listen(socket: AgentSocket): void {
    socket.on('connect', () => {
      this.set({ isLive: true });
      this.sendWatch();
      // What happened meanwhile was told to nobody here.
      if (this.wasOpen) this.listeners.forEach((listener) => listener.all?.());
      this.wasOpen = true;
    });
    socket.on('disconnect', (reason) => {
      this.set({ isLive: false, presence: null });
      // The one case in which it does not come back by itself: a token that is over, a login that has ended.
      if (reason === 'io server disconnect') this.openAgain(socket);
    });
    socket.on('connect_error', () => {
      // Refused; where the network failed it goes on trying by itself.
      if (!socket.active) this.openAgain(socket);
    });
    socket.on('ticket:changed', (hint) => this.listeners.forEach((one) => one.ticket?.(hint)));
    socket.on('notices:changed', () => this.listeners.forEach((one) => one.notices?.()));
    socket.on('ticket:presence', (presence) => {
      if (presence.number === this.watching?.number) this.set({ presence });
    });
  }

  private openAgain(socket: AgentSocket): void {
    clearTimeout(this.again);
    this.again = setTimeout(() => socket.connect(), AGAIN_MS * (1 + Math.random()));
  }

  private sendWatch(): void {
    const { socket, watching } = this;
    if (!socket?.connected) return;
    if (!watching) return void socket.emit('ticket:leave', () => undefined);
    socket.emit('ticket:watch', watching, (answer) => {
      if ('data' in answer && answer.data.number === this.watching?.number) {
        this.set({ presence: answer.data });
      }
    });
  }

  private set(change: Partial<LiveState>): void {
    this.state = { ...this.state, ...change };
    this.watchers.forEach((watcher) => watcher());
  }
}

export const live = new LiveClient();
