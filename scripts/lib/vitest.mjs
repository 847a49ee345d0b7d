import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { failuresOf } from './failures.mjs';
import { bin, capture, show } from './run.mjs';
import { totalsOf } from './totals.mjs';

/**
 * Runs one project of vitest.config.mjs and reads its totals from vitest's own report, not from its text.
 * A run that ends badly without counting a failure (a crash, an error outside of any test) counts as one.
 */
export async function runVitest({ project, filters = [], env = {}, isQuiet = false }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-report-'));
  const report = path.join(folder, 'report.json');
  const args = [
    bin('vitest', 'vitest.mjs'),
    'run',
    ...['--project', project],
    ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`],
    ...filters,
  ];
  try {
    const result = await (isQuiet ? capture : show)(process.execPath, args, { env });
    const code = isQuiet ? result.code : result;
    const read = readReport(report);
    const totals = totalsOf(read, code);
    return {
      totals,
      failures: failuresOf(read),
      ok: code === 0 && totals.failed === 0,
      output: isQuiet ? result.stdout + result.stderr : '',
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The runner died before it could write: `totalsOf` counts that.
    return null;
  }
}
