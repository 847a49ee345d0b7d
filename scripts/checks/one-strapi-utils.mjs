import { lockedCopies } from '../lib/versions.mjs';
import { capture } from '../lib/run.mjs';

/**
 * Strapi maps errors to statuses by `instanceof`: with a second copy of @strapi/utils every refusal in the whole
 * application becomes a 500. So there is one version, in the lock file and as installed.
 */
export const oneStrapiUtils = {
  name: 'one version of @strapi/utils',
  async run() {
    const locked = lockedCopies('@strapi/utils').map((copy) => copy.version);
    const installed = await installedVersions();
    const versions = [...new Set([...locked, ...installed])];
    return {
      ok: locked.length === 1 && versions.length === 1,
      note: versions.join(', '),
      detail: `in package-lock.json: ${locked.join(', ')}\ninstalled: ${installed.join(', ')}`,
    };
  },
};

async function installedVersions() {
  const { stdout } = await capture('npm', ['ls', '@strapi/utils', '--all', '--json']);
  const versions = new Set();
  const visit = (dependencies = {}) => {
    for (const [name, entry] of Object.entries(dependencies)) {
      if (name === '@strapi/utils' && entry.version) versions.add(entry.version);
      visit(entry.dependencies);
    }
  };
  visit(JSON.parse(stdout || '{}').dependencies);
  return [...versions];
}
