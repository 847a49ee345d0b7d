import path from 'node:path';
import { sources } from '../lib/files.mjs';
import { ROOT, bin, capture } from '../lib/run.mjs';

/**
 * One check per tsconfig.json: the plugin's own build exits 0 on type errors, so the compiler is asked here.
 * `covered` collects what they read; a file that none of them reads would never be checked.
 */
export function typeChecks() {
  const covered = new Set();
  const configs = sources('.', (file) => path.basename(file) === 'tsconfig.json');
  return {
    checks: configs.map((config) => typesOf(config, covered)),
    coverage: { name: 'types: no file left out', run: async () => leftOut(covered) },
  };
}

function typesOf(config, covered) {
  return {
    name: `types: ${path.dirname(config)}`,
    async run() {
      const tsc = bin('typescript', 'bin/tsc');
      const options = ['--project', config, '--noEmit', '--pretty', 'false', '--listFiles'];
      const { code, stdout, stderr } = await capture(process.execPath, [tsc, ...options]);
      const lines = stdout.split('\n');
      for (const line of lines)
        if (line.startsWith(ROOT)) covered.add(path.relative(ROOT, line.trim()));
      return {
        ok: code === 0,
        detail: lines.filter((line) => !path.isAbsolute(line)).join('\n') + stderr,
      };
    },
  };
}

function leftOut(covered) {
  const isTypeScript = (file) => /\.tsx?$/.test(file);
  const missing = sources('.', isTypeScript).filter((file) => !covered.has(file));
  return {
    ok: missing.length === 0,
    detail: missing.map((file) => `${file} belongs to no tsconfig.json`).join('\n'),
  };
}
