import { afterEach, expect, test, vi } from 'vitest';
import { Keep } from '../chat/keep';
import { Sound } from './sound';

afterEach(() => vi.unstubAllGlobals());

/** A browser that counts what is pressed, or does not. */
function browser() {
  const heard = new Map<string, () => Promise<void>>();
  const resumed = vi.fn();
  const state = { isCounted: false };
  vi.stubGlobal('addEventListener', (name: string, listener: () => Promise<void>) => {
    heard.set(name, listener);
  });
  vi.stubGlobal('removeEventListener', (name: string) => heard.delete(name));
  vi.stubGlobal(
    'AudioContext',
    class {
      state = 'suspended';
      async resume() {
        resumed();
        if (state.isCounted) this.state = 'running';
      }
    }
  );
  return { state, resumed, press: (name: string) => heard.get(name)?.() };
}

test('tries at each press until the browser lets it sound, and then no more', async () => {
  const { state, resumed, press } = browser();
  expect(new Sound(new Keep('', 'local'), 'sound').isOn).toBe(true);
  await press('pointerdown');
  state.isCounted = true;
  await press('pointerup');
  expect(resumed).toHaveBeenCalledTimes(2);
  for (const name of ['click', 'keydown', 'pointerdown']) await press(name);
  expect(resumed).toHaveBeenCalledTimes(2);
});
