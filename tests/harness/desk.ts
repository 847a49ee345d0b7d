import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import plugin from '../../plugins/helpdesk/server/src';
import { createDatabase, type DatabaseKind, type TestDatabase } from './databases';
import { freePort } from './free-port';
import { startedDatabase } from './started-database';

const require = createRequire(import.meta.url);
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Another host than this repository's application; for one start. */
export interface HostApp {
  appDir?: string;
  /** What the host finds as the plugin, instead of the plugin as it is. */
  plugin?: object;
}

export interface Desk {
  strapi: Core.Strapi;
  database: TestDatabase;
  /** Where the desk listens, on loopback; the same after a restart. */
  url: string;
  /** What it was started with: another process with the same is another node of this desk. */
  env: Readonly<Record<string, string>>;
  /**
   * Stops Strapi and starts it again on the same data, as a restart of the process would. A start that fails
   * rejects, and may be followed by another.
   */
  restart(env?: Record<string, string>, app?: HostApp): Promise<void>;
  /** Stops Strapi, lets other processes work on its data, and starts it again. */
  release(work: (env: Record<string, string>) => Promise<void>): Promise<void>;
  /** Stops Strapi and drops its data. */
  stop(): Promise<void>;
}

/**
 * A real Strapi on a real database, as its first start leaves it, with the plugin from its sources. One at a time in a
 * process: configuration is read from the environment.
 */
export async function startDesk({
  database: kind = 'sqlite',
  env = {},
  hasPanel = false,
  isFirstStart = false,
}: {
  database?: DatabaseKind;
  /** The database is empty, and the desk makes its tables itself. */
  isFirstStart?: boolean;
  env?: Record<string, string>;
  /** Serves the built admin panel too. */
  hasPanel?: boolean;
} = {}): Promise<Desk> {
  const before = { ...process.env };
  const database = isFirstStart
    ? await createDatabase(kind)
    : await startedDatabase(kind, (place) => startOnce(place, before));
  const files = mkdtempSync(path.join(tmpdir(), 'helpdesk-files-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const base = { ...placeOf(database.env, files, port), PUBLIC_URL: url, ...env };
  let isUp = true;
  const desk: Desk = {
    strapi: await boot(base, hasPanel),
    database,
    url,
    env: base,
    async restart(more = {}, app = {}) {
      if (isUp) await shutDown(desk.strapi);
      isUp = false;
      desk.strapi = await boot({ ...base, ...more }, hasPanel, app);
      isUp = true;
    },
    async release(work) {
      await shutDown(desk.strapi);
      isUp = false;
      await work(base);
      await desk.restart();
    },
    async stop() {
      if (isUp) await shutDown(desk.strapi);
      putBack(before);
      await database.drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
  return desk;
}

function placeOf(
  place: Record<string, string>,
  files: string,
  port: number
): Record<string, string> {
  const quiet = { SMTP_URL: '', TRUSTED_PROXIES: '' };
  const server = { HOST: '127.0.0.1', PORT: String(port) };
  return { ...place, HELPDESK_FILES: files, ...server, ...quiet, ...SECRETS };
}

/** A start and a stop, of which the database alone is kept. */
async function startOnce(place: Record<string, string>, before: NodeJS.ProcessEnv): Promise<void> {
  const files = mkdtempSync(path.join(tmpdir(), 'helpdesk-files-'));
  try {
    const env = placeOf(place, files, await freePort());
    await shutDown(await boot({ ...env, PUBLIC_URL: 'http://127.0.0.1' }, false));
  } finally {
    putBack(before);
    rmSync(files, { recursive: true, force: true });
  }
}

/** The next spec of this process starts with the environment that this one found. */
function putBack(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** Fixed for a process, so that what was signed before a restart holds after it. */
const SECRETS = Object.fromEntries(
  [
    'APP_KEYS',
    'API_TOKEN_SALT',
    'ADMIN_JWT_SECRET',
    'TRANSFER_TOKEN_SALT',
    'ENCRYPTION_KEY',
    'JWT_SECRET',
  ].map((name) => [name, randomBytes(32).toString('hex')])
);

async function boot(
  env: Record<string, string>,
  hasPanel: boolean,
  app: HostApp = {}
): Promise<Core.Strapi> {
  Object.assign(process.env, { STRAPI_TELEMETRY_DISABLED: 'true', LOG_LEVEL: 'error' }, env);
  primePlugin(app.plugin ?? plugin);
  const appDir = app.appDir ?? ROOT;
  // Its ESM build cannot be loaded by vitest.
  const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    autoReload: false,
    serveAdminPanel: hasPanel,
  });
  strapi.log.level = process.env.HELPDESK_SPEC_LOG ?? 'error';
  try {
    await strapi.load();
  } catch (error) {
    // What stands half cannot always be taken down; why it did not stand is what counts.
    await shutDown(strapi).catch(() => undefined);
    throw error;
  }
  await strapi.server.mount();
  // A server that ends idle connections after 5 s resets a request now and then when the machine is busy.
  strapi.server.httpServer.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(Number(env.PORT), env.HOST, resolve);
  });
  return strapi;
}

/** Strapi loads the built plugin by `require`; specs give it the sources instead. */
function primePlugin(found: object): void {
  const entry = path.join(ROOT, 'plugins/helpdesk/dist/server/index.js');
  const loaded = { id: entry, filename: entry, loaded: true, exports: { ...found } };
  // Node's type asks for a whole module; the loader reads its exports alone.
  require.cache[entry] = loaded as unknown as NodeJS.Module;
}

/** `destroy` removes all listeners of the process, and with them the test runner's own channel. */
async function shutDown(strapi: Core.Strapi): Promise<void> {
  const removeAll = process.removeAllListeners.bind(process);
  process.removeAllListeners = () => process;
  try {
    await strapi.destroy();
  } finally {
    process.removeAllListeners = removeAll;
    for (const signal of ['SIGTERM', 'SIGINT']) removeAll(signal);
  }
}
