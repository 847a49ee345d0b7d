import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PlainProxy {
  url: string;
  stop(): Promise<void>;
}

/** A reverse proxy as many a site has one: HTTP passes, with the Host as it came; a WebSocket does not. */
export async function startPlainProxy(port: number, target: () => string): Promise<PlainProxy> {
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const { upgrade: _upgrade, ...passed } = headers;
    const onwards = request(
      new URL(url ?? '/', target()),
      { method, headers: { ...passed, connection: 'close' } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }
    );
    onwards.on('error', () => outgoing.destroy());
    incoming.pipe(onwards);
  });
  server.on('upgrade', (_request, socket) => {
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
