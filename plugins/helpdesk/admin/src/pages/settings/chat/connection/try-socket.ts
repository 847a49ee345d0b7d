import type { Socket } from 'socket.io-client';
import { SOCKET_HEADER, SOCKET_PATH } from '../../../../../../contracts/live';
import type { Outcome } from './ways';

interface SocketTry {
  /** Of the desk. */
  url: string;
  transport: 'websocket' | 'polling';
  /** Of the admin login. */
  token: string;
}

/** Whoever needs longer than this does not chat. */
export const PATIENCE_MS = 10_000;

/** Opens a socket in one way alone, and closes it again. Also a desk that refuses the login has been reached. */
export const trySocket = async ({ url, transport, token }: SocketTry): Promise<Outcome> => {
  const { io } = await import('socket.io-client');
  const began = performance.now();
  const socket: Socket = io(`${url}/agent`, {
    path: SOCKET_PATH,
    auth: { token },
    extraHeaders: { [SOCKET_HEADER]: '1' },
    transports: [transport],
    upgrade: false,
    // The panel has one of its own, whose connection would be taken for this one.
    forceNew: true,
    reconnection: false,
    timeout: PATIENCE_MS,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'silent' }), PATIENCE_MS);
      const works = () => resolve({ kind: 'works', ms: Math.round(performance.now() - began) });
      socket.on('connect', works);
      socket.on('connect_error', (error) => {
        // It is still active where the connection failed, and no longer where the desk said no.
        if (!socket.active) return works();
        resolve({ kind: 'blocked', status: statusOf(error) });
      });
    });
  } finally {
    clearTimeout(timer);
    socket.close();
  }
};

/** Of long polling, whose errors carry it; a WebSocket's never do. */
const statusOf = (error: Error): number | null => {
  const { description } = error as { description?: unknown };
  return typeof description === 'number' && description > 0 ? description : null;
};
