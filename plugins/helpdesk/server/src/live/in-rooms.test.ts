import { expect, test } from 'vitest';
import { inRooms } from './in-rooms';

test('others that say nothing are waited for no longer than a person would, then this node counts alone', async () => {
  const here = { data: 'here', rooms: new Set(['room']) };
  const waited: number[] = [];
  const namespace = {
    in: () => ({
      timeout: (ms: number) => ({
        fetchSockets: () => {
          waited.push(ms);
          return Promise.reject<(typeof here)[]>(new Error('timeout reached'));
        },
      }),
    }),
    adapter: { rooms: new Map([['room', new Set(['a'])]]) },
    sockets: new Map([['a', here]]),
  };
  expect(await inRooms(namespace, ['room'])).toEqual([here]);
  expect(waited).toEqual([1_000]);
});
