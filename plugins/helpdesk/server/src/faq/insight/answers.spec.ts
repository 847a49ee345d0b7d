import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaqAnswer, FilledReply } from '../../../../contracts';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import { workAt } from '../../tickets/work-fixture';
import { addLocales, paragraph, writeContent } from '../faq-fixture';
import { countedUse } from './use-fixture';

describe.each(DATABASES)('the FAQ beside canned replies on %s', (kind) => {
  let desk: Desk;
  let agent: StaffMember;
  let keys: { grinder: string; secret: string; draft: string };
  let number: number;
  const { stats } = countedUse(() => desk);

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    const { strapi } = desk;
    await addLocales(strapi, ['ur']);
    agent = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada' });
    const link = {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'See ' },
        { type: 'link', url: '/support/pages/repairs', children: [{ type: 'text', text: 'this' }] },
        { type: 'text', text: '' },
      ],
    };
    keys = {
      grinder: await writeContent(strapi, 'faq-entry', {
        data: { audience: 'both', staffHint: 'When it squeaks' },
        texts: {
          en: {
            question: 'Why is my grinder loud?',
            slug: 'loud',
            keywords: 'noise, squeak',
            answer: [...paragraph('Dear {{ client.name }}, clean the burrs.'), link],
          },
          ur: { question: 'شور کیوں ہے؟', slug: 'shor', answer: paragraph('چکی صاف کریں۔') },
        },
      }),
      secret: await writeContent(strapi, 'faq-entry', {
        data: { audience: 'staff' },
        texts: { en: { question: 'Refunds', slug: 'refunds', answer: paragraph('Ask Olga.') } },
      }),
      draft: await writeContent(strapi, 'faq-entry', {
        data: { audience: 'staff' },
        texts: { en: { question: 'Unfinished', slug: 'x', answer: paragraph('…') } },
        isDraft: true,
      }),
    };
    const name = '<b>Ayesha</b>';
    const contact = { name, email: 'a@example.com', locale: 'en', timeZone: null };
    number = (await workAt(desk).open({ contact })).number;
  });
  afterAll(() => desk.stop());

  const find = async (query: string) => {
    const { body } = await call(desk, agent, 'GET', `/helpdesk/faq/answers?${query}`);
    // The contract of this door.
    return body.data as FaqAnswer[];
  };
  const insert = (key: string, as: string, ticket = number) =>
    call(desk, agent, 'POST', `/helpdesk/tickets/${ticket}/faq-answers/${key}`, { as });

  test('is found by words of any language, the question before the answer', async () => {
    for (const q of ['grind', 'squeak', 'شور', 'burrs clean']) {
      expect(await find(`q=${encodeURIComponent(q)}&locale=ur`)).toMatchObject([
        {
          key: keys.grinder,
          question: 'شور کیوں ہے؟',
          staffHint: 'When it squeaks',
          hasPage: true,
        },
      ]);
    }
    expect(await find('q=nothing-of-this')).toEqual([]);
    const shown = (await find('')).map(({ key, hasPage }) => [key, hasPage]);
    expect(shown).toEqual(
      expect.arrayContaining([
        [keys.grinder, true],
        [keys.secret, false],
      ])
    );
    expect(shown).toHaveLength(2);
  });

  test('is inserted filled in for the ticket, safe, with whole addresses, and counted', async () => {
    const { status, body } = await insert(keys.grinder, 'text');
    expect(status).toBe(200);
    const { text, isFallback } = body.data as FilledReply;
    expect(isFallback).toBe(false);
    expect(text.body).toContain('Dear &lt;b&gt;Ayesha&lt;/b&gt;, clean the burrs.');
    expect(text.body).toContain(`href="${desk.url}/support/pages/repairs"`);
    expect(await stats()).toMatchObject([{ entry: keys.grinder, locale: 'en', inserted: 1 }]);
  });

  test('is inserted as a link to its page where it has one', async () => {
    const { body } = await insert(keys.grinder, 'link');
    expect((body.data as FilledReply).text.body).toBe(
      `<p><a href="${desk.url}/support/en/faq/loud">Why is my grinder loud?</a></p>`
    );
    expect((await insert(keys.secret, 'link')).status).toBe(404);
    expect(await stats()).toHaveLength(1);
  });

  test('gives nothing of a draft, of a ticket that is not there, or in another way', async () => {
    expect((await insert(keys.draft, 'text')).status).toBe(404);
    expect((await insert(keys.secret, 'text', 999_999)).status).toBe(404);
    expect((await insert(keys.secret, 'html')).status).toBe(400);
    expect(await stats()).toEqual([]);
  });
});
