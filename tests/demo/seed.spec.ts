import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENTS, CLIENT_EMAIL, EDITOR, OWNER, PASSWORD } from '../../database/seeds/company';
import { SHIPPED_WORKFLOWS } from '../../plugins/helpdesk/server/src/workflow/shipped';
import { startDesk, type Desk } from '../harness/desk';
import { call } from '../harness/people';
import { capture } from '../../scripts/lib/run.mjs';

const DAY = 86_400_000;
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

  test('has histories of one to fourteen entries without gaps, each going on where the last one ended', async () => {
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
    expect(Math.max(...[...tickets.values()].map((history) => history.length))).toBe(14);
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
