import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { paragraph, writeContent } from '../../plugins/helpdesk/server/src/faq/faq-fixture';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { ownTables } from '../../plugins/helpdesk/server/src/platform/keep-tables';
import { DATABASES } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { makeHost } from './host-app';
import { request } from './requests';

const OFF = makeHost({
  config: { 'plugins.js': 'module.exports = () => ({ helpdesk: { enabled: false } });' },
});
/** As after `npm uninstall strapi-plugin-helpdesk`: neither a dependency nor configured. */
const MISSING = makeHost({
  isInstalled: false,
  config: { 'plugins.js': 'module.exports = () => ({});' },
});
const OURS = 'plugin::helpdesk.';

describe.each(DATABASES)('a start without the plugin on %s', (database) => {
  let desk: Desk;
  let tables: string[];
  let before: Record<string, string>;
  let role: number;
  let token: number;

  beforeAll(async () => {
    desk = await startDesk({ database, isFirstStart: true });
    tables = ownTables(desk.strapi);
    for (let i = 0; i < 6; i += 1) {
      const file = storeFile();
      const input = { ...request(SITE_FORM, randomUUID()), files: [file] };
      await openTicket({ strapi: desk.strapi, actor: null, input });
    }
    const category = await writeContent(desk.strapi, 'faq-category', {
      data: {},
      texts: { en: { name: 'Machines', slug: 'machines' } },
    });
    await writeContent(desk.strapi, 'faq-entry', {
      data: { category },
      texts: { en: { question: 'Loud?', slug: 'loud', answer: paragraph('Clean it.') } },
    });
    role = await makeRole('Night shift', ['ticket.read', 'ticket.perform', 'outbox.read']);
    token = await makeToken(['ticket.read']);
    before = await contentsOf();
  });
  afterAll(() => desk.stop());

  const db = () => desk.strapi.db.connection;

  /** Every row of every table of ours, as one hash per table. Mail is under way meanwhile: its keys count. */
  async function contentsOf(): Promise<Record<string, string>> {
    const entries = tables.map(async (table) => {
      const columns = table === 'helpdesk_outbox_items' ? 'key' : '*';
      const rows = await db()(table).select(columns).orderBy('id');
      return [table, `${rows.length} ${sha256(JSON.stringify(rows))}`];
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  async function makeRole(name: string, actions: string[]): Promise<number> {
    const made = await desk.strapi.service('admin::role').create({ name, description: 'x' });
    await give(Number(made.id), actions);
    return Number(made.id);
  }
  /** As Strapi's role editor does: the whole list at once. */
  const give = (id: number, actions: string[]) =>
    desk.strapi.service('admin::role').assignPermissions(
      id,
      actions.map((uid) => ({
        action: OURS + uid,
        subject: null,
        properties: {},
        conditions: ['admin::is-creator'],
      }))
    );
  async function makeToken(actions: string[]): Promise<number> {
    const { id } = await desk.strapi.db.query('admin::api-token').create({
      data: { name: `t-${randomUUID()}`, type: 'custom', accessKey: randomUUID() },
    });
    const blank = { subject: null, properties: {}, conditions: [], actionParameters: {} };
    const grants = actions.map((uid) => ({ ...blank, action: OURS + uid, apiToken: id }));
    await desk.strapi.service('admin::permission').createMany(grants);
    return Number(id);
  }
  async function grantsOf(holder: Record<string, number>): Promise<string[]> {
    const rows = await desk.strapi.db.query('admin::permission').findMany({
      where: { ...holder, action: { $startsWith: OURS } },
    });
    return rows.map((row) => `${row.action} ${JSON.stringify(row.conditions)}`).sort();
  }
  const NIGHT_SHIFT = ['outbox.read', 'ticket.perform', 'ticket.read'].map(
    (uid) => `${OURS}${uid} ["admin::is-creator"]`
  );

  test.each([
    ['switched off', OFF],
    ['not installed', MISSING],
  ])('with the plugin %s keeps every row, file and right', async (_how, host) => {
    await desk.restart({}, { appDir: host.appDir });
    expect(desk.strapi.plugin('helpdesk')).toBeUndefined();
    expect(await contentsOf()).toEqual(before);
    // What Strapi does to a plugin that is missing: else this spec would prove nothing.
    expect(await grantsOf({ role })).toEqual([]);

    await desk.restart();
    expect(await contentsOf()).toEqual(before);
    expect(await grantsOf({ role })).toEqual(NIGHT_SHIFT);
    expect(await grantsOf({ apiToken: token })).toEqual([`${OURS}ticket.read []`]);
    for (const { path: place, sha256: hash } of await db()('helpdesk_attachments')) {
      const stored = path.join(process.env.HELPDESK_FILES ?? '', place);
      expect(sha256(readFileSync(stored))).toBe(hash);
    }
  });

  test('gives nothing twice when two starts without it follow each other', async () => {
    await desk.restart({}, { appDir: OFF.appDir });
    await desk.restart({}, { appDir: MISSING.appDir });
    await desk.restart();
    await desk.restart();
    expect(await grantsOf({ role })).toEqual(NIGHT_SHIFT);
  });

  test('does not bring back what the owner had taken away, nor a role that was deleted', async () => {
    const other = await makeRole('Interns', ['ticket.read']);
    await give(role, ['ticket.read']);
    await desk.restart({}, { appDir: OFF.appDir });
    await desk.strapi.service('admin::role').deleteByIds([other]);
    await desk.restart();
    expect(await grantsOf({ role })).toEqual([`${OURS}ticket.read ["admin::is-creator"]`]);
    expect(await grantsOf({ role: other })).toEqual([]);
  });

  test('leaves what others had entered among the tables to keep', async () => {
    const key = { type: 'core', key: 'persisted_tables' } as const;
    const theirs = ['their_table', { name: 'their_other', dependsOn: [{ name: 'their_table' }] }];
    // As another plugin does that replaces the list.
    await desk.strapi.store.set({ ...key, value: theirs });
    await desk.restart();
    const listed = (await desk.strapi.store.get(key)) as unknown[];
    expect(listed).toEqual([...theirs, ...tables]);
  });
});

afterAll(() => {
  OFF.remove();
  MISSING.remove();
});

/** A file in the private store, as the doors write them. */
function storeFile() {
  const bytes = Buffer.from(`A file ${randomUUID()}`);
  const key = randomUUID().replaceAll('-', '');
  const place = path.join(key.slice(0, 2), key);
  const full = path.join(process.env.HELPDESK_FILES ?? '', place);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, bytes);
  return {
    key,
    name: 'a.txt',
    mime: 'text/plain',
    size: bytes.length,
    sha256: sha256(bytes),
    path: place,
  };
}

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
