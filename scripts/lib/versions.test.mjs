import { describe, expect, test } from 'vitest';
import { compareVersions, lockedCopies } from './versions.mjs';

describe('compareVersions', () => {
  test.each([
    ['1.10.0', '1.9.9'],
    ['2.0.0', '1.99.99'],
    ['1.0.1', '1.0.0'],
    ['1.0.0', '1.0.0-beta.1'],
  ])('puts %s above %s', (newer, older) => {
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
    expect(compareVersions(older, newer)).toBeLessThan(0);
  });

  test('finds equal versions equal', () => {
    expect(compareVersions('3.2.1', '3.2.1')).toBe(0);
  });
});

test('lockedCopies finds nested copies, and no package whose name only ends alike', () => {
  const packages = {
    'node_modules/tar': { version: '7.0.0' },
    'node_modules/a/node_modules/tar': { version: '6.0.0' },
    'node_modules/node-tar': { version: '1.0.0' },
  };
  expect(lockedCopies('tar', { packages }).map((copy) => copy.version)).toEqual(['7.0.0', '6.0.0']);
});
