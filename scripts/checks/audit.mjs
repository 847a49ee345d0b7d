import { capture } from '../lib/run.mjs';

/**
 * What the registry knows of the installed versions. For reading only: registries and mirrors refuse the question,
 * and findings inside Strapi's own tree are not ours to mend. The floors are what fails.
 */
export const audit = {
  name: 'npm audit',
  isInformation: true,
  async run() {
    const { stdout } = await capture('npm', ['audit', '--omit=dev', '--json']);
    const found = parse(stdout)?.metadata?.vulnerabilities;
    if (!found) return { ok: true, note: 'the registry does not answer' };
    const serious = `${found.critical} critical, ${found.high} high`;
    return { ok: found.total === 0, note: `${found.total} findings, ${serious}`, detail: '' };
  },
};

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    // npm prints prose where the registry is out of reach.
    return null;
  }
}
