import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE_CHAT } from '../../database/seeds/chat';
import { AGENTS, CLIENT_EMAIL, EDITOR, OWNER, PASSWORD } from '../../database/seeds/company';
import { FAQ_ANSWERED, FAQ_DROPPED } from '../../database/seeds/faq';
import type { FaqHome, FaqSearch } from '../../plugins/helpdesk/contracts';
import { presentChatSources } from '../../plugins/helpdesk/server/src/chat/sources/present-chat-sources';
import { readJson } from '../../plugins/helpdesk/server/src/platform/database';
import { SHIPPED_WORKFLOWS } from '../../plugins/helpdesk/server/src/workflow/shipped';
import { startDesk, type Desk } from '../harness/desk';
import { call } from '../harness/people';
import { capture } from '../../scripts/lib/run.mjs';

const DAY = 86_400_000;
/** The longest story; some days it falls to a client who rates it, and to one more entry for that. */
const LONGEST = [14, 15];
const folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-seed-'));
const env = {
  NODE_ENV: 'development',
  DATABASE_URL: '',
  DATABASE_FILENAME: path.join(folder, 'desk.db'),
  HELPDESK_FILES: path.join(folder, 'files'),
  SECRETS_FILE: path.join(folder, 'secrets.json'),
};
const seed = (more: Record<string, string> = {}, ...args: string[]) =>
  capture(process.execPath, ['scripts/seed.mjs', ...args], { env: { ...env, ...more } });

