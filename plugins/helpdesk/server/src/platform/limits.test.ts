import type { Core } from '@strapi/strapi';
import { expect, test } from 'vitest';
import { giveBackToLimits, isWithinLimits, takeFromLimits } from './limits';

// Limits are kept per Strapi, of which nothing else is used.
const desk = () => ({}) as Core.Strapi;
const limits = (visitor: string, address = 'home') => [
  { name: 'visitor', key: visitor, most: 2 },
  { name: 'address', key: address, most: 3 },
];

test('a visitor is stopped at the limit and told when to come again', async () => {
  const strapi = desk();
  expect(await takeFromLimits(strapi, limits('a'))).toEqual({ isAllowed: true });
  expect(await takeFromLimits(strapi, limits('a'))).toEqual({ isAllowed: true });
  const third = await takeFromLimits(strapi, limits('a'));
  expect(third).toMatchObject({ isAllowed: false });
  expect(third).toHaveProperty('retryAfterSeconds', expect.closeTo(3600, -2));
});

test('refused requests use up nothing that others share', async () => {
  const strapi = desk();
  for (let i = 0; i < 50; i += 1) await takeFromLimits(strapi, limits('flood'));
  expect(await takeFromLimits(strapi, limits('b'))).toEqual({ isAllowed: true });
  expect(await takeFromLimits(strapi, limits('c'))).toMatchObject({ isAllowed: false });
});

test('of many at once exactly as many pass as the limit says', async () => {
  const strapi = desk();
  const all = await Promise.all(
    Array.from({ length: 1000 }, () =>
      takeFromLimits(strapi, [{ name: 'form', key: 'f', most: 100 }])
    )
  );
  expect(all.filter((answer) => answer.isAllowed)).toHaveLength(100);
});

test('what is given back can be taken again', async () => {
  const strapi = desk();
  const one = [{ name: 'visitor', key: 'a', most: 1 }];
  await takeFromLimits(strapi, one);
  expect(await isWithinLimits(strapi, one)).toBe(false);
  await giveBackToLimits(strapi, one);
  expect(await isWithinLimits(strapi, one)).toBe(true);
  expect(await takeFromLimits(strapi, one)).toEqual({ isAllowed: true });
});

test('a limit of nothing lets nobody through', async () => {
  const closed = [{ name: 'form', key: 'f', most: 0 }];
  expect(await takeFromLimits(desk(), closed)).toMatchObject({ isAllowed: false });
});
