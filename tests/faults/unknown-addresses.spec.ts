import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeHelp } from '../../plugins/helpdesk/server/src/faq/pages/help-fixture';
import { keptPagesOf } from '../../plugins/helpdesk/server/src/site/kept/answer-from-kept';
import { startDesk, type Desk } from '../harness/desk';
import { isFull, pick, random, seed } from './fault-plan';

/*
 * A program asks for pages that do not exist, each under another address, with other cookies, languages and
 * questions behind it. Nothing of it stays: no page, no row, no memory; and what there is, is still served.
 */
const ASKED = isFull ? 50_000 : 2_000;
const AT_ONCE = 20;
/** Before the first is measured: what is made once is made. */
const WARM_UP = 600;
/** Of all together. One kept page alone is some 10 KB. */
const GROWTH_MOST = 25_000_000;

const GOOD = '/support/en/faq/machines/descale';
const next = random(seed);
setFlagsFromString('--expose_gc');
// The flag names it on contexts that are made from now on.
const collect = runInNewContext('gc') as () => void;

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  await writeHelp(desk.strapi);
});
afterAll(() => desk.stop());

const word = () => Math.floor(next() * 2 ** 52).toString(36);
const ADDRESSES = [
  () => `/support/faq/${word()}`,
  () => `/support/faq/machines/${word()}`,
  () => `/support/${pick(next, ['en', 'ur', 'hi', 'bn'])}/faq/${word()}/${word()}`,
  () => `/support/pages/${word()}`,
  () => `/support/${word()}/${word()}/${word()}`,
  () => `/support/en/faq/machines/descale/${word()}?${word()}=${word()}`,
  () => `/support/faq/${encodeURIComponent(`${word()}<script>ہندی`)}`,
  () => `/support/sitemaps/${word()}.xml`,
  () => `/support/assets/${word()}.css`,
  () => `/support/rate/${word()}`,
  () => `/api/helpdesk/faq/entries/${word()}?locale=en`,
  () => `/api/helpdesk/faq/categories/${word()}?site=${word()}`,
];

async function askFor(address: string): Promise<number> {
  const response = await fetch(desk.url + address, {
    redirect: 'manual',
    headers: {
      cookie: `helpdesk_visitor=${word()}; ${word()}=${word()}; helpdesk_locale=${word()}`,
      'accept-language': `${word().slice(0, 2)}-${word()};q=0.${Math.floor(next() * 9)}`,
      'accept-encoding': `gzip, ${word()}`,
      'user-agent': word(),
      'x-forwarded-for': `10.0.0.${Math.floor(next() * 250)}`,
    },
  });
  await response.arrayBuffer();
  return response.status;
}

async function flood(count: number): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  for (let sent = 0; sent < count; sent += AT_ONCE) {
    const batch = Array.from({ length: AT_ONCE }, () => askFor(pick(next, ADDRESSES)()));
    for (const status of await Promise.all(batch)) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  return statuses;
}

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** How many rows stand in each of our tables. */
async function rows(): Promise<Record<string, number>> {
  const db = desk.strapi.db.connection;
  const tables = (await desk.strapi.db.dialect.schemaInspector.getTables()) as string[];
  const counts: Record<string, number> = {};
  for (const table of tables.filter((name) => name.startsWith('helpdesk_'))) {
    const [{ n }] = await db(table).count({ n: '*' });
    counts[table] = Number(n);
  }
  return counts;
}

test(`${ASKED} pages that do not exist leave nothing behind (seed ${seed})`, async () => {
  const shown = await (await fetch(desk.url + GOOD)).text();
  await flood(WARM_UP);
  const pages = keptPagesOf(desk.strapi);
  const kept = [pages.size, pages.bytes];
  const [rowsBefore, heapBefore] = [await rows(), heap()];

  const statuses = await flood(ASKED);

  expect([...statuses]).toEqual([[404, ASKED]]);
  expect(heap() - heapBefore).toBeLessThan(GROWTH_MOST);
  expect([pages.size, pages.bytes]).toEqual(kept);
  expect(await rows()).toEqual(rowsBefore);
  expect(await (await fetch(desk.url + GOOD)).text()).toBe(shown);
}, 3_600_000);
