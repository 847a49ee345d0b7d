import type { Core } from '@strapi/strapi';
import { expect, test } from 'vitest';
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
