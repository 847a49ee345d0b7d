import { fork } from 'node:child_process';
import path from 'node:path';
import { Failure } from '../../scripts/lib/report.mjs';
import { ROOT } from '../../scripts/lib/run.mjs';

/**
 * Starts the raw relay.
 *
 * @param file of SQLite, to be made: it keeps every message in it. Left out: it stores nothing.
 */
export async function startRelay(file) {
  const child = fork(path.join(ROOT, 'bench', 'relay.mjs'), file ? [file] : [], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const told = () => new Promise((resolve) => child.once('message', resolve));
  const port = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message.port));
    child.once('exit', () => reject(new Failure('The relay did not start; see above.')));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async heap() {
      const answer = told();
      child.send('memory');
      return (await answer).heap;
    },
    stop() {
      return new Promise((resolve) => {
        child.once('exit', resolve);
        child.disconnect();
      });
    },
  };
}
