import { expect, test } from 'vitest';
import type { BlockKind } from '../../../../contracts';
import { blockTest, foldBlock, isBlockedBy } from './block-rule';

const bites = (kind: BlockKind, value: string, who: { email?: string; address?: string }) => {
  const folded = foldBlock({ kind, value });
  if ('problem' in folded) throw new Error(folded.problem);
  const sender = { email: who.email ?? null, address: who.address ?? null };
  const rule = { kind, value: folded.value, until: null };
  const other = { kind: 'range', value: '192.0.2.0/24', until: null } as const;
  const isBlocked = isBlockedBy(rule, sender, 1_000);
  // Among others, it says the same.
  expect(blockTest([other, rule])(sender, 1_000)).toBe(isBlocked);
  return isBlocked;
};
const isRefused = (kind: BlockKind, value: string) => 'problem' in foldBlock({ kind, value });

test('keeps out a sender however the address is written, and nobody else', () => {
  expect(bites('sender', ' Eve@Example.com ', { email: 'eve@example.COM' })).toBe(true);
  expect(bites('sender', 'eve@example.com', { email: 'steve@example.com' })).toBe(false);
  expect(bites('sender', 'eve@example.com', { address: '203.0.113.7' })).toBe(false);
});

test('keeps out a domain, but not those that end or begin like it', () => {
  expect(bites('sender', '@Example.com', { email: 'a@example.com' })).toBe(true);
  expect(bites('sender', '@example.com', { email: 'a@sub.example.com' })).toBe(false);
  expect(bites('sender', '@example.com', { email: 'a@notexample.com' })).toBe(false);
  expect(bites('sender', '@example.com', { email: '"x@example.com"@else.org' })).toBe(false);
});

test('knows an internet address in all its spellings', () => {
  expect(bites('address', '203.0.113.7', { address: '::ffff:203.0.113.7' })).toBe(true);
  expect(bites('address', '2001:DB8:0:0::7', { address: '2001:db8::7' })).toBe(true);
  expect(bites('address', '203.0.113.7', { address: '203.0.113.70' })).toBe(false);
});

test('keeps out a range of either kind, and only of its kind', () => {
  expect(bites('range', '203.0.113.99/24', { address: '203.0.113.7' })).toBe(true);
  expect(bites('range', '203.0.113.0/24', { address: '203.0.114.7' })).toBe(false);
  expect(bites('range', '2001:db8::/32', { address: '2001:db8:ffff::1' })).toBe(true);
  expect(bites('range', '2001:db8::/32', { address: '203.0.113.7' })).toBe(false);
  expect(bites('range', '::ffff:203.0.113.0/120', { address: '203.0.113.7' })).toBe(true);
});

test('no longer bites from its end on', () => {
  const rule = { kind: 'sender', value: 'eve@example.com', until: 2_000 } as const;
  const eve = { email: 'eve@example.com', address: null };
  expect(isBlockedBy(rule, eve, 1_999)).toBe(true);
  expect(isBlockedBy(rule, eve, 2_000)).toBe(false);
});

test('refuses what is none, and most of the internet', () => {
  for (const value of ['eve', '@', '@com', 'a b@example.com', 'a@b@c', '']) {
    expect(isRefused('sender', value), value).toBe(true);
  }
  for (const value of ['127.1', '0177.0.0.1', 'example.com', 'fe80::1%eth0', '1.2.3.4/32', '']) {
    expect(isRefused('address', value), value).toBe(true);
  }
  const ranges = ['0.0.0.0/0', '10.0.0.0/7', '::/0', '2000::/3', '::ffff:0.0.0.0/96'];
  for (const value of [...ranges, '1.2.3.4', '1.2.3.4/33', '1.2.3.4/-1', '1.2.3.4/8/8', '/8']) {
    expect(isRefused('range', value), value).toBe(true);
  }
});
