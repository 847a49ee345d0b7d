import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure, main } from '../scripts/lib/report.mjs';
import { ROOT } from '../scripts/lib/run.mjs';
import { say } from './lib/say.mjs';
import { action } from './measures/action.mjs';
import { boot } from './measures/boot.mjs';
import { chat } from './measures/chat.mjs';
import { chatHeap } from './measures/chat-heap.mjs';
import { faqPage } from './measures/faq-page.mjs';
import { faqSearch } from './measures/faq-search.mjs';
import { open } from './measures/open.mjs';
import { queue100k } from './measures/queue-100k.mjs';
import { queue1m } from './measures/queue-1m.mjs';
import { search100k } from './measures/search-100k.mjs';
import { ticket500 } from './measures/ticket-500.mjs';
import { views1m } from './measures/views-1m.mjs';

/*
 * npm run bench -- [names] [--json]
 *
 * Every figure is a ratio of two sides that ran by turns in this very run. With --json, standard output has one line
 * for each measure and nothing else; progress and raw figures go to standard error.
 */
const MEASURES = {
  'queue-100k': queue100k,
  'queue-1m': queue1m,
  open,
  action,
  'search-100k': search100k,
  'ticket-500': ticket500,
  'faq-page': faqPage,
  'faq-search': faqSearch,
  'views-1m': views1m,
  chat,
  'chat-heap': chatHeap,
  boot,
};

await main(async () => {
  const words = process.argv.slice(2);
  const isJson = words.includes('--json');
  const asked = words.filter((word) => word !== '--json');
  const unknown = asked.filter((name) => !Object.hasOwn(MEASURES, name));
  if (unknown.length > 0) {
    const known = Object.keys(MEASURES).join(', ');
    throw new Failure(`There is no measure ${unknown.join(', ')}. There are: ${known}.`);
  }
  if (!existsSync(path.join(ROOT, 'plugins/helpdesk/dist/server/index.js'))) {
    throw new Failure('The plugin is not built. Run: npm run build:plugin');
  }
  const [cpu] = os.cpus();
  say(
    `${cpu?.model}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}, Node ${process.version}`
  );
  for (const name of asked.length > 0 ? asked : Object.keys(MEASURES)) {
    say(`\n${name}`);
    // One that measures several things names each.
    for (const measured of [await MEASURES[name]()].flat()) tell({ name, ...measured }, isJson);
  }
});

function tell({ name, ours, base, unit, ratio, goal, met, sql }, isJson) {
  const result = {
    name,
    ours: round(ours),
    base: round(base),
    unit,
    ratio: round(ratio),
    goal,
    met,
    // Null: no statement stands behind it.
    sql: sql === null ? null : round(sql),
  };
  if (isJson) process.stdout.write(`${JSON.stringify(result)}\n`);
  else process.stdout.write(`${met ? '✓' : '✗'} ${inWords(result)}\n`);
}

function inWords({ name, ours, base, unit, ratio, goal, sql }) {
  const bySql = sql === null ? '' : `; ${sql} × hand-written SQL's time`;
  return `${name}: ${ours} against ${base} ${unit}, ratio ${ratio} (goal ${goal})${bySql}`;
}

function round(value) {
  return Number(value.toPrecision(4));
}
