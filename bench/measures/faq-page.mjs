import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../../scripts/lib/report.mjs';
import { ROOT } from '../../scripts/lib/run.mjs';
import { dataset, remove, workCopy } from '../lib/dataset.mjs';
import { alternateLoads } from '../lib/loads.mjs';
import { startServer } from '../lib/server.mjs';
import { say } from '../lib/say.mjs';

const ENTRIES = 60;

/** A page of the FAQ, as a guest gets it, against Koa that sends a file of the same size. */
export async function faqPage() {
  const file = workCopy(await dataset({ tickets: 10_000, hasRaw: false }));
  const folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-bench-'));
  const server = await startServer(file);
  let files = null;
  try {
    const body = { entries: ENTRIES };
    const { data } = await server.http.call({ method: 'POST', path: '/bench/faq', body });
    const url = `http://127.0.0.1:${server.port}${data.path}`;
    const page = await (await fetch(url)).text();
    if (!page.includes('class="helpful"')) throw new Failure('This is no page of the FAQ.');
    writeFileSync(path.join(folder, 'page.html'), page);
    say(`  ${Buffer.byteLength(page)} bytes`);
    files = await startFiles(folder);
    const { ours, base } = await alternateLoads({
      ours: { url, cpu: server.cpu },
      base: { url: `http://127.0.0.1:${files.port}/page.html`, cpu: files.cpu },
    });
    const ratio = ours.rate / base.rate;
    return {
      ours: ours.rate,
      base: base.rate,
      unit: 'pages/s',
      ratio,
      goal: '>= 0.5',
      met: ratio >= 0.5,
      sql: null,
    };
  } finally {
    await files?.stop();
    await server.stop();
    remove(file);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startFiles(folder) {
  const child = fork(path.join(ROOT, 'bench', 'static-server.mjs'), {
    env: { ...process.env, STATIC_FOLDER: folder },
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const { port } = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Failure('The server of files did not start.')));
  });
  return {
    port,
    cpu: () =>
      new Promise((resolve) => {
        child.once('message', (message) => resolve(message.cpu));
        child.send('cpu');
      }),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.disconnect();
      }),
  };
}
