// npm run demo: from a fresh clone to a running desk with demo data. HOST, PORT and DATABASE_FILENAME are honoured.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startChild, stopChildren, stopChildrenOnSignal } from './lib/children.mjs';
import { installWhenNeeded } from './lib/install.mjs';
import { demandNode } from './lib/node-version.mjs';
import { Failure, bold, dim, main, step } from './lib/report.mjs';
import { ROOT, bin, show } from './lib/run.mjs';

const host = process.env.HOST || '127.0.0.1';
const port = process.env.PORT || '1337';
// A desk that listens everywhere is reached from here by loopback.
const address = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
const publicUrl = process.env.PUBLIC_URL || address;
const START_MS = 180_000;

/** The demo is a development desk: the seed refuses to make demo logins in production. */
const env = {
  NODE_ENV: 'development',
  HOST: host,
  PORT: port,
  PUBLIC_URL: publicUrl,
  // Only here: `npm run replay` plays many visitors from this machine by X-Forwarded-For.
  TRUSTED_PROXIES: process.env.TRUSTED_PROXIES || '127.0.0.1/32,::1/128',
  STRAPI_TELEMETRY_DISABLED: 'true',
};

await main(async () => {
  demandNode();
  await demandFreePort();
  await installWhenNeeded();
  // Only now are there packages to build with.
  const { buildWhatIsStale } = await import('./lib/build.mjs');
  await buildWhatIsStale();
  await step('demo data, where the database is empty', seed);
  await step('starting', start);
  announce();
});

async function demandFreePort() {
  const answer = await fetch(address).catch(() => null);
  if (answer)
    throw new Failure(
      `Something answers at ${address} already. Choose another port: PORT=1400 npm run demo`
    );
}

async function seed() {
  const code = await show(process.execPath, ['scripts/seed.mjs', '--if-empty'], { env });
  if (code !== 0) throw new Failure('The demo data could not be written; the reason stands above.');
}

async function start() {
  stopChildrenOnSignal();
  const lines = [];
  let isUp = false;
  const onLine = (line) => (isUp ? console.log(dim(line)) : lines.push(line));
  const { ended } = startChild({
    args: [bin('@strapi/strapi', 'bin/strapi.js'), 'start'],
    env,
    onLine,
  });
  const failure = ended.then((code) => {
    if (!isUp) throw new Failure(`Strapi ended with code ${code}:\n${lines.join('\n')}`);
    process.exit(code);
  });
  await Promise.race([healthy(lines), failure]);
  isUp = true;
}

async function healthy(lines) {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(`${address}/helpdesk/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await stopChildren();
  throw new Failure(`No healthy answer within ${START_MS / 1000} s:\n${lines.join('\n')}`);
}

function announce() {
  const file = path.join(ROOT, 'scripts', 'demo-logins.json');
  const { password, owner, agent, client } = JSON.parse(readFileSync(file, 'utf8'));
  const mail = process.env.SMTP_URL
    ? 'leaves through SMTP_URL'
    : 'waits in the outbox, which the owner sees; README says how to read it';
  console.log(`
${bold('The desk is up.')}

  Support site    ${publicUrl}/support
  Shop with chat  ${publicUrl}/shop/index.html
  Admin panel     ${publicUrl}/admin/plugins/helpdesk

  Owner           ${owner}
  Agent           ${agent}
  Client          ${client}
  Password        ${password}  (all three)

  Mail            ${mail}

Ctrl-C stops it. The data stays; delete it with the folder .data.
`);
}
