import { expect, test } from 'vitest';
import { isInPanel, isSilent } from './silence';

const NOW = 1_800_000_000_000;
const minutesAgo = (minutes: number) => NOW - minutes * 60_000;
const silent = (seenAt: number | null, awayAfterMinutes: number | null) =>
  isSilent({ seenAt, awayAfterMinutes, now: NOW });

test('somebody is silent from the last minute on', () => {
  expect(silent(minutesAgo(14.9), 15)).toBe(false);
  expect(silent(minutesAgo(15), 15)).toBe(true);
  expect(silent(minutesAgo(600), 15)).toBe(true);
});

test('nobody is silent where the owner counts no silence', () => {
  expect(silent(minutesAgo(60 * 24 * 365), null)).toBe(false);
});

test('nobody is silent who was never seen, nor whom another clock saw later than now', () => {
  expect(silent(null, 15)).toBe(false);
  expect(silent(NOW + 60_000, 15)).toBe(false);
});

test('who did something of late has the panel before them, unless they say that they are away', () => {
  const inPanel = (seenAt: number | null, availability: 'online' | 'away' = 'online') =>
    isInPanel({ availability, seenAt }, null, NOW);
  expect(inPanel(minutesAgo(14))).toBe(true);
  expect(inPanel(minutesAgo(15))).toBe(false);
  expect(inPanel(null)).toBe(false);
  expect(inPanel(minutesAgo(1), 'away')).toBe(false);
  expect(isInPanel({ availability: 'online', seenAt: minutesAgo(14) }, 5, NOW)).toBe(false);
});
