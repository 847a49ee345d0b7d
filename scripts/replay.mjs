// npm run replay -- FILE.csv --rate 5 [--limit 200] [--column text] [--url http://127.0.0.1:1337]: sends each text of a
// CSV file through the public form of a running desk, as one visitor each. Without --url only this machine is reached.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { progress } from './lib/progress.mjs';
import { readQuestions } from './lib/replay-questions.mjs';
import { percentile, replay } from './lib/replay-run.mjs';
import { Failure, bold, main, red } from './lib/report.mjs';

const LOCAL = 'http://127.0.0.1:1337';
const USAGE = 'npm run replay -- FILE.csv --rate 5 [--limit 200] [--column text] [--url ADDRESS]';

await main(async () => {
  const { file, url, rate, limit, column } = readArguments();
  await demandDesk(url);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const bar = progress('questions');
  const result = await replay({
    url,
    rate,
    signal: stop.signal,
    questions: readQuestions({ file, column, limit }),
    onVisit: ({ sent, accepted }) =>
      bar.show(sent, limit === Infinity ? null : limit, `${sent - accepted} refused`),
  });
  bar.end();
  printSummary(result);
  if (result.accepted < result.sent || result.sent === 0) process.exitCode = 1;
});

function readArguments() {
  const { values, positionals } = parse();
  const [file] = positionals;
  const rate = Number(values.rate);
  const limit = values.limit === undefined ? Infinity : Number(values.limit);
  if (!file || positionals.length > 1) throw new Failure(`Name one CSV file. ${USAGE}`);
  if (!(rate > 0 && rate <= 1000)) throw new Failure(`--rate is visitors a second, up to 1000.`);
  if (!(limit > 0)) throw new Failure('--limit is a number of questions, from 1 on.');
  if (!URL.canParse(values.url)) throw new Failure(`--url is an address such as ${LOCAL}.`);
  // npm runs in the root of the repository; the file is named from where the person stands.
  const found = path.resolve(process.env.INIT_CWD || '.', file);
  return { file: found, url: values.url, rate, limit, column: values.column };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        rate: { type: 'string', default: '5' },
        limit: { type: 'string' },
        column: { type: 'string', default: 'text' },
        url: { type: 'string', default: `http://127.0.0.1:${process.env.PORT || 1337}` },
      },
    });
  } catch (error) {
    throw new Failure(`${error.message}\n${USAGE}`);
  }
}

async function demandDesk(url) {
  const answer = await fetch(new URL('/helpdesk/health', url)).catch(() => null);
  if (!answer) throw new Failure(`No desk answers at ${url}. Start one: npm run demo`);
}

function printSummary({ sent, accepted, refused, openMs, sendMs, seconds }) {
  const ms = (value) => (value === null ? '–' : `${Math.round(value)} ms`);
  const times = (values) =>
    `p50 ${ms(percentile(values, 0.5))}, p95 ${ms(percentile(values, 0.95))}`;
  console.log(`
${bold(`${accepted} of ${sent} accepted`)} in ${seconds.toFixed(1)} s (${(sent / seconds).toFixed(1)} a second)
  opening the form   ${times(openMs)}
  sending it         ${times(sendMs)}`);
  for (const [reason, count] of refused) console.log(red(`  ${count} refused: ${reason}`));
}
