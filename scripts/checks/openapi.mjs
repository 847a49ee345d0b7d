import { capture } from '../lib/run.mjs';

/** docs/openapi.json is what the routes say today. */
export const openApi = {
  name: 'OpenAPI is up to date',
  hint: 'npm run openapi',
  async run() {
    const { code, stdout, stderr } = await capture(process.execPath, [
      'scripts/openapi.mjs',
      '--check',
    ]);
    return { ok: code === 0, note: stdout.trim().split('\n').pop(), detail: stdout + stderr };
  },
};
