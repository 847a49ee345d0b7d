import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaqMissList } from '../../../../contracts';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import { hiddenFields, type FormValues } from '../../../../../../tests/harness/visitor';
import { asking } from '../../forms/asking-fixture';
import { writeSmallFaq } from './small-faq-fixture';
import { sweepMisses } from './sweep-misses';

describe.each(DATABASES)('a search that found nothing, on %s', (kind) => {
  let desk: Desk;
  let loud: string;
  let editor: StaffMember;
  const { someone } = asking(() => desk);
  const table = () => desk.strapi.db.connection('helpdesk_faq_searches');

  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    loud = await writeSmallFaq(desk.strapi);
    editor = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ed Editor' });
  });
  afterAll(() => desk.stop());
  beforeEach(() => table().delete());

  const miss = async (q: string, visitor = someone(), more: FormValues = {}) => {
    const { html } = await visitor.get(`/support/en/search?q=${encodeURIComponent(q)}`);
    const from = html.slice(html.indexOf('data-miss'));
    const fields = hiddenFields(`<main><form ${from}`);
    return visitor.post('/support/en/search-misses', { ...fields, ...more });
  };
  const misses = async (query = '') =>
    (await call(desk, editor, 'GET', `/helpdesk/faq/misses${query}`)).body.data as FaqMissList;

  test('is kept as one, however it was typed, and counted by people', async () => {
    const first = someone();
    for (const q of [
      'cappuccino machine rental',
      'Rental of cappuccino machines',
      'CAPPUCCINO rental machine',
    ]) {
      expect((await miss(q, first)).status).toBe(200);
    }
    await miss('renting cappuccino machine rental');
    await miss('rental cappuccino machine');
    const rows = await table().select('query', 'count', 'locale', 'status', 'results');
    expect(rows.map((row) => ({ ...row, count: Number(row.count) }))).toContainEqual({
      query: 'cappuccino machine rental',
      count: 2,
      locale: 'en',
      status: 'open',
      results: expect.any(Number),
    });
  });

  test('loses what would tell of a person', async () => {
    await miss('robot for ada@example.com 0300 1234567');
    expect(await table().pluck('query')).toEqual(['robot for ••• •••']);
  });

  test('is not kept where the FAQ has an answer, or nothing was asked', async () => {
    const visitor = someone();
    await miss('cappuccino', visitor, { q: 'grinder' });
    await miss('cappuccino', visitor, { q: 'how do I' });
    await miss('cappuccino', visitor, { q: '••• ada@example.com' });
    expect(await table()).toEqual([]);
    expect((await miss('cappuccino', visitor, { q: 'x'.repeat(201) })).status).toBe(400);
  });

  test('is taken from our own page and from the browser that searched alone', async () => {
    const visitor = someone();
    const { html } = await visitor.get('/support/en/search?q=cappuccino');
    const fields = hiddenFields(`<main><form ${html.slice(html.indexOf('data-miss'))}`);
    const post = (values: FormValues, headers: Record<string, string>, who = visitor) =>
      who.post('/support/en/search-misses', values, headers);
    expect((await post(fields, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(fields, { origin: 'null' })).status).toBe(403);
    expect((await post({ ...fields, csrf: '' }, {})).status).toBe(400);
    const other = someone();
    await other.get('/support/en/search?q=cappuccino');
    expect((await post(fields, {}, other)).status).toBe(400);
    expect(await table()).toEqual([]);
    expect((await visitor.get('/support/en/search-misses')).status).toBe(404);
  });

  test('fills nobody’s list by one browser', async () => {
    const visitor = someone();
    await visitor.get('/support/en/search?q=cappuccino');
    for (let index = 0; index < 25; index += 1) {
      expect((await miss(`cappuccino${'abcdefghijklmnopqrstuvwxyz'[index]}`, visitor)).status).toBe(
        200
      );
    }
    expect(await table()).toHaveLength(20);
  });

  test('is listed most asked first, page by page, and closed', async () => {
    for (const [q, times] of [
      ['robots', 1],
      ['rockets', 3],
      ['ponies', 2],
    ] as const) {
      for (let index = 0; index < times; index += 1) await miss(q);
    }
    const first = await misses('?limit=2');
    expect(first.misses.map(({ query, count }) => [query, count])).toEqual([
      ['rockets', 3],
      ['ponies', 2],
    ]);
    const second = await misses(`?limit=2&after=${first.after}`);
    expect(second.misses.map(({ query }) => query)).toEqual(['robots']);
    expect(second.after).toBeNull();
    expect((await misses('?locale=ur')).misses).toEqual([]);

    const close = (key: string, body: object) =>
      call(desk, editor, 'POST', `/helpdesk/faq/misses/${key}`, body);
    const { key } = first.misses[0];
    const { status, body } = await close(key, { status: 'done', entry: loud });
    expect({ status, data: body.data }).toMatchObject({
      status: 200,
      data: { status: 'done', entry: loud, closedAt: expect.any(Number) },
    });
    expect((await misses()).misses.map(({ query }) => query)).toEqual(['ponies', 'robots']);
    expect((await misses('?status=done')).misses).toHaveLength(1);
    // It goes on being counted, and stays closed.
    await miss('rockets');
    expect((await misses('?status=done')).misses[0].count).toBe(4);
    expect((await close(key, { status: 'open' })).body.data).toMatchObject({
      entry: null,
      closedAt: null,
    });
    expect((await close(key, { status: 'done', entry: 'nothing' })).status).toBe(400);
    expect((await close(key, { status: 'done', entry: "' or 1=1" })).status).toBe(400);
    expect((await close('0'.repeat(64), { status: 'done' })).status).toBe(404);
    expect((await close('none', { status: 'done' })).status).toBe(404);
    expect((await call(desk, editor, 'GET', '/helpdesk/faq/misses?after=x')).status).toBe(400);
  });

  test('is bounded: what was asked least and longest ago goes first', async () => {
    for (const q of ['robots', 'rockets', 'ponies']) await miss(q);
    await miss('robots');
    await table().where({ query: 'ponies' }).update({ last_at: 1 });
    expect(await sweepMisses(desk.strapi, 2)).toBe(1);
    expect((await table().pluck('query')).sort()).toEqual(['robots', 'rockets']);
    await table().where({ query: 'rockets' }).update({ status: 'dropped' });
    expect(await sweepMisses(desk.strapi, 1)).toBe(0);
  });
});
