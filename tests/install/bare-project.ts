import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HOST_PACKAGES = [
  '@strapi/strapi',
  '@strapi/plugin-users-permissions',
  'better-sqlite3',
  'react',
  'react-dom',
  'react-router-dom',
  'styled-components',
];

/** What a new Strapi project has, in plain JavaScript. Nothing in it knows the plugin. */
const FILES: Record<string, string> = {
  'config/admin.js': `module.exports = ({ env }) => ({
    auth: { secret: env('ADMIN_JWT_SECRET') },
    apiToken: { salt: env('API_TOKEN_SALT') },
    transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
    secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  });`,
  'config/server.js': `module.exports = ({ env }) => ({
    host: env('HOST'), port: env.int('PORT'), app: { keys: env.array('APP_KEYS') },
  });`,
  'config/database.js': `module.exports = () => ({
    connection: { client: 'sqlite', connection: { filename: 'data.db' }, useNullAsDefault: true },
  });`,
  'config/middlewares.js': `module.exports = ['logger', 'errors', 'security', 'cors', 'poweredBy',
    'query', 'body', 'session', 'favicon', 'public'].map((name) => 'strapi::' + name);`,
  'src/index.js': 'module.exports = { register() {}, bootstrap() {} };',
  'public/uploads/.gitkeep': '',
};
const SECRETS = [
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'APP_KEYS',
];

export interface BareProject {
  folder: string;
  npm(...args: string[]): Promise<string>;
  strapi(...args: string[]): Promise<string>;
  /** Starts it and resolves with its address when it answers. */
  start(): Promise<string>;
  remove(): Promise<void>;
}

/** A Strapi project outside of this repository, with the packages of this repository's lock file. */
export async function makeBareProject(): Promise<BareProject> {
  const folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-install-'));
  const port = await freePort();
  const env = {
    ...process.env,
    ...Object.fromEntries(SECRETS.map((name) => [name, randomBytes(32).toString('hex')])),
    ENCRYPTION_KEY: randomBytes(16).toString('hex'),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  // The bin of the project itself, not of this repository.
  const strapiBin = path.join(folder, 'node_modules/@strapi/strapi/bin/strapi.js');
  let server: ChildProcess | null = null;
  writeProject(folder);
  return {
    folder,
    npm: (...args) => run('npm', args, { cwd: folder, env: { ...env, NODE_ENV: 'development' } }),
    strapi: (...args) => run(process.execPath, [strapiBin, ...args], { cwd: folder, env }),
    start() {
      server = spawn(process.execPath, [strapiBin, 'start'], { cwd: folder, env, stdio: 'pipe' });
      return untilItAnswers(server, `http://127.0.0.1:${port}`);
    },
    async remove() {
      if (server) await end(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeProject(folder: string): void {
  const host = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const dependencies = Object.fromEntries(
    HOST_PACKAGES.map((name) => [name, host.dependencies[name]])
  );
  const manifest = { name: 'bare', version: '0.0.0', private: true, dependencies };
  const files = { ...FILES, 'package.json': JSON.stringify(manifest) };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  // Copied, so that nothing is downloaded or compiled anew; npm takes out what the project does not ask for.
  cpSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) =>
      !/node_modules\/(\.cache|\.strapi|\.package-lock\.json|strapi-plugin-helpdesk)$/.test(source),
  });
}

export function run(
  command: string,
  args: string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv }
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(stdout);
      else
        reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`));
    });
  });
}

async function untilItAnswers(server: ChildProcess, url: string): Promise<string> {
  let output = '';
  server.stdout?.on('data', (chunk) => (output += chunk));
  server.stderr?.on('data', (chunk) => (output += chunk));
  while (server.exitCode === null) {
    const answer = await fetch(`${url}/admin`).catch(() => null);
    if (answer?.ok) return url;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Strapi ended with ${server.exitCode}:\n${output}`);
}

function end(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('close', () => resolve());
    server.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      // A TCP server that listens has an address of this form.
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
