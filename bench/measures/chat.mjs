import { openPairs } from '../lib/chat-load.mjs';
import { dataset, remove, workCopy } from '../lib/dataset.mjs';
import { startRelay } from '../lib/relay.mjs';
import { quantile } from '../lib/rounds.mjs';
import { say } from '../lib/say.mjs';
import { startServer } from '../lib/server.mjs';

const PAIRS = 50;
const ROUNDS = 4;
const ROUND_MS = 5_000;
const WARM_UP_MS = 2_000;
const RATES = { latency: 500, burst: 2_000 };
/** A desk keeps up where its slowest twentieth is answered within so many milliseconds. */
const KEEPS_UP_MS = 20;
const STEPS = [100, 200, 300, 400, 500, 750, 1_000, 1_500, 2_000, 3_000, 4_000, 5_000, 6_000];

/**
 * A message stored, acknowledged and told to another window, against a raw socket.io relay that stores nothing. Beside
 * it, one that brings a row of each message to the disk.
 */
export async function chat() {
  const file = workCopy(await dataset({ tickets: 10_000 }));
  const keptFile = `${file}-kept.db`;
  const [server, relay, keeper] = [
    await startServer(file),
    await startRelay(),
    await startRelay(keptFile),
  ];
  try {
    const opened = await server.http.call({
      method: 'POST',
      path: '/bench/chats',
      body: { count: PAIRS },
    });
    const headers = { 'x-helpdesk-socket': '1' };
    const ours = await openPairs(`http://127.0.0.1:${server.port}/visitor`, opened.data, {
      path: '/helpdesk/socket',
      extraHeaders: headers,
    });
    const raw = await openPairs(relay.url, opened.data);
    const kept = await openPairs(keeper.url, opened.data);
    const sides = { ours, raw, kept };
    const results = [
      await latency(sides, RATES.latency, 3),
      await latency(sides, RATES.burst, 8),
      await throughput(sides),
    ];
    for (const side of Object.values(sides)) side.close();
    return results;
  } finally {
    await Promise.all([server.stop(), relay.stop(), keeper.stop()]);
    remove(file);
    remove(keptFile);
  }
}

async function latency(sides, perSecond, goal) {
  const names = Object.keys(sides);
  const times = { ours: [], raw: [], kept: [] };
  let lost = 0;
  for (const name of names) await sides[name].run(perSecond, WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of round % 2 ? names : names.toReversed()) {
      const ran = await sides[name].run(perSecond, ROUND_MS);
      times[name].push(...ran.times);
      if (name === 'ours') lost += ran.lost;
    }
  }
  for (const name of names) {
    const [median, p95] = [quantile(times[name], 0.5), quantile(times[name], 0.95)];
    say(
      `  ${name.padEnd(5)} at ${perSecond}/s   median ${median.toFixed(2)} ms   p95 ${p95.toFixed(2)} ms   ` +
        `${times[name].length} messages${name === 'ours' ? `, ${lost} not told in time` : ''}`
    );
  }
  const [ours, base] = ['ours', 'raw'].map((name) => quantile(times[name], 0.95));
  const ratio = ours / base;
  return {
    name: `chat-latency at ${perSecond}/s`,
    ours,
    base,
    unit: 'ms p95',
    ratio,
    goal: `<= ${goal}`,
    met: ratio <= goal && lost === 0,
    sql: quantile(times.ours, 0.5) / quantile(times.kept, 0.5),
  };
}

async function throughput(sides) {
  const [ours, base] = [await mostOf(sides.ours), await mostOf(sides.raw)];
  const kept = await mostOf(sides.kept);
  say(`  one that keeps a row of each bears ${kept.toFixed(0)} messages/s`);
  const ratio = ours / base;
  return {
    name: 'chat-throughput',
    ours,
    base,
    unit: 'messages/s',
    ratio,
    goal: '>= 0.2',
    met: ratio >= 0.2,
    sql: kept / ours,
  };
}

/** The highest of the rates that are kept up with. */
async function mostOf(side) {
  let most = 0;
  for (const rate of STEPS) {
    const ran = await side.run(rate, WARM_UP_MS);
    if (ran.lost > 0 || quantile(ran.times, 0.95) > KEEPS_UP_MS || ran.rate < rate * 0.9) break;
    most = ran.rate;
  }
  return most;
}
