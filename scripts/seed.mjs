// npm run seed: fills an empty database with the demo company. With --if-empty, one that is in use is left as it is
// and that is no failure. Refuses in production: the demo's logins have a published password.
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadTypeScript } from './lib/load-typescript.mjs';
import { progress } from './lib/progress.mjs';
import { Failure, main, seconds } from './lib/report.mjs';
import { ROOT } from './lib/run.mjs';

const PLUGIN_ENTRY = path.join(ROOT, 'plugins', 'helpdesk', 'dist', 'server', 'index.js');
const IN_USE = 'Demo data is only written into an empty one. DATABASE_FILENAME names another file.';

await main(async () => {
  if (process.env.NODE_ENV === 'production') {
    throw new Failure('NODE_ENV is production: demo data, with its known password, is not for it.');
  }
  if (!existsSync(PLUGIN_ENTRY) || !existsSync(path.join(ROOT, 'dist', 'config'))) {
    throw new Failure('Nothing is built yet. Run: npm run build');
  }
  const since = performance.now();
  const { plugin, seedDesk, whyNotEmpty } = await loadTypeScript('database/seeds/seed');
  const strapi = await loadStrapi(plugin);
  try {
    const reason = await whyNotEmpty(strapi);
    if (reason && process.argv.includes('--if-empty')) return console.log(`${reason} It is kept.`);
    if (reason) throw new Failure(`${reason} ${IN_USE}`);
    const bar = progress('moments');
    const { tickets, moments } = await seedDesk(strapi, (done, total) => bar.show(done, total));
    bar.end();
    console.log(`${tickets} tickets, ${moments} moments of ninety days, ${seconds(since)}`);
  } finally {
    await strapi.destroy();
  }
});
// Strapi leaves timers behind.
process.exit();

/** Loaded, not listening. The seed calls the operations of the same modules that Strapi runs, so they share state. */
async function loadStrapi(plugin) {
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  process.chdir(ROOT);
  const file = process.env.DATABASE_FILENAME || path.join('.data', 'helpdesk.db');
  if (!process.env.DATABASE_URL) mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const require = createRequire(import.meta.url);
  require.cache[PLUGIN_ENTRY] = {
    id: PLUGIN_ENTRY,
    filename: PLUGIN_ENTRY,
    loaded: true,
    exports: { ...plugin },
  };
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({
    appDir: ROOT,
    distDir: path.join(ROOT, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  return strapi.load();
}
