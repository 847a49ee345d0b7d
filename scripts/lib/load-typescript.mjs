import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './run.mjs';

/**
 * Loads TypeScript of this repository into a script: bundled by esbuild, packages left outside. The bundle lies
 * below the plugin, so that it finds the packages and the files that the plugin itself would find.
 */
export async function loadTypeScript(entry) {
  const { build } = await import('esbuild');
  const folder = path.join(ROOT, 'plugins', 'helpdesk', 'node_modules', '.cache');
  const outfile = path.join(folder, `${entry.replace(/[^\w]+/g, '-')}.cjs`);
  mkdirSync(folder, { recursive: true });
  await build({
    stdin: { contents: `export * from './${entry}';`, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}
