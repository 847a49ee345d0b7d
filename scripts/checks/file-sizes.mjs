import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sources } from '../lib/files.mjs';
import { ROOT } from '../lib/run.mjs';

const MOST_LINES = 400;
const IS_CODE = /\.(ts|tsx|mjs|cjs|js|css|liquid)$/;

/** No file of code is longer than 400 lines. ESLint says the same of scripts; this counts templates and styles too. */
export const fileSizes = {
  name: 'file sizes',
  async run() {
    const files = sources('.', (file) => IS_CODE.test(file));
    const long = files
      .map((file) => ({
        file,
        lines: readFileSync(path.join(ROOT, file), 'utf8').split('\n').length - 1,
      }))
      .filter(({ lines }) => lines > MOST_LINES);
    return {
      ok: long.length === 0,
      note: `${files.length} files`,
      detail: long
        .map(({ file, lines }) => `${file} has ${lines} lines, at most ${MOST_LINES}`)
        .join('\n'),
    };
  },
};
