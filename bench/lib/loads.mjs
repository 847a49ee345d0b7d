import autocannon from 'autocannon';
import { quantile } from './rounds.mjs';
import { say } from './say.mjs';

const ROUNDS = 6;
const ROUND_SECONDS = 3;
const WARM_UP_SECONDS = 2;
const CONNECTIONS = 8;

/**
 * The same as `alternate` for answers that a server gives faster than an ordinary client asks: one address for each
 * side, asked for as fast as it goes over kept connections.
 *
 * @param sides e.g. `{ ours: { url, cpu } }`; `cpu` tells the processor time of the server behind it.
 * @returns for each side: requests per second, and median time in ms (medians of the rounds).
 */
export async function alternateLoads(sides) {
  const names = Object.keys(sides);
  const seen = Object.fromEntries(
    names.map((name) => [name, { rates: [], medians: [], tails: [], cpu: 0, count: 0 }])
  );
  for (const name of names) await load(sides[name].url, WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    // Each round begins with another side.
    const order = names.map((_, index) => names[(index + round) % names.length]);
    for (const name of order) {
      const side = seen[name];
      const before = await sides[name].cpu();
      const { requests, latency } = await load(sides[name].url, ROUND_SECONDS);
      side.cpu += (await sides[name].cpu()) - before;
      side.count += requests.total;
      side.rates.push(requests.average);
      side.medians.push(latency.p50);
      side.tails.push(latency.p99);
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const { rates, medians, tails, cpu, count } = seen[name];
      const rate = quantile(rates, 0.5);
      const figures = [
        `${rate.toFixed(0).padStart(7)} /s`,
        `median ${quantile(medians, 0.5)} ms`,
        `p99 ${quantile(tails, 0.5)} ms`,
        `${((cpu / count) * 1000).toFixed(0)} µs of processor each`,
        `${count} in ${ROUNDS} rounds, ${CONNECTIONS} at a time`,
      ];
      say(`  ${name.padEnd(5)} ${figures.join('   ')}`);
      return [name, { rate, median: quantile(medians, 0.5) }];
    })
  );
}

async function load(url, duration) {
  const result = await autocannon({ url, duration, connections: CONNECTIONS });
  // Anything but a page is fast, and says nothing.
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${url}: ${failed} answers are no page.`);
  return result;
}
