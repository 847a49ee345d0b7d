import { bin, capture } from '../lib/run.mjs';

/** The rules of eslint.config.mjs; a warning counts as an error. */
export const lint = {
  name: 'lint',
  hint: 'npx eslint . --fix mends what can be mended by itself',
  async run() {
    const eslint = bin('eslint', 'bin/eslint.js');
    const options = [
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
    ];
    const { code, stdout, stderr } = await capture(process.execPath, [eslint, '.', ...options]);
    return { ok: code === 0, detail: stdout + stderr };
  },
};
