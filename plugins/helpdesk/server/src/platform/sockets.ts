import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Server } from 'socket.io';
import { SOCKET_HEADER, SOCKET_PATH } from '../../../contracts';
import { adminUrl, publicUrl } from './public-url';
import { redisOf, redisPrefix } from './redis';

/** All of the desk's, and the one that leads nowhere. */
const NAMESPACES = ['/', '/agent', '/visitor'];

/** Longest frame that is read: a message of the greatest length, and room to spare. */
const FRAME_MAX = 100_000;

const servers = new WeakMap<Core.Strapi, Server>();

/** Opens the desk's sockets on Strapi's own server. To be called once, in `bootstrap`. */
export function openSockets(strapi: Core.Strapi): Server {
  const server = new Server({
    path: SOCKET_PATH,
    serveClient: false,
    maxHttpBufferSize: FRAME_MAX,
    // Other sockets of this server, such as those of Strapi's own development, are left alone.
    destroyUpgrade: false,
    ...adapterOf(strapi),
    allowRequest: (request, callback) => callback(null, isFromOurPage(strapi, request)),
  });
  // The desk's namespaces have their own doors; this one leads nowhere, and takes no frames.
  server.use((socket) => socket.conn.close());
  server.attach(strapi.server.httpServer);
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
  const own = [publicUrl(strapi), adminUrl(strapi)].map((url) => new URL(url).origin);
  // The page's own host is what the browser itself puts there; another site cannot choose it.
  return own.includes(said.origin) || said.host === host;
}
