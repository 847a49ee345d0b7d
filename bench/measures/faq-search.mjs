import { Failure } from '../../scripts/lib/report.mjs';
import { faqDataset } from '../lib/dataset.mjs';
import { alternate, quantile } from '../lib/rounds.mjs';
import { say } from '../lib/say.mjs';
import { LANGUAGES, modelOf, searchOf } from '../lib/seed-faq.mjs';
import { startServer } from '../lib/server.mjs';

const ENTRIES = 5_000;
const SHOWN = 10;
/** Searches in the operation alone, one after the other. */
const SINGLE = 600;

/** A search of the FAQ against raw Strapi's `$containsi` on the same texts; and how long it takes inside. */
export async function faqSearch() {
  const file = await faqDataset({ entries: ENTRIES });
  const server = await startServer(file);
  const { call } = server.http;
  const turns = (pathOf) => {
    let turn = 0;
    return () => call({ path: pathOf(searchOf((turn += 1), ENTRIES)) });
  };
  try {
    // The first search in each language makes its index.
    for (const locale of LANGUAGES) await call({ path: ours({ q: 'index', locale }) });
    await checkSameFinds(call);
    const milliseconds = await insideOperation(call);
    const seen = await alternate(
      { ours: turns(ours), base: turns(base), sql: turns(sql) },
      server.cpu
    );
    const ratio = seen.ours.rate / seen.base.rate;
    return {
      ours: seen.ours.rate,
      base: seen.base.rate,
      unit: 'searches/s',
      ratio,
      goal: '>= 10, <= 10 ms in the operation',
      met: ratio >= 10 && milliseconds.p95 <= 10,
      sql: seen.ours.median / seen.sql.median,
    };
  } finally {
    await server.stop();
  }
}

function ours({ q, locale }) {
  return `/api/helpdesk/faq/search?${new URLSearchParams({ q, locale, limit: SHOWN })}`;
}

function sql({ q, locale }) {
  return `/bench/sql/faq-search?${new URLSearchParams({ q, locale })}`;
}

/** Every word in the question, the keywords or the answer. */
function base({ q, locale }) {
  const query = new URLSearchParams({
    'filters[language][$eq]': locale,
    'pagination[pageSize]': String(SHOWN),
  });
  q.split(' ').forEach((word, at) =>
    ['question', 'keywords', 'answer'].forEach((field, or) =>
      query.append(`filters[$and][${at}][$or][${or}][${field}][$containsi]`, word)
    )
  );
  return `/api/raw-faqs?${query}`;
}

async function insideOperation(call) {
  const searches = Array.from({ length: SINGLE }, (_, turn) => searchOf(turn, ENTRIES));
  const { data } = await call({ method: 'POST', path: '/bench/faq-search', body: { searches } });
  const figures = { median: quantile(data, 0.5), p95: quantile(data, 0.95) };
  say(
    `  in the operation: median ${figures.median.toFixed(2)} ms, p95 ${figures.p95.toFixed(2)} ms of ${SINGLE}`
  );
  return figures;
}

/** What is measured must find the same where all sides are asked for the same: a word as it stands there. */
async function checkSameFinds(call) {
  for (const [index, locale] of LANGUAGES.entries()) {
    const search = { q: modelOf(17 + index * 800), locale };
    const [own, raw, written] = [
      (await call({ path: ours(search) })).data.results,
      (await call({ path: base(search) })).data,
      (await call({ path: sql(search) })).data,
    ].map((rows) => rows.map(({ key }) => key).join());
    if (!own || own.includes(',') || raw !== own || written !== own) {
      throw new Failure(`"${search.q}" is found differently: ${own} | ${raw} | ${written}`);
    }
  }
}
