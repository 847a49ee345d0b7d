import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TicketView } from '../../../../contracts';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { call, createStaff } from '../../../../../../tests/harness/people';
import { hiddenFields, type Visitor } from '../../../../../../tests/harness/visitor';
import { asking } from '../../forms/asking-fixture';
import { database } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { countedUse, writeEntries } from './use-fixture';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(DATABASES)('the use of the FAQ, told by its pages on %s,', (kind) => {
  let desk: Desk;
  let keys: Awaited<ReturnType<typeof writeEntries>>;
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    keys = await writeEntries(desk);
  });
  afterAll(() => desk.stop());
  const { time, someone, ask } = asking(() => desk);
  const { stats, feedback } = countedUse(() => desk);

  describe('comes in by doors', () => {
    const posted = (
      visitor: Visitor,
      path: string,
      values: Record<string, string> = {},
      headers: Record<string, string> = {}
    ) => visitor.post(`/support${path}`, values, headers);
    const json = (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${desk.url}/support${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: desk.url, 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });

    test('that count a view once for a browser and tell a script nothing', async () => {
      const visitor = someone();
      const { status, html, headers } = await posted(visitor, `/faq-views/${keys.loud}`);
      expect([status, html, headers.get('cache-control')]).toEqual([204, '', 'no-store']);
      await posted(visitor, `/faq-views/${keys.loud}`);
      await posted(visitor, `/ur/faq-views/${keys.loud}`);
      expect(await stats()).toMatchObject([{ entry: keys.loud, locale: 'en', views: 1 }]);
      await posted(someone(), `/ur/faq-views/${keys.loud}`);
      expect(await stats({ locale: 'ur' })).toMatchObject([{ views: 1 }]);
    });

    test('that take a vote without a script and go back to the page', async () => {
      const back = '/support/faq/machines/loud';
      const visitor = someone();
      const form = { helpful: 'no', reason: ' Too loud still ', back };
      const { status, headers } = await posted(visitor, `/faq-votes/${keys.loud}`, form);
      expect([status, headers.get('location')]).toEqual([303, `${back}#thanks`]);
      expect(await feedback()).toMatchObject([{ reason: 'Too loud still', status: 'open' }]);
      await posted(visitor, `/faq-votes/${keys.loud}`, { helpful: 'yes', back });
      expect(await stats()).toMatchObject([{ votes: [1, 0] }]);
    });

    test.each([
      'https://evil.example/support',
      '//evil.example',
      '/admin',
      '/support/../admin',
      '',
    ])('that go to no other place than the site: %j', async (back) => {
      const form = { helpful: 'yes', back };
      const { status, headers } = await posted(someone(), `/ur/faq-votes/${keys.loud}`, form);
      expect([status, headers.get('location')]).toEqual([303, '/support/ur#thanks']);
    });

    test('that take a vote of a script as JSON, and refuse as JSON', async () => {
      expect((await json(`/faq-votes/${keys.lime}`, { helpful: 'yes' })).status).toBe(204);
      expect(await stats()).toMatchObject([{ entry: keys.lime, votes: [1, 0] }]);
      const refused = await json(`/faq-votes/${keys.lime}`, { helpful: 'maybe' });
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ error: { details: { code: 'INPUT_INVALID' } } });
      const script = await posted(
        someone(),
        `/faq-votes/${keys.lime}`,
        { helpful: 'yes' },
        { accept: 'application/json' }
      );
      expect(script.status).toBe(204);
    });

    test.each<Record<string, string>>([
      { helpful: 'no', reason: 'x'.repeat(1001) },
      { helpful: 'no', reason: 'a\u0000b' },
      { helpful: '' },
      { reason: 'No vote' },
    ])('that refuse what is no vote: %#', async (form) => {
      const { status } = await posted(someone(), `/faq-votes/${keys.loud}`, form);
      expect(status).toBe(400);
      expect(await feedback()).toEqual([]);
    });

    test.each(['faq-votes', 'faq-views'])(
      'to entries that the site shows alone: /%s',
      async (door) => {
        const answers = [];
        for (const key of [keys.staff, 'unknown', newKey(), 'constructor', 'x'.repeat(200)]) {
          const page = await posted(someone(), `/${door}/${key}`, { helpful: 'yes' });
          answers.push(page.status);
        }
        expect(answers).toEqual([404, 404, 404, 404, 404]);
        await desk.strapi
          .documents('plugin::helpdesk.faq-entry')
          .unpublish({ documentId: keys.lime, locale: '*' });
        const taken = await posted(someone(), `/${door}/${keys.lime}`, { helpful: 'yes' });
        await desk.strapi
          .documents('plugin::helpdesk.faq-entry')
          .publish({ documentId: keys.lime, locale: '*' });
        expect(taken.status).toBe(404);
        expect([await stats(), await feedback()]).toEqual([[], []]);
      }
    );

    test.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }])(
      'for our own pages alone: %j',
      async (headers) => {
        for (const door of ['faq-votes', 'faq-views']) {
          const form = { helpful: 'yes' };
          const { status } = await posted(someone(), `/${door}/${keys.loud}`, form, headers);
          expect(status).toBe(403);
        }
        expect(await stats()).toEqual([]);
      }
    );

    test('that are no way to count by reading', async () => {
      for (const door of ['faq-votes', 'faq-views']) {
        const answer = await fetch(`${desk.url}/support/${door}/${keys.loud}?helpful=yes`);
        expect(answer.status).toBe(404);
      }
      expect(await stats()).toEqual([]);
    });

    test('as often as people of one place may, whatever they keep of cookies', async () => {
      const place = someone({ keepsCookies: false });
      const form = { helpful: 'no' };
      for (let count = 0; count < 30; count += 1) {
        expect((await posted(place, `/faq-votes/${keys.loud}`, form)).status).toBe(303);
      }
      const refused = await posted(place, `/faq-votes/${keys.loud}`, form);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await posted(place, `/faq-votes/${keys.lime}`, form)).status).toBe(303);
      expect((await posted(someone(), `/faq-votes/${keys.loud}`, form)).status).toBe(303);
    });
  });

  describe('shows where it did not help', () => {
    const view = (visitor: Visitor, key: string, locale = '') =>
      visitor.post(`/support${locale}/faq-views/${key}`, {});
    const openingOf = async (subject: string) => {
      const owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
      const row = await database(desk.strapi)('helpdesk_tickets').where({ subject }).first();
      const { body } = await call(desk, owner, 'GET', `/helpdesk/tickets/${row.number}`);
      // The contract of this door.
      return (body.data as TicketView).entries[0];
    };

    test('by requests that come within two hours, which say what was read', async () => {
      const visitor = someone();
      await view(visitor, keys.lime);
      time.now += 30 * MINUTE;
      await view(visitor, keys.loud, '/ur');
      time.now += HOUR + 20 * MINUTE;
      const sent = await ask({ subject: 'Still loud' }, { visitor });
      expect(sent.status).toBe(303);
      const rows = await stats();
      expect(rows.map((row) => [row.entry, row.locale, row.ticketsAfter])).toEqual([
        [keys.lime, 'en', 1],
        [keys.loud, 'ur', 1],
      ]);
      expect((await openingOf('Still loud')).origin?.read).toEqual([
        {
          entry: keys.lime,
          question: 'Lime',
          url: `${desk.url}/support/en/faq/lime`,
          at: expect.any(Number),
        },
        {
          entry: keys.loud,
          question: 'Loud ؟',
          url: `${desk.url}/support/ur/faq/Loud-ur`,
          at: expect.any(Number),
        },
      ]);
    });

    test('by none that come later, or from others', async () => {
      const visitor = someone();
      await view(visitor, keys.loud);
      await ask({ subject: 'Somebody else' });
      time.now += 2 * HOUR;
      await ask({ subject: 'Much later' }, { visitor });
      expect(await stats()).toMatchObject([{ views: 1, ticketsAfter: 0 }]);
      expect((await openingOf('Much later')).origin?.read).toBeUndefined();
    });

    test('once for a form that is sent twice', async () => {
      const visitor = someone();
      await view(visitor, keys.loud);
      const shown = await visitor.get('/support/request');
      time.now += MINUTE;
      const values = {
        ...hiddenFields(shown.html),
        website: '',
        name: 'Ada',
        email: 'ada@example.com',
        subject: 'Twice',
        text: 'Sent twice',
      };
      await visitor.post('/support/request', values);
      await visitor.post('/support/request', values);
      expect(await stats()).toMatchObject([{ ticketsAfter: 1 }]);
    });
  });
});
