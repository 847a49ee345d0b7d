import { io, type Socket } from 'socket.io-client';
import type { VisitorClientEvents, VisitorServerEvents } from '../../../contracts/chat-live';
import { SOCKET_PATH, type SocketAnswer } from '../../../contracts/live';
import { Refusal } from '../net/refusal';
import { cleanParser } from './clean-parser';
import type { Line, LineOptions } from './line';

type VisitorSocket = Socket<VisitorServerEvents, VisitorClientEvents>;

const ANSWER_MS = 10_000;
/** A desk that cut the socket is asked again after so long at least, spread over as long again. */
const AGAIN_MS = 2_000;
/** Codes that say: not now. */
const LATER: Record<string, number> = { TOO_MANY_REQUESTS: 429, UNAVAILABLE: 503, UNEXPECTED: 500 };

/** Opens the socket of one visitor. It comes back by itself, later each time, and not together with all the others. */
export function openLine({ base, source, token, news }: LineOptions): Line {
  const { origin, pathname } = new URL(base);
  const socket: VisitorSocket = io(`${origin}/visitor`, {
    path: pathname.replace(/\/$/, '') + SOCKET_PATH,
    auth: { source, token },
    transports: ['websocket'],
    forceNew: true,
    parser: cleanParser,
    timeout: ANSWER_MS,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.5,
  });
  let again: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let lastRead: Parameters<Line['read']>[0] | null = null;
  const openAgain = () => {
    clearTimeout(again);
    again = setTimeout(() => isOver || socket.connect(), AGAIN_MS * (1 + Math.random()));
  };

  socket.on('connect', () => {
    news.up();
    // It may have got lost with the line, or before there was one.
    if (lastRead) sendRead(lastRead);
  });
  socket.on('disconnect', (reason) => {
    news.down();
    // The one case in which it does not come back by itself: the desk goes down, or does not want us.
    if (reason === 'io server disconnect') openAgain();
  });
  socket.on('connect_error', (error) => {
    news.down();
    // Refused by the desk, by its code; where the network failed, it goes on trying by itself.
    if (socket.active) return;
    if (error.message === 'VISITOR_UNKNOWN') news.over();
    else openAgain();
  });
  socket.on('chat:entries', (told) => news.told(told));
  socket.on('chat:head', (head) => news.head(head));
  socket.on('chat:typing', (typing) => news.typing(typing));
  // Asked for anew, it says why.
  socket.on('chat:gone', () => news.up());
  socket.on('chat:over', () => news.over());

  // While it does not stand, nothing is kept to be sent later.
  const ifUp = (emit: () => unknown) => void (socket.connected && emit());
  const ask = async <T>(emit: () => Promise<SocketAnswer<T>>): Promise<T> => {
    if (!socket.connected) throw new Refusal('network', 0);
    return dataOf(await answered(emit()));
  };
  const sendRead = (read: Parameters<Line['read']>[0]) =>
    socket.emit('chat:read', read, () => undefined);
  const patient = socket.timeout(ANSWER_MS);
  return {
    get isUp() {
      return socket.connected;
    },
    send: (message) => ask(() => patient.emitWithAck('message:send', message)),
    watch: async (key) => void (await ask(() => patient.emitWithAck('chat:watch', { key }))),
    read: (read) => {
      lastRead = read;
      ifUp(() => sendRead(read));
    },
    typing: (typing) => ifUp(() => socket.volatile.emit('chat:typing', typing)),
    seen: (page) => ifUp(() => socket.emit('page:seen', page)),
    wake: () => void (socket.connected || isOver || socket.disconnect().connect()),
    close: () => {
      isOver = true;
      clearTimeout(again);
      socket.close();
    },
  };
}

/** No answer within the time, or the socket went meanwhile: it may have arrived all the same. */
async function answered<T>(answer: Promise<SocketAnswer<T>>): Promise<SocketAnswer<T>> {
  try {
    return await answer;
  } catch {
    throw new Refusal('network', 0);
  }
}

function dataOf<T>(answer: SocketAnswer<T>): T {
  if ('data' in answer) return answer.data;
  const { code } = answer.error;
  throw new Refusal(code, Object.hasOwn(LATER, code) ? (LATER[code] ?? 400) : 400);
}
