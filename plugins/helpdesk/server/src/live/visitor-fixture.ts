import { io, type Socket } from 'socket.io-client';
import type { Desk } from '../../../../../tests/harness/desk';
import {
  SOCKET_HEADER,
  SOCKET_PATH,
  type ChatEntry,
  type ConversationHead,
  type EntriesTold,
  type VisitorClientEvents,
  type VisitorServerEvents,
} from '../../../contracts';

/** A window with everything that it was told, as it came. */
export interface VisitorWindow {
  socket: Socket<VisitorServerEvents, VisitorClientEvents>;
  told: EntriesTold[];
  heads: ConversationHead[];
  typing: (string | null)[];
  /** Keys of conversations that are to be asked for anew. */
  gone: string[];
  over: string[];
  /** Every event as text, for those who look for what must not be in it. */
  heard: string[];
  /** All entries it was told of, by number, each once. */
  entries(): ChatEntry[];
  close(): void;
}

export interface WindowOptions {
  origin?: string;
  transports?: ('polling' | 'websocket')[];
  headers?: Record<string, string>;
}

/** Opens a window and waits until it is admitted. @throws Error with the code of whoever is not. */
export async function openWindow(
  desk: Desk,
  auth: unknown,
  { origin, transports = ['websocket'], headers = {} }: WindowOptions = {}
): Promise<VisitorWindow> {
  const socket: VisitorWindow['socket'] = io(`${desk.url}/visitor`, {
    path: SOCKET_PATH,
    auth: auth as Record<string, unknown>,
    extraHeaders: {
      ...(origin === undefined ? { [SOCKET_HEADER]: '1' } : { Origin: origin }),
      ...headers,
    },
    transports,
    forceNew: true,
    reconnection: false,
  });
  const window: VisitorWindow = {
    socket,
    told: [],
    heads: [],
    typing: [],
    gone: [],
    over: [],
    heard: [],
    entries: () => {
      const all = window.told.flatMap(({ entries }) => entries);
      return [...new Map(all.map((entry) => [entry.seq, entry])).values()];
    },
    close: () => socket.disconnect(),
  };
  socket.onAny((...event) => window.heard.push(JSON.stringify(event)));
  socket.on('chat:entries', (told) => window.told.push(told));
  socket.on('chat:head', (head) => window.heads.push(head));
  socket.on('chat:typing', ({ name }) => window.typing.push(name));
  socket.on('chat:gone', ({ key }) => window.gone.push(key));
  socket.on('chat:over', ({ code }) => window.over.push(code));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return window;
}
