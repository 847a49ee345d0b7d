import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { afterEach, expect, test, vi } from 'vitest';
import { takeFromLimits } from './limits';
import { closeRedis, redisOf } from './redis';

/** As much of a Redis as its client asks for before it is ready, and then nothing. */
async function openSilent() {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (asked) => {
      // Several questions may come in one piece.
      for (const command of String(asked).split(/^\*/m).slice(1)) {
        if (/hello|info|client/i.test(command)) socket.write('+OK\r\n');
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // It listens on a port.
  return { server, port: (server.address() as AddressInfo).port };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a Redis that has fallen silent is waited for once, then limits are counted here', async () => {
  const { server, port } = await openSilent();
  vi.stubEnv('REDIS_URL', `redis://127.0.0.1:${port}`);
  vi.stubEnv('PUBLIC_URL', 'https://desk.example');
  // As far as limits ask it.
  const strapi = {
    config: { get: () => 'https://desk.example' },
    log: { warn: () => undefined },
  } as unknown as Core.Strapi;
  const redis = redisOf(strapi);
  if (redis?.status !== 'ready') await once(redis ?? server, 'ready');
  const limits = ['visitor', 'address', 'total'].map((name) => ({ name, key: 'a', most: 2 }));
  const since = performance.now();
  const answers = [];
  for (let turn = 0; turn < 3; turn += 1) answers.push(await takeFromLimits(strapi, limits));
  expect(performance.now() - since).toBeLessThan(2_500);
  expect(answers.map(({ isAllowed }) => isAllowed)).toEqual([true, true, false]);
  closeRedis(strapi);
  server.close();
});
