import type { Core } from '@strapi/strapi';
import type { Socket } from 'socket.io';
import type { SocketAnswer } from '../../../contracts';
import { DeskError, isDeskError } from '../errors';
import { errorTrace } from '../platform/error-trace';

/** As far as a socket of either side is bounded. */
interface Bounded {
  on(event: 'disconnect', listener: () => void): unknown;
  use(middleware: (event: unknown, next: (error?: Error) => void) => void): unknown;
  disconnect(close: boolean): unknown;
}

const MINUTE_MS = 60_000;

/** A socket that sends more than any window or tab of ours would is cut. */
export function limitEvents(socket: Bounded, perMinute: number): void {
  let left = perMinute;
  const refill = setInterval(() => (left = perMinute), MINUTE_MS);
  refill.unref();
  socket.on('disconnect', () => clearInterval(refill));
  socket.use((_event, next) => {
    left -= 1;
    if (left >= 0) return next();
    socket.disconnect(true);
  });
}

/** Connections on which somebody is being let in. */
const admitting = new WeakSet<object>();

/**
 * Lets in one at a time on each connection: a single request may hold hundreds of packets that want to be let in, and
 * each would ask the database.
 *
 * @param admit gives the code of whoever is not let in, null for the others.
 */
export function admitOne(
  strapi: Core.Strapi,
  { conn }: Pick<Socket, 'conn'>,
  next: (error?: Error) => void,
  admit: () => Promise<string | null>
): void {
  if (admitting.has(conn)) return next(new Error('TOO_MANY_REQUESTS'));
  admitting.add(conn);
  void admit()
    .catch((error: unknown) => {
      strapi.log.error(`helpdesk: a socket was not admitted: ${errorTrace(error)}`);
      return 'UNEXPECTED';
    })
    .then((code) => {
      admitting.delete(conn);
      next(code === null ? undefined : new Error(code));
    });
}

/**
 * With several nodes, whoever asks which sockets there are has each told of through Redis with its handshake: neither a
 * token nor a cookie nor an address is to stand there. To be called when the socket is admitted.
 */
export function forgetHandshake({ handshake }: Pick<Socket, 'handshake'>): void {
  Object.assign(handshake, { auth: {}, headers: {}, address: '' });
}

/** Whatever is sent, the process lives, and the sender is told no more than a code. */
export async function respond<T>(
  strapi: Core.Strapi,
  answer: unknown,
  work: () => Promise<T>
): Promise<void> {
  // A stranger's frame may carry no callback.
  const say = typeof answer === 'function' ? (answer as (got: SocketAnswer<T>) => void) : () => {};
  try {
    say({ data: await work() });
  } catch (error) {
    if (!isDeskError(error)) strapi.log.error(`helpdesk: socket event: ${errorTrace(error)}`);
    const { code, message } = isDeskError(error) ? error : new DeskError('UNEXPECTED');
    say({ error: { code, message } });
  }
}
