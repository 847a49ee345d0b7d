import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/run.mjs';
import { compareVersions, lockedCopies, readLock } from '../lib/versions.mjs';

/** Libraries with known holes stand at or above the version that mends them, nested copies too. */
export const libraryFloors = {
  name: 'libraries above their known holes',
  hint: 'the list is scripts/library-floors.json, explained in docs/security.md',
  async run() {
    const floors = JSON.parse(readFileSync(path.join(ROOT, 'scripts/library-floors.json'), 'utf8'));
    const lock = readLock();
    const low = floors.flatMap((floor) => belowFloor(floor, lock));
    const problems = [...low, ...unexplained(floors)];
    return {
      ok: problems.length === 0,
      note: `${floors.length} libraries`,
      detail: problems.join('\n'),
    };
  },
};

function belowFloor({ name, floor, reason }, lock) {
  return lockedCopies(name, lock)
    .filter(({ version }) => compareVersions(version, floor) < 0)
    .map(({ where, version }) => `${where} is ${version}, at least ${floor} is needed: ${reason}`);
}

/** Every reason stands in docs/security.md too, for those who do not read JSON. */
function unexplained(floors) {
  const document = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');
  return floors
    .filter(({ reason }) => !reason.startsWith('as ') && !document.includes(reason))
    .map(({ name }) => `docs/security.md does not give the reason of ${name}`);
}
