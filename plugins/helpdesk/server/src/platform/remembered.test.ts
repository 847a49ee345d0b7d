import type { Core } from '@strapi/strapi';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { eventually } from '../../../../../tests/harness/eventually';
import { remembered } from './remembered';

const FOREVER = 1_000_000;
// Only an identity is needed of it.
const strapi = {} as Core.Strapi;

test('many loads at once are one read', async () => {
  let reads = 0;
  const number = remembered(FOREVER, async () => (reads += 1));
  expect(await Promise.all([number.load(strapi), number.load(strapi)])).toEqual([1, 1]);
  expect(await number.load(strapi)).toBe(1);
});

test('what is forgotten while it is read is read anew by the next load', async () => {
  let reads = 0;
  const number = remembered(FOREVER, async () => (reads += 1));
  const first = number.load(strapi);
  number.forget(strapi);
  expect([await first, await number.load(strapi)]).toEqual([1, 2]);
});

test('nothing is kept beyond its time', async () => {
  let reads = 0;
  const number = remembered(0, async () => (reads += 1));
  await number.load(strapi);
  expect(await number.load(strapi)).toBe(2);
});

test('a failed read is not kept', async () => {
  let reads = 0;
  const number = remembered(FOREVER, async () => {
    reads += 1;
    if (reads === 1) throw new Error('No connection');
    return reads;
  });
  await expect(number.load(strapi)).rejects.toThrow('No connection');
  expect(await number.load(strapi)).toBe(2);
});

test('each Strapi has its own', async () => {
  let reads = 0;
  const number = remembered(FOREVER, async () => (reads += 1));
  await number.load(strapi);
  expect(await number.load({} as Core.Strapi)).toBe(2);
});

describe('from half of its time on', () => {
  const KEEP_MS = 1_000;
  afterEach(() => void vi.restoreAllMocks());
  const at = (ms: number) => vi.spyOn(performance, 'now').mockReturnValue(ms);

  test('it is read anew beside the loads, once', async () => {
    const reads: ((value: string) => void)[] = [];
    const word = remembered(KEEP_MS, () => new Promise<string>((done) => reads.push(done)));
    at(0);
    const first = word.load(strapi);
    reads[0]('old');
    expect(await first).toBe('old');
    at(600);
    expect(await Promise.all([word.load(strapi), word.load(strapi)])).toEqual(['old', 'old']);
    expect(reads).toHaveLength(2);
    reads[1]('new');
    await eventually(async () => expect(await word.load(strapi)).toBe('new'));
  });

  test('a read that is still under way when the time is over is waited for, and nothing older is told', async () => {
    const reads: ((value: string) => void)[] = [];
    const word = remembered(KEEP_MS, () => new Promise<string>((done) => reads.push(done)));
    at(0);
    void word.load(strapi);
    reads[0]('old');
    at(600);
    await word.load(strapi);
    at(1_000);
    const late = word.load(strapi);
    reads[1]('new');
    expect(await late).toBe('new');
    expect(reads).toHaveLength(2);
    // Its own time has run since it began.
    at(1_600);
    const last = word.load(strapi);
    reads[2]('newest');
    expect(await last).toBe('newest');
  });

  test('what is forgotten meanwhile does not come back', async () => {
    let reads = 0;
    const number = remembered(KEEP_MS, async () => (reads += 1));
    at(0);
    await number.load(strapi);
    at(600);
    void number.load(strapi);
    number.forget(strapi);
    expect(await number.load(strapi)).toBe(3);
    await Promise.resolve();
    expect(await number.load(strapi)).toBe(3);
  });

  test("a failure is nobody's until the time is over", async () => {
    let reads = 0;
    const number = remembered(KEEP_MS, async () => {
      reads += 1;
      if (reads > 1) throw new Error('No connection');
      return reads;
    });
    at(0);
    await number.load(strapi);
    at(600);
    expect(await number.load(strapi)).toBe(1);
    await eventually(() => expect(reads).toBe(2));
    expect(await number.load(strapi)).toBe(1);
    at(1_000);
    await expect(number.load(strapi)).rejects.toThrow('No connection');
  });
});
