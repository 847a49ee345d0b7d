// npm test: builds what is stale and runs every test there is. `npm test -- unit spec` runs the named projects only.
// The last line is the sum of all runs: `N passed, N failed`, and `, N skipped` when there are any.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildWhatIsStale } from './lib/build.mjs';
import { sources } from './lib/files.mjs';
import { findChromium, probeServers } from './lib/probe.mjs';
import { bold, dim, red, seconds, yellow } from './lib/report.mjs';
import { ROOT } from './lib/run.mjs';
import { NOTHING, add, totalsLine } from './lib/totals.mjs';
import { runVitest } from './lib/vitest.mjs';

const ZONES = ['Asia/Karachi', 'America/New_York'];
const PROJECTS = ['unit', 'spec', 'journeys', 'install'];

const wanted = process.argv.slice(2).filter((name) => PROJECTS.includes(name));
const filters = process.argv.slice(2).filter((name) => !PROJECTS.includes(name));
const isWanted = (project) => wanted.length === 0 || wanted.includes(project);
let totals = NOTHING;
const failures = [];

try {
  const env = await surroundings();
  if (isWanted('unit')) for (const zone of ZONES) await run('unit', { TZ: zone });
  if (PROJECTS.slice(1).some(isWanted)) await buildWhatIsStale();
  // Far from UTC, where a time that is written or read as local shows itself: servers in the east, SQLite in the west,
  // with whatever needs no certain database.
  if (isWanted('spec')) {
    const onServers = ofDatabases();
    if (env.HELPDESK_TEST_DATABASES !== 'sqlite' && onServers.length > 0) {
      await run('spec', { ...env, TZ: ZONES[0] }, onServers);
    }
    await run('spec', { ...env, TZ: ZONES[1], HELPDESK_TEST_DATABASES: 'sqlite' });
  }
  if (isWanted('journeys')) await runJourneys(env);
  if (isWanted('install')) await run('install', env);
} catch (error) {
  console.error(red(error.message));
  totals = add(totals, { ...NOTHING, failed: 1 });
}
if (totals.passed + totals.failed + totals.skipped === 0) totals = { ...NOTHING, failed: 1 };
// Once more, together: where they ran, they stand among thousands of lines.
for (const { file, title, why } of failures) console.log(red(`\n✗ ${file}\n  ${title}\n  ${why}`));
console.log(totalsLine(totals));
process.exitCode = totals.failed > 0 ? 1 : 0;

async function run(project, env = {}, files = filters) {
  const title = env.TZ ? `${project} in ${env.TZ}` : project;
  console.log(bold(`\n${title}`));
  const since = performance.now();
  const result = await runVitest({ project, filters: files, env });
  totals = add(totals, result.totals);
  failures.push(
    ...result.failures.map((failure) => ({ ...failure, title: `${title}: ${failure.title}` }))
  );
  console.log(dim(`${title}: ${totalsLine(result.totals)}, ${seconds(since)}`));
}

/** Specs that run on each database, of those that are wanted. */
function ofDatabases() {
  return sources('.', (file) => file.endsWith('.spec.ts'))
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
    .filter((file) => readFileSync(path.join(ROOT, file), 'utf8').includes("/harness/databases'"));
}

async function runJourneys(env) {
  if (findChromium()) return run('journeys', { ...env, TZ: ZONES[1] });
  const files = sources('tests/journeys', (file) => file.endsWith('.spec.ts'));
  console.log(
    yellow(
      '\njourneys are skipped: no Chromium by CHROME_PATH or on the PATH (each file counts as one)'
    )
  );
  totals = add(totals, { ...NOTHING, skipped: files.length });
}

/** What is there to test with, said aloud and handed on to the harness. */
async function surroundings() {
  const servers = await probeServers();
  for (const { title, variable, url, isReachable } of servers) {
    const { host } = new URL(url);
    const without = `does not answer at ${host}: its specs do not run (${variable} names another)`;
    console.log(
      isReachable ? dim(`· ${title} answers at ${host}`) : yellow(`· ${title} ${without}`)
    );
  }
  const reachable = servers.filter((server) => server.isReachable);
  const databases = reachable
    .filter((server) => server.name !== 'redis')
    .map((server) => server.name);
  const chromium = findChromium();
  return {
    HELPDESK_TEST_DATABASES: (databases.length > 0 ? databases : ['sqlite']).join(','),
    ...Object.fromEntries(reachable.map(({ variable, url }) => [variable, url])),
    ...(chromium ? { CHROME_PATH: chromium } : {}),
  };
}
