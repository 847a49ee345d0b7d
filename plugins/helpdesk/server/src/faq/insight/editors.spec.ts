import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaqDraft, FaqEntryUsage, FaqFeedbackPage, FaqUsageRow } from '../../../../contracts';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import { createRole } from '../../access/people-fixture';
import { asking } from '../../forms/asking-fixture';
import { database } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { paragraph, writeContent } from '../faq-fixture';
import { recordInserted } from './record-inserted';
import { recordView } from './record-view';
import { recordVote } from './record-vote';
import { countedUse, writeEntries } from './use-fixture';

const DAY = 86_400_000;
const ENTRY = 'plugin::helpdesk.faq-entry';
const missRow = (query: string) => ({
  document_id: newKey(),
  key: newKey() + newKey(),
  locale: 'en',
  query,
  status: 'open',
  count: 1,
  results: 0,
  entry: null as string | null,
  first_at: Date.UTC(2026, 4, 3),
  last_at: Date.UTC(2026, 4, 4),
});
const NOTHING = { views: 0, helpful: 0, unhelpful: 0, inserted: 0, solved: 0, ticketsAfter: 0 };

describe.each(DATABASES)('who writes the FAQ on %s', (kind) => {
  let desk: Desk;
  let keys: Awaited<ReturnType<typeof writeEntries>>;
  let owner: StaffMember;
  /** Reads no tickets: an editor of the site with the two permissions of the FAQ. */
  let editor: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    keys = await writeEntries(desk);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    editor = await createStaff(desk, {
      roles: [await createRole(desk, { permissions: ['faq.read', 'faq.manage'] })],
    });
  });
  afterAll(() => desk.stop());
  const { time } = asking(() => desk);
  countedUse(() => desk);

  const get = async <T>(path: string, who = editor) => {
    const { status, body } = await call(desk, who, 'GET', `/helpdesk/faq/${path}`);
    expect(status).toBe(200);
    // The contract of this door.
    return body.data as T;
  };
  const post = (path: string, body: unknown, who = editor) =>
    call(desk, who, 'POST', `/helpdesk/faq/${path}`, body);
  const view = (entry: string, locale = 'en') =>
    recordView(desk.strapi, { entry, locale, visitor: newKey() });
  const vote = (entry: string, reason: string | null, { isHelpful = false, locale = 'en' } = {}) =>
    recordVote(desk.strapi, { entry, locale, isHelpful, reason, visitor: newKey() });

  describe('sees of an entry', () => {
    test('what happened with it in the last thirty days and in all, in one language', async () => {
      await view(keys.loud);
      await vote(keys.loud, 'Long ago', { isHelpful: true });
      time.now += 30 * DAY;
      await view(keys.loud);
      await view(keys.loud, 'ur');
      await view(keys.lime);
      await recordInserted(desk.strapi, { entry: keys.loud, locale: 'en' });
      time.now += 1000;
      await vote(keys.loud, 'Too <b>long</b>');
      const usage = await get<FaqEntryUsage>(`entries/${keys.loud}/usage?locale=en`);
      expect(usage).toEqual({
        recent: { ...NOTHING, views: 1, unhelpful: 1, inserted: 1 },
        total: { ...NOTHING, views: 2, helpful: 1, unhelpful: 1, inserted: 1 },
        reasons: [
          { text: 'Too <b>long</b>', isHelpful: false, locale: 'en', at: time.now },
          { text: 'Long ago', isHelpful: true, locale: 'en', at: expect.any(Number) },
        ],
        searches: [],
        url: `${desk.url}/support/en/faq/loud`,
      });
      const urdu = await get<FaqEntryUsage>(`entries/${keys.loud}/usage?locale=ur`);
      expect(urdu).toMatchObject({ total: { ...NOTHING, views: 1 }, reasons: [] });
    });

    test('the same of all languages together', async () => {
      await view(keys.loud);
      await view(keys.loud, 'ur');
      await vote(keys.loud, 'In English');
      time.now += 1000;
      await vote(keys.loud, 'اردو میں', { locale: 'ur', isHelpful: true });
      const usage = await get<FaqEntryUsage>(`entries/${keys.loud}/usage`);
      expect(usage).toMatchObject({
        recent: { ...NOTHING, views: 2, helpful: 1, unhelpful: 1 },
        total: { ...NOTHING, views: 2, helpful: 1, unhelpful: 1 },
        reasons: [{ text: 'اردو میں' }, { text: 'In English' }],
        url: `${desk.url}/support/en/faq/loud`,
      });
    });

    test('what was searched for in vain until it was written', async () => {
      const db = database(desk.strapi);
      await db('helpdesk_faq_searches').insert([
        { ...missRow('noise'), status: 'done', entry: keys.loud, count: 2 },
        { ...missRow('squeak'), status: 'done', entry: keys.loud, count: 7 },
        { ...missRow('lime'), status: 'done', entry: keys.lime },
      ]);
      const { searches } = await get<FaqEntryUsage>(`entries/${keys.loud}/usage`);
      expect(searches).toEqual([
        { query: 'squeak', count: 7 },
        { query: 'noise', count: 2 },
      ]);
      await db('helpdesk_faq_searches').delete();
    });

    test('nothing yet, and no page, where there is none', async () => {
      const empty = { recent: NOTHING, total: NOTHING, reasons: [], searches: [], url: null };
      expect(await get(`entries/${keys.staff}/usage`)).toEqual(empty);
      expect(await get(`entries/${newKey()}/usage?locale=hi`)).toEqual(empty);
    });
  });

  describe('works through what did not help', () => {
    test('by entry, the newest vote first, with five reasons at most', async () => {
      for (let index = 0; index < 7; index += 1) {
        time.now += 1000;
        await vote(keys.loud, `Reason ${index}`);
      }
      await vote(keys.loud, null);
      time.now += 1000;
      await vote(keys.lime, 'سمجھ نہیں آیا', { locale: 'ur' });
      await vote(keys.lime, 'Helpful', { isHelpful: true });
      const { groups, after } = await get<FaqFeedbackPage>('feedback');
      expect(groups).toMatchObject([
        { entry: keys.lime, question: 'Lime', count: 1, lastAt: time.now },
        { entry: keys.loud, question: 'Loud', locale: 'en', count: 8, lastAt: time.now - 1000 },
      ]);
      expect(groups[1].reasons.map(({ text }) => text)).toEqual([
        'Reason 6',
        'Reason 5',
        'Reason 4',
        'Reason 3',
        'Reason 2',
      ]);
      expect(after).toBeNull();
      const urdu = await get<FaqFeedbackPage>('feedback?locale=ur');
      expect(urdu.groups).toMatchObject([{ entry: keys.lime, question: 'Lime ؟', count: 1 }]);
    });

    test('page by page, each entry once', async () => {
      const entries = Array.from({ length: 30 }, () => newKey());
      // Of one moment, so that time alone tells no order.
      for (const entry of entries) await vote(entry, null);
      const first = await get<FaqFeedbackPage>('feedback');
      const second = await get<FaqFeedbackPage>(`feedback?after=${first.after}`);
      expect([first.groups.length, second.groups.length, second.after]).toEqual([25, 5, null]);
      const seen = [...first.groups, ...second.groups].map(({ entry }) => entry);
      expect(seen).toEqual([...entries].reverse());
      expect(first.groups[0]).toMatchObject({ question: null, locale: null });
    });

    test('and settles it up to what was seen; what came since is still open', async () => {
      await vote(keys.loud, 'Seen');
      const [{ lastAt }] = (await get<FaqFeedbackPage>('feedback')).groups;
      time.now += 1000;
      await vote(keys.loud, 'Since');
      const settled = await post(`feedback/${keys.loud}`, { status: 'done', until: lastAt });
      expect(settled.status).toBe(200);
      const open = await get<FaqFeedbackPage>('feedback');
      expect(open.groups).toMatchObject([{ count: 1, reasons: [{ text: 'Since' }] }]);
      const done = await get<FaqFeedbackPage>('feedback?status=done');
      expect(done.groups).toMatchObject([{ count: 1, reasons: [{ text: 'Seen' }] }]);
      await post(`feedback/${keys.loud}`, { status: 'open', until: lastAt });
      expect((await get<FaqFeedbackPage>('feedback')).groups).toMatchObject([{ count: 2 }]);
    });

    test('with refusals for what is not there', async () => {
      const body = { status: 'done', until: time.now };
      expect((await post(`feedback/${newKey()}`, body)).status).toBe(404);
      expect((await post(`feedback/${keys.loud}`, { status: 'gone', until: 1 })).status).toBe(400);
      const cursor = await call(desk, editor, 'GET', '/helpdesk/faq/feedback?after=nonsense');
      expect(cursor.status).toBe(400);
    });
  });

  describe('sees of all entries', () => {
    test('what happened with each in some days, the most read first', async () => {
      await view(keys.staff);
      time.now += 8 * DAY;
      await view(keys.loud);
      await view(keys.loud, 'ur');
      await recordInserted(desk.strapi, { entry: keys.lime, locale: 'en' });
      const week = await get<FaqUsageRow[]>('usage?days=7');
      expect(week).toEqual([
        { ...NOTHING, entry: keys.loud, question: 'Loud', locale: 'en', views: 2 },
        { ...NOTHING, entry: keys.lime, question: 'Lime', locale: 'en', inserted: 1 },
      ]);
      const urdu = await get<FaqUsageRow[]>('usage?days=30&locale=ur');
      expect(urdu).toMatchObject([{ entry: keys.loud, question: 'Loud ؟', views: 1 }]);
      expect(await get<FaqUsageRow[]>('usage?days=30')).toHaveLength(3);
      const { status } = await call(desk, editor, 'GET', '/helpdesk/faq/usage?days=8');
      expect(status).toBe(400);
    });
  });

  describe('takes along', () => {
    const exported = async (path: string) => {
      const headers = { Authorization: `Bearer ${editor.token}` };
      const answer = await fetch(`${desk.url}/helpdesk/faq/${path}`, { headers });
      const name = answer.headers.get('content-disposition');
      return { status: answer.status, name, lines: (await answer.text()).trim().split('\r\n') };
    };

    test('how entries are used, as a table in which nothing is a formula', async () => {
      const formula = await writeContent(desk.strapi, 'faq-entry', {
        data: {},
        texts: { en: { question: '=1+1', slug: 'formula', answer: paragraph('Two.') } },
      });
      await view(formula);
      const { status, name, lines } = await exported('usage/export?days=7');
      await desk.strapi.documents(ENTRY).delete({ documentId: formula, locale: '*' });
      expect([status, name]).toEqual([200, expect.stringContaining('faq-7-days.csv')]);
      expect(lines.slice(1)).toEqual([`"'=1+1","en",1,0,0,0,0,0,"${formula}"`]);
      expect((await exported('usage/export?days=8')).status).toBe(400);
    });

    test('every search that found nothing, however many they are', async () => {
      const rows = Array.from({ length: 230 }, (_, index) => missRow(`@search ${index}`));
      await database(desk.strapi).batchInsert('helpdesk_faq_searches', rows, 50);
      const { lines } = await exported('misses/export?locale=en');
      expect(lines).toHaveLength(231);
      expect(lines[1]).toMatch(/^"'@search \d+","en",1,0,"2026-/);
      expect((await exported('misses/export?status=dropped')).lines).toHaveLength(1);
      await database(desk.strapi)('helpdesk_faq_searches').delete();
    });
  });

  describe('begins an entry', () => {
    const mayWrite = async (properties: Record<string, unknown>) => {
      const roles = desk.strapi.service('admin::role');
      const role = await roles.create({ name: `Writers ${newKey()}`, description: '' });
      await roles.assignPermissions(role.id, [
        { action: 'plugin::helpdesk.faq.read' },
        { action: 'plugin::content-manager.explorer.create', subject: ENTRY, properties },
      ]);
      return createStaff(desk, { roles: [role.id] });
    };
    const fields = ['question', 'slug', 'answer'];
    const draft = { question: 'Why is the steam wet?', locale: 'ur' };

    test('with its question and language, as a draft that nobody else sees', async () => {
      const writer = await mayWrite({ fields, locales: ['en', 'ur'] });
      const { status, body } = await post('drafts', draft, writer);
      expect(status).toBe(200);
      const { entry, locale } = body.data as FaqDraft;
      expect(locale).toBe('ur');
      const documents = desk.strapi.documents(ENTRY);
      const written = await documents.findOne({
        documentId: entry,
        locale: 'ur',
        populate: { createdBy: true },
      });
      expect(written).toMatchObject({
        question: draft.question,
        slug: 'why-is-the-steam-wet',
        audience: 'public',
        publishedAt: null,
        createdBy: { id: writer.userId },
      });
      const again = await post('drafts', draft, writer);
      const other = (again.body.data as FaqDraft).entry;
      expect(await documents.findOne({ documentId: other, locale: 'ur' })).toMatchObject({
        slug: 'why-is-the-steam-wet-1',
      });
    });

    test('in the site’s own language where the host does not have the other', async () => {
      const { body } = await post('drafts', { ...draft, locale: 'sw' }, owner);
      expect(body.data).toMatchObject({ locale: 'en' });
      const region = await post('drafts', { ...draft, locale: 'ur-PK' }, owner);
      expect(region.body.data).toMatchObject({ locale: 'ur' });
    });

    test('only by a right of the host’s own roles, in that language', async () => {
      const refused = await post('drafts', draft, editor);
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({
        error: { details: { code: 'NOT_ALLOWED', hint: expect.stringContaining('roles') } },
      });
      const english = await mayWrite({ fields, locales: ['en'] });
      expect((await post('drafts', draft, english)).status).toBe(403);
      expect((await post('drafts', { ...draft, locale: 'en' }, english)).status).toBe(200);
    });

    test.each(['', '   ', 'two\nlines', 'x'.repeat(256), 'a\u202eb'])(
      'with a question that is one: not %j',
      async (question) => {
        const { status } = await post('drafts', { question, locale: 'en' }, owner);
        expect(status).toBe(400);
      }
    );
  });
});
