import { fork } from 'node:child_process';
import path from 'node:path';
import { Failure } from '../../scripts/lib/report.mjs';
import { ROOT } from '../../scripts/lib/run.mjs';
import { AGENTS, PASSWORD } from '../people.mjs';
import { client } from './client.mjs';

/** Starts a server on a database file and logs the agents in. @param url of a PostgreSQL that is asked instead. */
export async function startServer(file, url = '') {
  const child = fork(path.join(ROOT, 'bench', 'server.mjs'), {
    env: { ...process.env, DATABASE_FILENAME: file, DATABASE_URL: url },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const port = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message.port));
    child.once('exit', () => reject(new Failure('The server did not start; see above.')));
  });
  const http = client(port);
  const tokens = [];
  for (const { email } of AGENTS) {
    const body = { email, password: PASSWORD };
    const { data } = await http.call({ method: 'POST', path: '/admin/login', body });
    tokens.push(data.token);
  }
  return {
    http,
    port,
    tokens,
    /** Milliseconds of processor time that the server has taken so far. */
    cpu: () =>
      new Promise((resolve) => {
        child.once('message', (message) => resolve(message.cpu));
        child.send('cpu');
      }),
    /** Bytes that the server holds, after everything that it could was let go. */
    heap: () =>
      new Promise((resolve) => {
        child.once('message', (message) => resolve(message.heap));
        child.send('memory');
      }),
    stop() {
      http.close();
      return new Promise((resolve) => {
        child.once('exit', resolve);
        child.disconnect();
      });
    },
  };
}