describe('the demo data', () => {
  let desk: Desk;
  let db: Knex;
  let first: Awaited<ReturnType<typeof seed>>;

  beforeAll(async () => {
    first = await seed();
    desk = await startDesk({ env });
    db = desk.strapi.db.connection;
  }, 300_000);
  afterAll(async () => {
    await desk?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const count = async (table: string, where: Record<string, unknown> = {}) =>
    Number((await db(table).where(where).count('id as n').first())?.n);

  test('is three hundred tickets of many people, over ninety days', async () => {
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toMatch(/300 tickets/);
    expect(await count('helpdesk_tickets')).toBe(300);
    expect(await count('helpdesk_contacts')).toBeGreaterThanOrEqual(120);
    const [span] = await db('helpdesk_tickets')
      .min('opened_at as oldest')
      .max('last_activity_at as newest');
    expect(Date.now() - Number(span.oldest)).toBeGreaterThan(80 * DAY);
    expect(Number(span.newest)).toBeLessThanOrEqual(Date.now());
  });

  test('has a chat that is open to its own pages, with a questionnaire and a consent', async () => {
    const [chat] = await presentChatSources(desk.strapi);
    expect(chat).toMatchObject({ key: SITE_CHAT, isEnabled: true });
    const { questionnaire, consent, allowedOrigins } = chat.settings;
    expect(questionnaire.map(({ key }) => key)).toEqual(['name', 'email']);
    expect(consent?.en).toBeTruthy();
    expect(allowedOrigins.length).toBeGreaterThan(0);
  });

  test('has tickets in every state of both workflows', async () => {
    const rows = await db('helpdesk_tickets as k')
      .join('helpdesk_states as s', 's.id', 'k.state_id')
      .join('helpdesk_workflows as w', 'w.id', 'k.workflow_id')
      .distinct('w.key as workflow', 's.key as state');
    const shown = rows.map(({ workflow, state }) => `${workflow}/${state}`).sort();
    const all = SHIPPED_WORKFLOWS.flatMap(({ key, states }) =>
      states.map((state) => `${key}/${state.key}`)
    );
    expect(shown).toEqual(all.sort());
  });

  test('has histories of one to fifteen entries without gaps, each going on where the last one ended', async () => {
    const entries = await db('helpdesk_entries').orderBy(['ticket_id', 'seq']);
    const tickets = new Map<number, typeof entries>();
    for (const entry of entries) {
      tickets.set(entry.ticket_id, [...(tickets.get(entry.ticket_id) ?? []), entry]);
    }
    for (const history of tickets.values()) {
      expect(history.map((entry) => entry.seq)).toEqual(history.map((_, index) => index + 1));
      for (const [index, entry] of history.slice(1).entries()) {
        expect(entry.before_state_id).toBe(history[index].after_state_id);
        expect(entry.before_assignee_id).toBe(history[index].after_assignee_id);
        expect(Number(entry.at)).toBeGreaterThanOrEqual(Number(history[index].at));
      }
    }
    const longest = Math.max(...[...tickets.values()].map((history) => history.length));
    expect(LONGEST).toContain(longest);
  });

  test('has a help of sixty entries, many of them in six languages, read, voted on and inserted', async () => {
    const published = (table: string) => db(table).whereNotNull('published_at');
    const entries = await published('helpdesk_faq_entries').select('document_id', 'locale');
    const languages = new Map<string, number>();
    for (const { document_id: key } of entries) languages.set(key, (languages.get(key) ?? 0) + 1);
    expect(languages.size).toBe(60);
    expect([...languages.values()].filter((count) => count === 6).length).toBeGreaterThanOrEqual(
      15
    );
    expect(await published('helpdesk_info_pages').countDistinct('document_id as n')).toEqual([
      { n: 5 },
    ]);
    const [stats] = await db('helpdesk_faq_stats').sum({ views: 'views', inserted: 'inserted' });
    expect(Number(stats.views)).toBeGreaterThan(1_000);
    expect(Number(stats.inserted)).toBeGreaterThan(20);
    expect(await count('helpdesk_faq_feedback', { is_helpful: false })).toBeGreaterThanOrEqual(12);
    const answer = await fetch(`${desk.url}/api/helpdesk/faq?locale=hi`);
    const { data } = (await answer.json()) as { data: FaqHome };
    expect(data.categories.filter(({ parent }) => parent === null)).toHaveLength(6);
    expect(JSON.stringify(data)).not.toMatch(/entry:|page:|site:/);
  });

  test('has what was searched for in vain in six languages: to do, answered since, and dropped', async () => {
    const rows = await db('helpdesk_faq_searches').orderBy('count', 'desc');
    const those = (status: string) => rows.filter((row) => row.status === status);
    expect(those('open').length).toBeGreaterThan(30);
    expect(new Set(those('open').map(({ locale }) => locale)).size).toBe(6);
    expect(Number(rows[0].count)).toBeGreaterThan(10);
    for (const { first_at, last_at } of rows) {
      expect(Number(last_at)).toBeLessThanOrEqual(Date.now());
      expect(Number(first_at)).toBeLessThanOrEqual(Number(last_at));
      expect(Date.now() - Number(first_at)).toBeLessThan(95 * DAY);
    }
    expect(
      those('dropped')
        .map(({ query }) => query)
        .sort()
    ).toEqual(FAQ_DROPPED.map(({ query }) => query).sort());
    for (const { slug, locale, queries } of FAQ_ANSWERED) {
      const { document_id: entry } = await db('helpdesk_faq_entries')
        .where({ slug, locale })
        .first();
      for (const query of queries) {
        expect(those('done')).toContainEqual(expect.objectContaining({ locale, query, entry }));
        const search = new URLSearchParams({ q: query, locale });
        const answer = await fetch(`${desk.url}/api/helpdesk/faq/search?${search}`);
        const { data } = (await answer.json()) as { data: FaqSearch };
        expect([query, data.isGood, data.results.map(({ key }) => key)]).toEqual([
          query,
          true,
          expect.arrayContaining([entry]),
        ]);
      }
    }
  });

  test('has clients who rated answers, with reasons', async () => {
    expect(await count('helpdesk_ratings')).toBeGreaterThan(30);
    const rated = await db('helpdesk_entries').where({ kind: 'rated' }).select('ticket_id');
    expect(rated.length).toBeGreaterThan(30);
  });

  test('is numbered in the order in which the requests came', async () => {
    const rows = await db('helpdesk_tickets').select('opened_at').orderBy('number');
    const times = rows.map((row) => Number(row.opened_at));
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });

  test('lets everybody of the company log in, and shows the queue to those who work it', async () => {
    const staff = [OWNER.email, ...AGENTS.map((agent) => agent.email)];
    for (const email of staff) {
      const { status } = await call(desk, await logIn(desk, email), 'GET', '/helpdesk/queue');
      expect([email, status]).toEqual([email, 200]);
    }
    const editor = await logIn(desk, EDITOR.email);
    expect((await call(desk, editor, 'GET', '/helpdesk/queue')).status).toBe(403);
    expect((await call(desk, editor, 'GET', '/helpdesk/faq/misses')).status).toBe(200);
    const draft = { question: 'Kahawa gani?', locale: 'sw' };
    const { body } = await call(desk, editor, 'POST', '/helpdesk/faq/drafts', draft);
    expect(body.data).toMatchObject({ locale: 'sw' });
  });

  test('has the client of the demo with a login of the site and several requests', async () => {
    const body = { identifier: CLIENT_EMAIL, password: PASSWORD };
    const { status } = await call(desk, null, 'POST', '/api/auth/local', body);
    expect(status).toBe(200);
    const { id } = await db('helpdesk_contacts').where({ email: CLIENT_EMAIL }).first();
    expect(await count('helpdesk_tickets', { contact_id: id })).toBeGreaterThanOrEqual(5);
  });

  test('has the awkward cases', async () => {
    const subjects = (await db('helpdesk_tickets').select('subject')).map((row) => row.subject);
    expect(subjects.map((subject) => [...subject].length)).toContain(250);
    expect(subjects).toContain('</title><script>alert("subject")</script> <b>bold?</b>');
    expect(subjects.filter((subject) => /\p{Emoji_Presentation}/u.test(subject))).not.toEqual([]);
    expect(
      subjects.filter((subject) =>
        /\p{Script=Arabic}.*Heron|Heron.*\p{Script=Arabic}/u.test(subject)
      )
    ).not.toEqual([]);
    expect(await count('helpdesk_contacts', { is_blocked: true })).toBe(1);
    expect(await count('helpdesk_agents', { user_id: null })).toBe(1);
    expect(await count('helpdesk_entries', { kind: 'returned' })).toBeGreaterThanOrEqual(1);
    const languages = await db('helpdesk_tickets').distinct('locale').orderBy('locale');
    expect(languages.map((row) => row.locale)).toEqual(['bn', 'en', 'hi', 'ru', 'sw', 'ur']);
  });

  test('has canned replies of every scope, in several languages, in use', async () => {
    const all = await db('helpdesk_canned_replies').select('*');
    expect(all.length).toBeGreaterThanOrEqual(20);
    expect(new Set(all.map((row) => row.scope))).toEqual(new Set(['shared', 'team', 'personal']));
    const languages = all.map((row) => Object.keys(readJson(row.texts, {})).length);
    expect(languages.filter((count) => count > 1).length).toBeGreaterThanOrEqual(8);
    expect(Math.max(...languages)).toBe(6);
    const texts = all.map((row) => JSON.stringify(row.texts));
    expect(texts.filter((text) => /\p{Script=Arabic}/u.test(text)).length).toBeGreaterThan(5);
    expect(texts.filter((text) => text.includes('{{ client.name }}')).length).toBeGreaterThan(3);
    expect(Math.max(...all.map((row) => Number(row.uses)))).toBeGreaterThan(5);
    const supervisor = await logIn(desk, 'supervisor@example.com');
    const { body } = await call(desk, supervisor, 'GET', '/helpdesk/canned-replies?q=descaling');
    expect(body.data).toMatchObject([{ shortcut: 'descale', scope: 'shared', mayEdit: true }]);
  });

  test('keeps every file it speaks of in the private store', async () => {
    const files = await db('helpdesk_attachments').select('path', 'mime');
    expect(new Set(files.map((file) => file.mime))).toEqual(
      new Set(['image/png', 'application/pdf', 'text/plain'])
    );
    for (const file of files)
      expect(existsSync(path.join(env.HELPDESK_FILES, file.path))).toBe(true);
  });

  test('leaves no mail waiting that is older than a day', async () => {
    const late = await db('helpdesk_outbox_items')
      .where({ status: 'waiting' })
      .where('queued_at', '<', Date.now() - 2 * DAY);
    expect(late).toEqual([]);
    expect(await count('helpdesk_outbox_items', { status: 'dead' })).toBeGreaterThan(0);
    expect(await count('helpdesk_outbox_items', { status: 'sent' })).toBeGreaterThan(300);
  });

  test('is not written into a database that has tickets', async () => {
    const again = await seed();
    expect(again.code).toBe(1);
    expect(again.stderr).toMatch(/has tickets already/);
    const lenient = await seed({}, '--if-empty');
    expect(lenient.code).toBe(0);
    expect(lenient.stdout).toMatch(/It is kept/);
    expect(await count('helpdesk_tickets')).toBe(300);
  }, 120_000);
});

test('refuses in production, before it touches the database', async () => {
  const file = path.join(tmpdir(), `helpdesk-production-${process.pid}.db`);
  const { code, stderr } = await seed({ NODE_ENV: 'production', DATABASE_FILENAME: file });
  expect(code).toBe(1);
  expect(stderr).toMatch(/production/);
  expect(existsSync(file)).toBe(false);
});

async function logIn(desk: Desk, email: string): Promise<{ token: string }> {
  const { body } = await call(desk, null, 'POST', '/admin/login', { email, password: PASSWORD });
  // The answer of Strapi's login.
  return body.data as { token: string };
}
