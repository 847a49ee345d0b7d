import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Server } from 'socket.io';
import { SOCKET_HEADER, SOCKET_PATH } from '../../../contracts';
import { guardUpgrades } from './guard-upgrades';
import { adminUrl, publicUrl } from './public-url';
import { redisOf, redisPrefix } from './redis';

/** All of the desk's, and the one that leads nowhere. */
const NAMESPACES = ['/', '/agent', '/visitor'];

/** Longest frame that is read: a message of the greatest length, and room to spare. */
const FRAME_MAX = 100_000;

/** Whoever does not answer within this time when let go is cut. */
const FLUSH_MS = 1_000;

const servers = new WeakMap<Core.Strapi, Server>();

/** Pages of other sites that may open sockets, by their origins; which namespace they may enter is asked there. */
export type IsForeignAllowed = (origin: string) => Promise<boolean>;

/** Opens the desk's sockets on Strapi's own server. To be called once, in `bootstrap`. */
export function openSockets(strapi: Core.Strapi, isForeignAllowed: IsForeignAllowed): Server {
  const isAllowed = async (request: Pick<IncomingMessage, 'headers'>) =>
    isFromOurPage(strapi, request) || (await isForeignAllowed(request.headers.origin ?? ''));
  const server = new Server({
    path: SOCKET_PATH,
    serveClient: false,
    maxHttpBufferSize: FRAME_MAX,
    // Other sockets of this server are looked after by `guardUpgrades`.
    destroyUpgrade: false,
    ...adapterOf(strapi),
    allowRequest: (request, callback) => {
      isAllowed(request).then(
        (isTaken) => callback(null, isTaken),
        () => callback(null, false)
      );
    },
    // What a page of another site may read of it; never with cookies, which no namespace knows.
    cors: {
      origin: (origin, callback) => {
        (isOwn(strapi, origin) ? Promise.resolve(true) : isForeignAllowed(origin ?? '')).then(
          (isTaken) => callback(null, isTaken),
          () => callback(null, false)
        );
      },
      methods: ['GET', 'POST'],
      credentials: false,
    },
  });
  // The desk's namespaces have their own doors; this one leads nowhere, and takes no frames.
  server.use((socket, next) => {
    socket.conn.close();
    // It lets go of the socket only when it is told.
    next(new Error('NOT_FOUND'));
  });
  server.attach(strapi.server.httpServer);
  guardUpgrades(strapi.server.httpServer, SOCKET_PATH);
  servers.set(strapi, server);
  return server;
}

/**
 * Cuts every socket. Not `server.close()`: that would also close Strapi's own server, and wait for everybody on it.
 */
export function closeSockets(strapi: Core.Strapi): void {
  const server = servers.get(strapi);
  if (!server) return;
  servers.delete(strapi);
  // This node's alone: those of others live on.
  for (const name of NAMESPACES) server.of(name).local.disconnectSockets(true);
  // Their readers of Redis end with them.
  for (const name of NAMESPACES) server.of(name).adapter.close();
  server.engine.close();
}

/**
 * Lets the sockets of one namespace go at shutdown so that they come back by themselves: a connection that breaks is
 * made anew after a while that differs from client to client, one that is told to end is not.
 */
export async function releaseSockets(strapi: Core.Strapi, namespace: string): Promise<void> {
  const sockets = [...(servers.get(strapi)?.of(namespace).sockets.values() ?? [])];
  const gone = sockets.map((socket) => {
    const end = new Promise<void>((resolve) => void socket.once('disconnect', () => resolve()));
    // Waits for what is still on its way out, such as the word that a message stands.
    socket.conn.close();
    return end;
  });
  await within(FLUSH_MS, Promise.all(gone));
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, end]);
  clearTimeout(timer);
}

/** Where several nodes are joined, a room is that of all of them. */
function adapterOf(strapi: Core.Strapi) {
  const redis = redisOf(strapi);
  if (!redis) return {};
  const prefix = redisPrefix(strapi);
  return {
    adapter: createAdapter(redis, { streamName: `${prefix}:sockets`, channelPrefix: prefix }),
  };
}

/** Undefined: there are none, before the start is done and at shutdown. */
export function socketsOf(strapi: Core.Strapi): Server | undefined {
  return servers.get(strapi);
}

/**
 * A browser names the page that opens a socket; only for a request to the same origin it may name none, and then our
 * own client sends a header that a foreign page cannot.
 */
export function isFromOurPage(
  strapi: Core.Strapi,
  { headers }: Pick<IncomingMessage, 'headers'>
): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers[SOCKET_HEADER] !== undefined;
  if (!URL.canParse(origin)) return false;
  const said = new URL(origin);
  // The page's own host is what the browser itself puts there; another site cannot choose it.
  return isOwn(strapi, said.origin) || said.host === host;
}

function isOwn(strapi: Core.Strapi, origin: string | undefined): boolean {
  return [publicUrl, adminUrl].some((own) => origin === new URL(own(strapi)).origin);
}
