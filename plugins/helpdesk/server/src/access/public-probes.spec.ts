import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { writeContent, paragraph } from '../faq/faq-fixture';
import { writeHelp } from '../faq/pages/help-fixture';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import type { Route } from '../platform/route';
import { passwordMark } from '../platform/site-users';
import { ROUTES } from '../routes';
import { INTENTS } from './door-intents-fixture';
import { bodyOf, identityOf, pathOf, type Identity } from './door-knocks-fixture';
import { buildWorld, CANARIES, type World } from './doors-fixture';
import { probesWith, STRETCHED } from './public-probes-fixture';

/** What is behind these doors is there, so that there is something to look behind. */
const SHOWN: Record<string, Record<string, string>> = {
  'faq.category': { slug: 'machines' },
  'faq.entry': { slug: 'descale' },
  'faq.page': { slug: 'prices' },
  'site.faqCategory': { category: 'machines' },
  'site.faqEntry': { category: 'machines', entry: 'descale' },
  'site.infoPage': { slug: 'prices' },
};
const LEAST = 1_000;
const HINT = 'HINT-CANARY';
const PRIVATE_TEXTS = /STAFF-CANARY|DRAFT-CANARY|HINT-CANARY/;
/** Of another site, which front ends may ask for by its key, but these pages do not show. */
const NOT_ON_PAGES = /STAFF-CANARY|DRAFT-CANARY|HINT-CANARY|OTHER-SITE/;

const OPEN = ROUTES.filter((route) => route.audience !== 'staff');
const named = (route: Route) => [route.name, route] as const;

/*
 * No parameter of a door that is open to anybody reaches further than the door: the answer is the one without it, or a
 * refusal; and it never comes to the database, where it could be felt in a count, an order or in time.
 */
describe('whoever stands outside and asks for more', () => {
  let desk: Desk;
  let world: World;
  let people: Record<'nobody' | 'account', Identity>;
  let secrets: string[];
  let sent = 0;
  beforeAll(async () => {
    desk = await startDesk();
    desk.strapi.config.set('plugin::helpdesk.site.key', 'main');
    world = await buildWorld(desk);
    const { machines } = await writeHelp(desk.strapi);
    await writeContent(desk.strapi, 'faq-entry', {
      data: { category: machines, audience: 'both', staffHint: HINT },
      texts: { en: { question: 'Which cup?', slug: 'cup', answer: paragraph('The blue one.') } },
    });
    people = {
      nobody: await identityOf(world, 'nobody'),
      account: await identityOf(world, 'account'),
    };
    const { own, other } = world.users;
    secrets = [
      ...Object.values(world.staff).map(({ email }) => email),
      ...[own, other].map(passwordMark),
      other.email,
      other.documentId,
      own.documentId,
      ...CANARIES.other,
      ...CANARIES.ownInternal,
      ...CANARIES.otherInternal,
    ];
  });
  afterAll(() => desk.stop());

  const ask = async (route: Route, { who, headers, csrf }: Identity, query: string) => {
    const at = { ticket: world.tickets.own, which: 'own' as const, csrf };
    const knock = await INTENTS[route.name].knock(world, at);
    const url = new URL(
      desk.url + pathOf(route, { ...knock, params: { ...knock.params, ...SHOWN[route.name] } })
    );
    const own = url.search;
    if (query !== '') url.search = own === '' ? `?${query}` : `${own}&${query}`;
    const response = await fetch(url, {
      method: route.method,
      redirect: 'manual',
      ...bodyOf(knock, headers),
    });
    const text = await response.text();
    sent += 1;
    const secret = route.audience === 'client' ? PRIVATE_TEXTS : NOT_ON_PAGES;
    expect([who, query, secret.exec(text)?.[0]]).toEqual([who, query, undefined]);
    expect([who, query, secrets.filter((secret) => text.includes(secret))]).toEqual([
      who,
      query,
      [],
    ]);
    const place = response.headers.get('location') ?? '';
    return {
      status: response.status,
      text: plain(`${place}\n${text}`, [url.search, own]),
      type: response.headers.get('content-type'),
    };
  };
  /** What was asked of the database while this was done, if it holds the mark. */
  const reached = async (mark: string, work: () => Promise<unknown>): Promise<string[]> => {
    const found: string[] = [];
    const listen = ({ sql, bindings }: { sql: string; bindings?: unknown[] }) => {
      const whole = sql + JSON.stringify(bindings ?? []);
      if (whole.includes(mark)) found.push(sql);
    };
    const { connection } = desk.strapi.db;
    connection.on('query', listen);
    await work().finally(() => connection.off('query', listen));
    return found;
  };

  const reading = OPEN.filter(({ method }) => method === 'GET');
  const sending = OPEN.filter(({ method }) => method !== 'GET');

  test.each(reading.map(named))('%s gives nothing more for any parameter', async (_name, route) => {
    for (const one of Object.values(people)) {
      const usual = await ask(route, one, '');
      const mark = `mark${newKey()}`;
      const answers = new Map<string, unknown>();
      const found = await reached(mark, async () => {
        for (const query of probesWith(mark)) answers.set(query, await ask(route, one, query));
      });
      expect(found).toEqual([]);
      for (const [query, answer] of answers) {
        expect([one.who, query, isRefusal(answer) || answer]).toEqual([
          one.who,
          query,
          isRefusal(answer) || usual,
        ]);
      }
    }
  });

  test.each(reading.map(named))('%s cannot be stretched by its own words', async (_name, route) => {
    for (const one of Object.values(people)) {
      for (const query of STRETCHED) {
        const { status } = await ask(route, one, query);
        expect([one.who, query, status < 500]).toEqual([one.who, query, true]);
      }
    }
  });

  test.each(sending.map(named))('%s takes nothing from its address', async (_name, route) => {
    const usual = await ask(route, people.nobody, '');
    const mark = `mark${newKey()}`;
    const found = await reached(mark, async () => {
      for (const query of probesWith(mark).slice(0, 12)) {
        const answer = await ask(route, people.nobody, query);
        expect([query, answer.status]).toEqual([query, usual.status]);
      }
    });
    expect(found).toEqual([]);
  });

  test('would be noticed where it came to the database', async () => {
    const mark = `mark${newKey()}`;
    const asking = async () => database(desk.strapi)('helpdesk_contacts').where({ email: mark });
    expect(await reached(mark, asking)).toHaveLength(1);
  });

  test('was tried more than a thousand times, and the desk is as it was', async () => {
    expect(sent).toBeGreaterThan(LEAST);
    const db = database(desk.strapi);
    const [{ count }] = await db('helpdesk_tickets').count({ count: '*' });
    expect(Number(count)).toBe(2);
    expect(({} as Record<string, unknown>).isOwner).toBeUndefined();
  });
});

function isRefusal(answer: unknown): boolean {
  return (answer as { status: number }).status === 400;
}

/** Without what differs each time, and without the question itself, which links to other languages keep. */
function plain(text: string, queries: string[]): string {
  return queries
    .filter((query) => query !== '')
    .flatMap((query) => [query.replaceAll('&', '&amp;').replaceAll("'", '&#39;'), query])
    .reduce((rest, query) => rest.replaceAll(query, ''), text)
    .replace(/[0-9a-f]{16,}|[\w-]{40,}|\d{6,}/g, '*');
}
