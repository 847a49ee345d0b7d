import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run.mjs';

/** Compares two versions `1.2.3`; what stands behind a hyphen counts as older than the release. */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map(split);
  for (const index of [0, 1, 2]) {
    if (left.numbers[index] !== right.numbers[index]) {
      return left.numbers[index] - right.numbers[index];
    }
  }
  return Number(right.isPrerelease) - Number(left.isPrerelease);
}

function split(version) {
  const [release, prerelease] = version.split('-', 2);
  const numbers = release.split('.').map(Number);
  return {
    numbers: [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0],
    isPrerelease: prerelease !== undefined,
  };
}

/** Every copy of a package in the lock file, nested ones too: `[{ where, version }]`. */
export function lockedCopies(name, lock = readLock()) {
  return Object.entries(lock.packages)
    .filter(
      ([where]) => where === `node_modules/${name}` || where.endsWith(`/node_modules/${name}`)
    )
    .map(([where, entry]) => ({ where, version: entry.version }));
}

export function readLock() {
  return JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
}
