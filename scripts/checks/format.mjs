import { bin, capture } from '../lib/run.mjs';

/** Everything is formatted by Prettier, so that no review speaks of commas. */
export const format = {
  name: 'format',
  hint: 'npm run format',
  async run() {
    const prettier = bin('prettier', 'bin/prettier.cjs');
    const { code, stderr } = await capture(process.execPath, [
      prettier,
      '--check',
      '--log-level',
      'warn',
      '.',
    ]);
    return { ok: code === 0, detail: stderr };
  },
};
