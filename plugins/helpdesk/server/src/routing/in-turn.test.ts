import type { Core } from '@strapi/strapi';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterSame } from '../chat/after-same';
import { inTurn } from './in-turn';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

// A key of what is kept, and nothing else.
const desk = () => ({}) as Core.Strapi;
const never = () => new Promise<string>(() => undefined);

test.each([
  ['inTurn', (strapi: Core.Strapi, work: () => Promise<string>) => inTurn(strapi, work)],
  ['afterSame', (strapi: Core.Strapi, work: () => Promise<string>) => afterSame(strapi, 'a', work)],
])(
  '%s waits for the one before it, and for one that hangs ten seconds at most',
  async (_, wait) => {
    const strapi = desk();
    const done: string[] = [];
    const noted = async (name: string) => {
      done.push(name);
      return name;
    };
    let end: (name: string) => void = () => undefined;
    const first = wait(strapi, () => new Promise<string>((resolve) => (end = resolve)));
    const second = wait(strapi, () => noted('second'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(done).toEqual([]);
    end('first');
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
    void wait(strapi, never);
    const third = wait(strapi, () => noted('third'));
    await vi.advanceTimersByTimeAsync(9_000);
    expect(done).toEqual(['second']);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(await third).toBe('third');
  }
);
