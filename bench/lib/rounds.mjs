import { say } from './say.mjs';

const ROUNDS = 6;
const ROUND_MS = 3_000;
const WARM_UP_MS = 1_500;
const CONNECTIONS = 4;

/**
 * Runs the sides by turns, so that whatever else the machine does meets them alike. A side is a function that does
 * one piece of work and resolves when it is done.
 *
 * @param sides e.g. `{ ours, base, sql }`
 * @returns for each side: pieces of work per second (median of the rounds), and median and p95 of their times in ms.
 */
export async function alternate(sides, { connections = CONNECTIONS } = {}) {
  const names = Object.keys(sides);
  const seen = Object.fromEntries(names.map((name) => [name, { times: [], rates: [] }]));
  for (const name of names) await run(sides[name], WARM_UP_MS, connections);
  for (let round = 0; round < ROUNDS; round += 1) {
    // Each round begins with another side.
    const order = names.map((_, index) => names[(index + round) % names.length]);
    for (const name of order) {
      const { times, rate } = await run(sides[name], ROUND_MS, connections);
      seen[name].times.push(...times);
      seen[name].rates.push(rate);
    }
  }
  const figures = {};
  for (const name of names) {
    const { times, rates } = seen[name];
    const figure = {
      rate: quantile(rates, 0.5),
      median: quantile(times, 0.5),
      p95: quantile(times, 0.95),
    };
    figures[name] = figure;
    say(
      `  ${name.padEnd(8)} ${figure.rate.toFixed(1).padStart(8)} /s   median ${figure.median.toFixed(2)} ms   ` +
        `p95 ${figure.p95.toFixed(2)} ms   (${times.length} in ${ROUNDS} rounds, ${connections} at a time)`
    );
  }
  return figures;
}

async function run(work, milliseconds, connections) {
  const times = [];
  const start = performance.now();
  const end = start + milliseconds;
  const worker = async () => {
    while (performance.now() < end) {
      const since = performance.now();
      await work();
      times.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { times, rate: (times.length / (performance.now() - start)) * 1000 };
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
