import { fork } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../scripts/lib/run.mjs';
import { dataset, remove, workCopy } from '../lib/dataset.mjs';
import { quantile } from '../lib/rounds.mjs';
import { say } from '../lib/say.mjs';

const ROUNDS = 5;

/** What the desk adds to a bare Strapi: time until it listens, and memory when it does. */
export async function boot() {
  const made = await dataset({ tickets: 10_000 });
  // One each: a Strapi without the desk would take its tables away.
  const files = { ours: workCopy(made), base: workCopy(made, 'bare') };
  const seen = { ours: [], base: [] };
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const name of ['ours', 'base']) {
        const started = await start(files[name], name === 'base');
        // The first finds nothing in the file system's memory.
        if (round > 0) seen[name].push(started);
      }
    }
  } finally {
    for (const file of Object.values(files)) remove(file);
  }
  const median = (name, what) =>
    quantile(
      seen[name].map((one) => one[what]),
      0.5
    );
  const compare = (name, what, unit) => {
    const [ours, base] = [median('ours', what), median('base', what)];
    say(`  ${name}: ${(ours - base).toFixed(0)} ${unit} more`);
    return { name, ours, base, unit, ratio: ours / base, goal: 'none', met: true, sql: null };
  };
  return [compare('boot-time', 'ms', 'ms'), compare('boot-memory', 'megabytes', 'MB')];
}

function start(file, isBare) {
  const since = performance.now();
  const child = fork(path.join(ROOT, 'bench', 'bare-server.mjs'), {
    env: {
      ...process.env,
      DATABASE_FILENAME: file,
      DATABASE_URL: '',
      BENCH_BARE: isBare ? '1' : '',
    },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let started;
    child.once('message', ({ rss }) => {
      started = { ms: performance.now() - since, megabytes: rss / 1024 / 1024 };
      child.disconnect();
    });
    child.once('exit', (code) => {
      if (started) resolve(started);
      else reject(new Error(`The server ended with ${code}; see above.`));
    });
  });
}
