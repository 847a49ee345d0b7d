// npm run check: everything that can be said of the code without starting a Strapi. All checks run, also after one
// has failed, two at a time; `npm run check -- lint types` runs those whose name begins so.
import { cpus } from 'node:os';
import { audit } from './checks/audit.mjs';
import { fileSizes } from './checks/file-sizes.mjs';
import { format } from './checks/format.mjs';
import { imports } from './checks/imports.mjs';
import { libraryFloors } from './checks/library-floors.mjs';
import { lint } from './checks/lint.mjs';
import { oneStrapiUtils } from './checks/one-strapi-utils.mjs';
import { openApi } from './checks/openapi.mjs';
import { typeChecks } from './checks/types.mjs';
import { unitTests } from './checks/unit-tests.mjs';
import { bold, dim, green, indent, main, red, seconds, yellow } from './lib/report.mjs';

const types = typeChecks();
const CHECKS = [
  ...types.checks,
  format,
  lint,
  imports,
  oneStrapiUtils,
  libraryFloors,
  fileSizes,
  openApi,
  unitTests,
  audit,
];

await main(async () => {
  const wanted = process.argv.slice(2);
  const isWanted = (check) =>
    wanted.length === 0 || wanted.some((name) => check.name.startsWith(name));
  const failed = await inParallel(CHECKS.filter(isWanted), Math.min(2, cpus().length));
  // What the compilers read is known when all of them have run.
  const areTypesKnown = types.checks.every(isWanted) && !(await runCheck(types.coverage));
  if (types.checks.every(isWanted) && !areTypesKnown) failed.push(types.coverage.name);

  if (failed.length === 0) return console.log(bold(green('\nAll checks passed.')));
  console.log(bold(red(`\n${failed.length} of the checks failed: ${failed.join(', ')}.`)));
  process.exitCode = 1;
});

async function inParallel(checks, width) {
  const waiting = [...checks];
  const failed = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (await runCheck(check)) failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return failed;
}

/** Runs one check and prints its line; answers whether it failed. */
async function runCheck(check) {
  const since = performance.now();
  const result = await check.run().catch((error) => ({ ok: false, detail: error.stack }));
  const note = [seconds(since), result.note].filter(Boolean).join(' · ');
  const mark = result.ok ? green('✓') : check.isInformation ? yellow('i') : red('✗');
  console.log(`${mark} ${check.name} ${dim(note)}`);
  if (result.ok || check.isInformation) return false;
  if (result.detail) console.log(indent(result.detail));
  if (check.hint) console.log(yellow(indent(check.hint)));
  return true;
}
