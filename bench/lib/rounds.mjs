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
 * @param cpuOf processor time of the server behind a side: a figure that other work on the machine disturbs least.
 * @returns for each side: pieces of work per second (median of the rounds), and median and p95 of their times in ms.
 */
export async function alternate(sides, cpuOf) {
  const names = Object.keys(sides);
  const seen = Object.fromEntries(names.map((name) => [name, { times: [], rates: [], cpu: 0 }]));
  for (const name of names) await run(sides[name], WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round += 1) {
    // Each round begins with another side.
    const order = names.map((_, index) => names[(index + round) % names.length]);
    for (const name of order) {
      const before = await cpuOf(name);
      const { times, rate } = await run(sides[name], ROUND_MS);
      seen[name].cpu += (await cpuOf(name)) - before;
      seen[name].times.push(...times);
      seen[name].rates.push(rate);
    }
  }
  const figures = {};
  for (const name of names) {
    const { times, rates, cpu } = seen[name];
    figures[name] = {
      rate: quantile(rates, 0.5),
      median: quantile(times, 0.5),
      p95: quantile(times, 0.95),
    };
    show(name, { ...figures[name], cpu: cpu / times.length, count: times.length });
  }
  return figures;
}

function show(name, { rate, median, p95, cpu, count }) {
  const figures = [
    `${rate.toFixed(1).padStart(7)} /s`,
    `median ${median.toFixed(2)} ms`,
    `p95 ${p95.toFixed(2)} ms`,
    `${cpu.toFixed(2)} ms of processor each`,
    `${count} in ${ROUNDS} rounds, ${CONNECTIONS} at a time`,
  ];
  say(`  ${name.padEnd(5)} ${figures.join('   ')}`);
}

async function run(work, milliseconds) {
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
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return { times, rate: (times.length / (performance.now() - start)) * 1000 };
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
