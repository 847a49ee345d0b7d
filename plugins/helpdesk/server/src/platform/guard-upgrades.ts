import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';

/** This one and that of socket.io; whoever else listens may have come before or after them. */
const OWN_LISTENERS = 2;
/** Whoever takes a connection over has said something by then. */
const TAKEN_OVER_MS = 1_000;
/** For an answer to whoever asked for a protocol that is not spoken here. */
const ANSWER_MS = 30_000;

/**
 * Requests that ask for another protocol. As soon as anybody listens for them, Node takes its own listeners off their
 * connections, whoever they are for: one that breaks would end the process, one that is left alone would stay for ever,
 * and what is no socket at all (`Upgrade: h2c`, which some clients send with every request; Strapi's transfer, which takes
 * its socket from an ordinary request) would never be answered. So everything but the desk's own path goes on as if
 * nobody listened.
 */
export function guardUpgrades(httpServer: Server, ownPath: string): void {
  httpServer.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    if ((request.url ?? '').startsWith(`${ownPath}/`)) return;
    // Such as the one that brings the panel's changes while it is developed.
    if (httpServer.listenerCount('upgrade') > OWN_LISTENERS) endUnlessTaken(socket as Socket);
    else answerPlainly(httpServer, request, socket as Socket);
  });
}

function endUnlessTaken(socket: Socket): void {
  setTimeout(() => {
    if (socket.bytesWritten === 0) socket.destroy();
  }, TAKEN_OVER_MS).unref();
}

function answerPlainly(httpServer: Server, request: IncomingMessage, socket: Socket): void {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  // As Node itself ends a connection that is not kept: whoever never closes their side does not stay.
  response.on('finish', () => socket.destroySoon());
  if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
  }
  // What follows its head was not read as a body, and is none any more.
  if (hasBody(request)) response.writeHead(400).end();
  else httpServer.emit('request', request, response);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
