import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { SOCKET_PATH } from '../../../contracts';

describe('requests for another protocol', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());

  const open = async (path: string, upgrade: string, more: string[] = []) => {
    const { hostname, port } = new URL(desk.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    const head = [`GET ${path} HTTP/1.1`, `Host: ${hostname}:${port}`, 'Connection: Upgrade'];
    socket.write([...head, `Upgrade: ${upgrade}`, ...more, '', ''].join('\r\n'));
    return socket;
  };
  const read = async (socket: Awaited<ReturnType<typeof open>>) => {
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  };
  const isUp = async () => (await fetch(`${desk.url}/helpdesk/health`)).status;

  test.each(['/x', '/', `${SOCKET_PATH}/?EIO=4&transport=websocket`, SOCKET_PATH])(
    'to %s that break off end nothing but themselves',
    async (path) => {
      for (const upgrade of ['websocket', 'x']) {
        for (const wait of [0, 50]) {
          const socket = await open(path, upgrade);
          await new Promise((resolve) => setTimeout(resolve, wait));
          socket.resetAndDestroy();
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await isUp()).toBe(200);
    }
  );

  test.each(['h2c', 'websocket'])(
    'by %s are answered as if they had not asked',
    async (upgrade) => {
      const answer = await read(await open('/helpdesk/health', upgrade));
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      expect(answer).toContain('"data"');
      expect(await read(await open('/nowhere', upgrade))).toMatch(/^HTTP\/1\.1 404 /);
    }
  );

  test('are left to whoever else listens, and end when nobody takes them', async () => {
    const { httpServer } = desk.strapi.server;
    const other = (request: IncomingMessage, socket: Duplex) => {
      if (request.url === '/other') socket.end('taken');
    };
    // As the server of the panel's development, which may have come before the desk.
    httpServer.prependListener('upgrade', other);
    try {
      expect(await read(await open('/other', 'websocket'))).toBe('taken');
      expect(await read(await open('/nowhere', 'websocket'))).toBe('');
    } finally {
      httpServer.removeListener('upgrade', other);
    }
  });

  test('with a body that nobody can read are refused, and let go', async () => {
    const socket = await open('/api/helpdesk/nothing', 'h2c', ['Content-Length: 5']);
    socket.write('hello');
    expect(await read(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('the namespace that leads nowhere keeps nobody', async () => {
    const ask = (query: string, body?: string) =>
      fetch(`${desk.url}${SOCKET_PATH}/?EIO=4&transport=polling${query}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { Origin: desk.url, 'Content-Type': 'text/plain' },
        body,
      });
    const { socketsOf } = await import('./sockets');
    const opened = await (await ask('')).text();
    const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
    await ask(`&sid=${sid}`, Array.from({ length: 1_000 }, () => '40').join('\x1e'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    // What socket.io keeps of those who knock has no name that is public.
    const kept = socketsOf(desk.strapi)?.of('/') as unknown as {
      _preConnectSockets: Map<string, unknown>;
    };
    expect(kept._preConnectSockets.size).toBe(0);
  });
});
