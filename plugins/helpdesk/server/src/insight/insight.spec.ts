import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Check, Status } from '../../../contracts';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';
import { forgetStatus, readStatus } from './read-status';

describe('watching the desk', () => {
  let desk: Desk;
  let owner: StaffMember;
  let editor: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ env: { SMTP_URL: 'smtp://127.0.0.1:9' } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    editor = await createStaff(desk, { roles: ['strapi-editor'] });
  });
  afterAll(() => desk.stop());

  async function lookAgain(): Promise<Status> {
    forgetStatus(desk.strapi);
    return readStatus(desk.strapi);
  }
  const checkOf = (status: Status, name: Check['name']) =>
    status.checks.find((check) => check.name === name);

  test('says to anybody that it works, and nothing else', async () => {
    const { status, body } = await call(desk, null, 'GET', '/helpdesk/health');
    expect(status).toBe(200);
    expect(body).toEqual({ data: { status: 'ok' } });
  });

  test('tells the owner each check', async () => {
    const { status, body } = await call(desk, owner, 'GET', '/helpdesk/status');
    expect(status).toBe(200);
    // The contract of this route.
    const names = (body.data as Status).checks.map((check) => check.name);
    expect(names).toEqual(['database', 'outbox', 'jobs', 'files', 'disk', 'search', 'templates']);
  });

  test('tells an editor nothing', async () => {
    expect((await call(desk, editor, 'GET', '/helpdesk/status')).status).toBe(403);
    expect((await call(desk, null, 'GET', '/helpdesk/status')).status).toBe(401);
  });

  test('looks once for a crowd that asks at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => readStatus(desk.strapi)));
    expect(new Set(all).size).toBe(1);
  });

  test('leaves no row behind by looking', async () => {
    const rows = () => desk.strapi.db.connection('helpdesk_counters').select('name');
    const before = await rows();
    await lookAgain();
    expect(await rows()).toEqual(before);
  });

  test('says how much a search does not find yet while its index is being filled', async () => {
    expect(checkOf(await lookAgain(), 'search')).toMatchObject({ level: 'ok', code: 'search-ok' });
    const db = desk.strapi.db.connection;
    await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: { name: 'Carla', email: 'carla@example.com', locale: 'en', timeZone: null },
        isProven: false,
        locale: 'en',
        subject: 'Question',
        text: { format: 'text', body: 'Text' },
        origin: null,
        wantsReceipt: false,
      },
    });
    const newest = await db('helpdesk_entries').max({ id: 'id' }).first();
    // As it is noted when a desk is started with a new index.
    await db('helpdesk_search_tasks').insert({ name: 'all', next_id: 2_147_483_647 });
    const status = await lookAgain();
    expect(checkOf(status, 'search')).toMatchObject({
      level: 'warning',
      code: 'search-filling',
      values: { count: newest?.id },
    });
    // It goes on taking requests: nothing takes it out.
    expect((await call(desk, null, 'GET', '/helpdesk/health')).status).toBe(200);
    await db('helpdesk_search_tasks').where({ name: 'all' }).delete();
    expect(checkOf(await lookAgain(), 'search')).toMatchObject({ level: 'ok' });
  });

  test('says how long mail has waited', async () => {
    const now = Date.now();
    await desk.strapi.db.connection('helpdesk_outbox_items').insert({
      document_id: 'a'.repeat(32),
      key: 'a'.repeat(32),
      kind: 'mail',
      status: 'waiting',
      message_id: '<late@example.com>',
      // Not due: the sender leaves it alone.
      next_at: now + 60 * 60_000,
      queued_at: now - 3 * 60 * 60_000 - 60_000,
      attempts: 3,
      reason: 'timeout',
    });
    const status = await lookAgain();
    expect(status.level).toBe('warning');
    expect(checkOf(status, 'outbox')).toMatchObject({
      code: 'outbox-very-late',
      values: { count: 1, hours: 3 },
    });
    expect((await call(desk, null, 'GET', '/helpdesk/health')).status).toBe(200);
  });

  test('fails when the store of files cannot be written', async () => {
    const directory = process.env.HELPDESK_FILES ?? '';
    rmSync(directory, { recursive: true });
    writeFileSync(directory, 'a file where the folder should be');
    try {
      const status = await lookAgain();
      expect(checkOf(status, 'files')).toMatchObject({ level: 'failed' });
    } finally {
      rmSync(directory);
      mkdirSync(directory);
    }
    expect(checkOf(await lookAgain(), 'files')).toMatchObject({ level: 'ok' });
  });

  test('fails when the database takes no more rows, and recovers', async () => {
    const pragma = (statement: string) => desk.strapi.db.connection.raw(`pragma ${statement}`);
    await pragma('query_only = on');
    try {
      const status = await lookAgain();
      expect(checkOf(status, 'database')).toMatchObject({ code: 'database-read-only' });
      const health = await call(desk, null, 'GET', '/helpdesk/health');
      expect(health.status).toBe(503);
      expect(health.body).toMatchObject({ error: { details: { code: 'UNAVAILABLE' } } });
    } finally {
      await pragma('query_only = off');
    }
    expect(checkOf(await lookAgain(), 'database')).toMatchObject({ level: 'ok' });
  });
});
