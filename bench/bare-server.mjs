import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../scripts/lib/run.mjs';

/*
 * Strapi as `strapi start` starts it, with the built plugin or, where BENCH_BARE is set, without. Tells its parent when it
 * listens and what it holds then.
 */
const require = createRequire(import.meta.url);
const APP = path.join(ROOT, 'bench', 'app');

process.env.STRAPI_TELEMETRY_DISABLED = 'true';
process.env.NODE_ENV = 'production';
const { createStrapi } = require('@strapi/strapi');
const strapi = createStrapi({
  appDir: APP,
  distDir: APP,
  autoReload: false,
  serveAdminPanel: false,
});
strapi.log.level = 'error';
await strapi.load();
await strapi.server.mount();
strapi.server.httpServer.listen(0, '127.0.0.1', () => {
  globalThis.gc?.();
  process.send({ rss: process.memoryUsage().rss });
});
process.on('disconnect', () => process.exit(0));
