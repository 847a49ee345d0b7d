import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveClient } from './live-client';

const line = vi.hoisted(() => ({ socket: null as EventEmitter | null }));
vi.mock('socket.io-client', () => ({ io: () => line.socket }));

beforeEach(() => {
  line.socket = Object.assign(new EventEmitter(), { close: () => undefined });
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => void vi.unstubAllGlobals());

test('what was told to nobody is looked for whenever the line stands, the first time too', async () => {
  const client = new LiveClient();
  const all = vi.fn();
  client.on({ all });
  const close = client.open('http://desk.example', () => 'token');
  await vi.waitFor(() => expect(line.socket?.listenerCount('connect')).toBe(1));
  expect(all).not.toHaveBeenCalled();
  line.socket?.emit('connect');
  expect(all).toHaveBeenCalledTimes(1);
  line.socket?.emit('disconnect', 'transport close');
  expect(all).toHaveBeenCalledTimes(1);
  line.socket?.emit('connect');
  expect(all).toHaveBeenCalledTimes(2);
  close();
});
