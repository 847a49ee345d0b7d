import { Failure } from '../../scripts/lib/report.mjs';
import { viewsDataset, viewsInPostgres } from '../lib/dataset.mjs';
import { alternate } from '../lib/rounds.mjs';
import { say } from '../lib/say.mjs';
import { FILTERS } from '../lib/seed-views.mjs';
import { startServer } from '../lib/server.mjs';

/** Smaller ones to try it: BENCH_VIEWS_TICKETS, BENCH_VIEWS_BASE. */
const BIG = Number(process.env.BENCH_VIEWS_TICKETS ?? 1_000_000);
const SMALL = Number(process.env.BENCH_VIEWS_BASE ?? 10_000);
const GOAL = 1.3;
const SEARCHES = ['client 1203', 'reference 15000', 'printer', 'battery yesterday'];

/** What each piece of work asks for, ours and by hand, at its turn. */
const WORK = {
  page: {
    ours: (turn) => `/helpdesk/queue?${FILTERS[turn % FILTERS.length]}`,
    sql: (turn) => `/bench/sql/views/page?filter=${turn % FILTERS.length}`,
  },
  counts: { ours: () => '/bench/views/counts', sql: () => '/bench/sql/views/counts' },
  board: { ours: () => '/helpdesk/queue/board', sql: () => '/bench/sql/views/board' },
  search: {
    ours: (turn) => `/helpdesk/queue?${searchOf(turn)}`,
    sql: (turn) => `/bench/sql/views/search?${searchOf(turn)}`,
  },
};

/**
 * A page of a saved filter, the counts of twelve filters, the board and the text search among a million tickets with
 * five million entries, against the same among ten thousand; on SQLite and, where it answers, PostgreSQL.
 */
export async function views1m() {
  const files = [await viewsDataset({ tickets: BIG }), await viewsDataset({ tickets: SMALL })];
  const results = await measured('sqlite', [[files[0]], [files[1]]]);
  const urls = [await viewsInPostgres({ tickets: BIG }), await viewsInPostgres({ tickets: SMALL })];
  if (urls.includes(null)) {
    say('No PostgreSQL answers at BENCH_POSTGRES: measured on SQLite alone.');
    return results;
  }
  const places = urls.map((url, index) => [files[index], url]);
  return [...results, ...(await measured('postgres', places))];
}

async function measured(database, [bigPlace, smallPlace]) {
  const [big, small] = [await startServer(...bigPlace), await startServer(...smallPlace)];
  try {
    await checkSame(big);
    const results = [];
    for (const [name, work] of Object.entries(WORK)) {
      say(`  ${database}, ${name}`);
      results.push(await measure(`views-1m ${database} ${name}`, work, { big, small }));
    }
    return results;
  } finally {
    await Promise.all([big.stop(), small.stop()]);
  }
}

/** What is measured must be the same: pages of every filter, and counts where they are exact. */
export async function checkSame({ http, tokens }) {
  const ask = async (path, token) => (await http.call({ path, token })).data;
  for (const [index, token] of tokens.entries()) {
    for (const filter of FILTERS.keys()) {
      const { tickets } = await ask(WORK.page.ours(filter), token);
      const [rows] = await ask(WORK.page.sql(filter), token);
      const [ours, sql] = [tickets, rows.slice(0, 25)].map((list) =>
        list.map(({ number }) => number).join()
      );
      if (ours !== sql) throw new Failure(`Agent ${index}, ${FILTERS[filter]}:\n${ours}\n${sql}`);
    }
    const counts = await ask(WORK.counts.ours(), token);
    const found = (await ask(WORK.counts.sql(), token)).map(([row]) => Number(row.found));
    const differing = counts.findIndex(
      ({ count, isCapped }, at) => !isCapped && count !== found[at]
    );
    if (differing >= 0) {
      const [{ count }, sql] = [counts[differing], found[differing]];
      throw new Failure(`Agent ${index}, ${FILTERS[differing]}: ${count} counted, ${sql} by SQL`);
    }
  }
}

async function measure(name, work, { big, small }) {
  const { ours, base, sql } = await alternate(
    { ours: side(big, work.ours), base: side(small, work.ours), sql: side(big, work.sql) },
    (one) => (one === 'base' ? small : big).cpu()
  );
  const ratio = ours.median / base.median;
  return {
    name,
    ours: ours.median,
    base: base.median,
    unit: 'ms',
    ratio,
    goal: `<= ${GOAL}`,
    met: ratio <= GOAL,
    sql: ours.median / sql.median,
  };
}

/** Agents and filters take turns, each agent with each filter. */
function side({ http, tokens }, pathOf) {
  let turn = 0;
  return () => {
    turn += 1;
    const token = tokens[(turn + Math.floor(turn / tokens.length)) % tokens.length];
    return http.call({ path: pathOf(turn), token });
  };
}

function searchOf(turn) {
  return new URLSearchParams({ q: SEARCHES[turn % SEARCHES.length] });
}
