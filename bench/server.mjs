import { createRequire } from 'node:module';
import path from 'node:path';
import { loadTypeScript } from '../scripts/lib/load-typescript.mjs';
import { ROOT } from '../scripts/lib/run.mjs';
import { addDoors } from './doors.mjs';
import { prepare } from './prepare.mjs';

/*
 * A server under measurement, in a process of its own: the desk from its sources and plain Strapi content, on one
 * SQLite file (DATABASE_FILENAME). Tells its parent where it listens and ends with it.
 */
const require = createRequire(import.meta.url);
const APP = path.join(ROOT, 'bench', 'app');

process.env.STRAPI_TELEMETRY_DISABLED = 'true';
process.env.NODE_ENV = 'production';
const product = await loadTypeScript('bench/product.ts');
const entry = path.join(ROOT, 'plugins/helpdesk/dist/server/index.js');
require.cache[entry] = { id: entry, filename: entry, loaded: true, exports: product.plugin };

const { createStrapi } = require('@strapi/strapi');
const strapi = createStrapi({
  appDir: APP,
  distDir: APP,
  autoReload: false,
  serveAdminPanel: false,
});
strapi.log.level = 'error';
await strapi.load();
if (process.env.BENCH_PREPARE) {
  await prepare(strapi);
  await strapi.destroy();
  process.exit(0);
}
await addDoors(strapi, product);
await strapi.server.mount();
const { httpServer } = strapi.server;
httpServer.keepAliveTimeout = 120_000;
httpServer.listen(0, '127.0.0.1', () => process.send({ port: httpServer.address().port }));
process.on('message', (asked) => {
  if (asked === 'memory') {
    globalThis.gc();
    return process.send({ heap: process.memoryUsage().heapUsed });
  }
  const { user, system } = process.cpuUsage();
  process.send({ cpu: (user + system) / 1000 });
});
process.on('disconnect', () => process.exit(0));
