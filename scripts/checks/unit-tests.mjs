import { runVitest } from '../lib/vitest.mjs';

/** The tests that need no Strapi: rules, presenters, helpers, and these scripts. */
export const unitTests = {
  name: 'unit tests',
  async run() {
    const { totals, ok, output } = await runVitest({ project: 'unit', isQuiet: true });
    return { ok, note: `${totals.passed} passed, ${totals.failed} failed`, detail: output };
  },
};
