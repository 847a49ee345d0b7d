// npm run faults [-- --full] [--seed N] [name …]: the fault tests, one after the other. Without --full, the short
// form that `npm test` runs too. A full run writes its result into docs/reliability.md.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhatIsStale } from './lib/build.mjs';
import { sources } from './lib/files.mjs';
import { probeServers } from './lib/probe.mjs';
import { Failure, bold, green, main, red, seconds, yellow } from './lib/report.mjs';
import { ROOT } from './lib/run.mjs';
import { NOTHING, add, totalsLine } from './lib/totals.mjs';
import { runVitest } from './lib/vitest.mjs';

const PAGE = path.join(ROOT, 'docs/reliability.md');
const MARKS = ['<!-- results of the full run -->', '<!-- end of results -->'];

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { full: { type: 'boolean', default: false }, seed: { type: 'string' } },
  });
  const files = sources('tests/faults', (file) => file.endsWith('.spec.ts')).filter(
    (file) => positionals.length === 0 || positionals.some((name) => file.includes(name))
  );
  if (files.length === 0) throw new Failure(`No fault test is called ${positionals.join(' or ')}.`);
  const seed = values.seed ?? String(randomBytes(4).readUInt32LE());
  const databases = await reachable();
  await buildWhatIsStale();

  const results = [];
  let totals = NOTHING;
  for (const [index, file] of files.entries()) {
    const name = path.basename(file, '.spec.ts');
    console.log(bold(`\n${index + 1}/${files.length} ${name}, seed ${seed}`));
    const since = performance.now();
    const { totals: own, ok } = await runVitest({
      project: 'spec',
      filters: [file],
      env: {
        HELPDESK_FAULTS: values.full ? 'full' : 'short',
        HELPDESK_SEED: seed,
        HELPDESK_TEST_DATABASES: databases.join(','),
      },
    });
    totals = add(totals, own);
    results.push({ name, ok, totals: own, time: seconds(since) });
  }

  console.log(bold('\nSummary'));
  for (const { name, ok, totals: own, time } of results) {
    console.log(`${ok ? green('✓') : red('✗')} ${name}: ${totalsLine(own)}, ${time}`);
  }
  console.log(`${totalsLine(totals)} on ${databases.join(', ')}; seed ${seed}`);
  if (values.full && positionals.length === 0) writeResults({ results, seed, databases });
  if (results.some((result) => !result.ok)) process.exitCode = 1;
});

async function reachable() {
  const servers = await probeServers();
  const there = servers.filter((server) => server.name !== 'redis' && server.isReachable);
  const missing = servers.filter((server) => server.name !== 'redis' && !server.isReachable);
  for (const { title } of missing) console.log(yellow(`· ${title} does not answer: not tested`));
  return ['sqlite', ...there.map((server) => server.name)];
}

function writeResults({ results, seed, databases }) {
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(MARKS[0]);
  const after = rest.split(MARKS[1])[1];
  const rows = results.map(
    ({ name, ok, totals, time }) =>
      `| ${name} | ${ok ? 'passed' : '**failed**'} | ${totalsLine(totals)} | ${time} |`
  );
  const text = [
    `Run on ${new Date().toISOString().slice(0, 10)}, seed ${seed}, on ${databases.join(', ')};`,
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model}.`,
    '',
    '| test | result | cases | time |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
  writeFileSync(PAGE, `${before}${MARKS[0]}\n\n${text}\n\n${MARKS[1]}${after}`);
}
