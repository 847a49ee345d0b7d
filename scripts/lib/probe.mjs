import { accessSync, constants, statSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Servers that specs use when they answer. SQLite is always there. */
const SERVERS = [
  {
    name: 'postgres',
    title: 'PostgreSQL',
    variable: 'DATABASE_TEST_POSTGRES',
    url: 'postgres://postgres@127.0.0.1:5432/postgres',
  },
  {
    name: 'mysql',
    title: 'MariaDB',
    variable: 'DATABASE_TEST_MYSQL',
    url: 'mysql://root@127.0.0.1:3306/test',
  },
  { name: 'redis', title: 'Redis', variable: 'REDIS_TEST_URL', url: 'redis://127.0.0.1:6379' },
];
const DEFAULT_PORTS = { 'postgres:': 5432, 'mysql:': 3306, 'redis:': 6379 };

/** `[{ name, title, variable, url, isReachable }]` */
export function probeServers() {
  return Promise.all(
    SERVERS.map(async (server) => {
      const url = process.env[server.variable] || server.url;
      return { ...server, url, isReachable: await answers(url) };
    })
  );
}

function answers(url) {
  const { hostname, port, protocol } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || DEFAULT_PORTS[protocol] });
    const end = (isOpen) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.setTimeout(2_000, () => end(false));
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
  });
}

/** Path of a Chromium: CHROME_PATH, else the first known name on the PATH, else null. */
export function findChromium(env = process.env) {
  if (env.CHROME_PATH) return isProgram(env.CHROME_PATH) ? env.CHROME_PATH : null;
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = CHROMIUM_NAMES.flatMap((name) =>
    folders.map((folder) => path.join(folder, name))
  );
  return candidates.find(isProgram) ?? null;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
