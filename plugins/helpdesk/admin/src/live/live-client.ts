import type { Socket } from 'socket.io-client';
import type { VisitorPresence } from '../../../contracts/console';
import {
  ACTIVE_MS,
  SOCKET_HEADER,
  SOCKET_PATH,
  type AgentClientEvents,
  type AgentServerEvents,
  type PresentAgent,
  type TicketHint,
  type WatchTicket,
} from '../../../contracts/live';
import { watchActivity } from './activity';

type AgentSocket = Socket<AgentServerEvents, AgentClientEvents>;

export interface LiveState {
  /** The server tells what changes: nothing has to be asked for again and again. */
  isLive: boolean;
  /** Who has the tickets before them that this tab shows, by their numbers. */
  presence: ReadonlyMap<number, readonly PresentAgent[]>;
}

/** What the desk's pages hang on: `ticket` for one that changed, `all` for a time that nothing was told. */
export interface LiveListener {
  ticket?(hint: TicketHint): void;
  notices?(): void;
  all?(): void;
  /** Of a chat, its visitor came, went, writes, reads, or is on another page. */
  visitor?(told: { number: number } & VisitorPresence): void;
  /** The agent counts as there, or as away, other than before. */
  availability?(): void;
}

/** A server that cut the socket, or refused it, is asked again after so long at least, spread over as long again. */
const AGAIN_MS = 3_000;
const NOBODY: LiveState['presence'] = new Map();

/** The panel's one socket. A hint alone: whatever it tells is asked for over HTTP. */
export class LiveClient {
  private socket: AgentSocket | null = null;
  private state: LiveState = { isLive: false, presence: NOBODY };
  private readonly watching = new Map<number, WatchTicket>();
  private readonly kept = new Map<number, number>();
  private activeAt = 0;
  private activeToldAt = 0;
  private again: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<LiveListener>();
  private readonly watchers = new Set<() => void>();

  /**
   * @param token asked each time anew: a login's token lives half an hour.
   * @returns a function that closes it.
   */
  open(url: string, token: () => string | null): () => void {
    let isClosed = false;
    const stopActivity = watchActivity(this.beActive);
    // Whoever opens the panel is at it; a tab that only comes back after a cut line may stand alone.
    this.beActive();
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
      stopActivity();
      clearTimeout(this.again);
      this.socket?.close();
      this.socket = null;
      this.set({ isLive: false, presence: NOBODY });
    };
  }

  /** This tab shows the ticket, beside others; said again, it changes what is done in it. */
  watch(ticket: WatchTicket): void {
    this.watching.set(ticket.number, ticket);
    this.sendWatch(ticket);
  }

  /** A part of the page fetches what is new in this ticket itself, message by message. @returns how to end that. */
  keepFresh(number: number): () => void {
    this.kept.set(number, (this.kept.get(number) ?? 0) + 1);
    return () => {
      const left = (this.kept.get(number) ?? 1) - 1;
      if (left === 0) this.kept.delete(number);
      else this.kept.set(number, left);
    };
  }

  isKeptFresh(number: number): boolean {
    return this.kept.has(number);
  }

  leave(number: number): void {
    this.watching.delete(number);
    this.setPresence(number, null);
    if (this.socket?.connected) this.socket.emit('ticket:leave', { number }, () => undefined);
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
    const all = () => this.listeners.forEach((listener) => listener.all?.());
    socket.on('connect', () => {
      this.set({ isLive: true });
      this.watching.forEach((ticket) => this.sendWatch(ticket));
      this.activeToldAt = 0;
      this.tellActive();
      // What happened meanwhile was told to nobody here: since the line was cut, or since the page began to ask.
      all();
    });
    socket.on('news:missed', all);
    socket.on('disconnect', (reason) => {
      this.set({ isLive: false, presence: NOBODY });
      // The one case in which it does not come back by itself: a token that is over, a login that has ended.
      if (reason === 'io server disconnect') this.openAgain(socket);
    });
    socket.on('connect_error', () => {
      // Refused; where the network failed it goes on trying by itself.
      if (!socket.active) this.openAgain(socket);
    });
    socket.on('ticket:changed', (hint) => this.listeners.forEach((one) => one.ticket?.(hint)));
    socket.on('notices:changed', () => this.listeners.forEach((one) => one.notices?.()));
    socket.on('ticket:presence', ({ number, agents }) => this.setPresence(number, agents));
    socket.on('chat:visitor', (told) => this.listeners.forEach((one) => one.visitor?.(told)));
    socket.on('availability:changed', () => this.listeners.forEach((one) => one.availability?.()));
  }

  private readonly beActive = (): void => {
    this.activeAt = Date.now();
    this.tellActive();
  };

  /** Not what is long past: a line that was cut says nothing of who sits before the tab. */
  private tellActive(): void {
    const now = Date.now();
    const isRecent = now - this.activeAt < ACTIVE_MS;
    if (!this.socket?.connected || !isRecent || now - this.activeToldAt < ACTIVE_MS) return;
    this.activeToldAt = now;
    this.socket.emit('agent:active');
  }

  private openAgain(socket: AgentSocket): void {
    clearTimeout(this.again);
    this.again = setTimeout(() => socket.connect(), AGAIN_MS * (1 + Math.random()));
  }

  private sendWatch(ticket: WatchTicket): void {
    if (!this.socket?.connected) return;
    this.socket.emit('ticket:watch', ticket, (answer) => {
      if ('data' in answer) this.setPresence(answer.data.number, answer.data.agents);
    });
  }

  private setPresence(number: number, agents: readonly PresentAgent[] | null): void {
    const presence = new Map(this.state.presence);
    presence.delete(number);
    if (agents && this.watching.has(number)) presence.set(number, agents);
    this.set({ presence });
  }

  private set(change: Partial<LiveState>): void {
    this.state = { ...this.state, ...change };
    this.watchers.forEach((watcher) => watcher());
  }
}

export const live = new LiveClient();
