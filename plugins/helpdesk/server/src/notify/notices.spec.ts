import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { NoticePage, NoticePreferences } from '../../../contracts';
import { createColleague } from '../access/people-fixture';
import type { MailPayload } from '../mail/payload';
import { clock } from '../platform/clock';
import { database, readJson } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { workAt } from '../tickets/work-fixture';
import { NOTICE_DEFAULTS } from './rules/preferences-defaults';
import { sendDigests } from './send-digests';
import { sweepNotices } from './sweep-notices';

const DAY_MS = 24 * 60 * 60 * 1000;
const realNow = clock.now;
const NOTE = { format: 'text', body: 'Look at this.' };

describe.each(DATABASES)('notices to agents on %s', (kind) => {
  let desk: Desk;
  let work: ReturnType<typeof workAt>;
  const staff = {} as Record<'owner' | 'ada' | 'zain', StaffMember>;
  const keys = {} as Record<keyof typeof staff, string>;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    work = workAt(desk);
    const permissions = ['ticket.read', 'ticket.perform', 'ticket.assign'] as const;
    const right = { scope: 'all' as const, mayBeAssigned: true };
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await createColleague(desk, { permissions, right, name: 'Ada Agent' });
    staff.zain = await createColleague(desk, {
      permissions,
      right: { ...right, scope: 'own' },
      name: 'Zain Agent',
    });
    for (const who of ['owner', 'ada', 'zain'] as const) keys[who] = await work.keyOf(staff[who]);
  });
  afterEach(() => {
    clock.now = realNow;
  });
  afterAll(() => desk.stop());

  const notices = async (who: StaffMember, query = '') => {
    const { status, body } = await call(desk, who, 'GET', `/helpdesk/notices${query}`);
    expect(status).toBe(200);
    return body.data as NoticePage;
  };
  const ofTicket = async (who: StaffMember, number: number) =>
    (await notices(who)).notices.filter(({ ticket }) => ticket.number === number);
  const assign = async (who: StaffMember, number: number, agent: string | null) => {
    const { version } = await work.read(staff.owner, number);
    const body = { version, clientId: randomUUID(), agent, team: null };
    return call(desk, who, 'POST', `/helpdesk/tickets/${number}/assign`, body);
  };
  const prefer = async (who: StaffMember, preferences: NoticePreferences) => {
    const path = '/helpdesk/notice-preferences';
    expect((await call(desk, who, 'PUT', path, preferences)).status).toBe(200);
  };
  const digests = async (who: StaffMember) => {
    const rows = await database(desk.strapi)('helpdesk_outbox_items')
      .where({ recipient: who.email })
      .whereNull('ticket_id')
      .orderBy('id');
    return rows.map((row) => readJson<MailPayload | null>(row.payload, null)?.text ?? '');
  };

  test('tell whom a ticket was given to, by whom, and nobody else', async () => {
    const { number } = await work.open();
    expect((await assign(staff.owner, number, keys.ada)).status).toBe(200);
    const [told] = await ofTicket(staff.ada, number);
    expect(told).toMatchObject({
      event: 'assigned',
      by: { kind: 'agent', name: 'Olga Owner' },
      isRead: false,
    });
    expect(await ofTicket(staff.owner, number)).toEqual([]);
    expect(await ofTicket(staff.zain, number)).toEqual([]);
  });

  test('tell whom a colleague names in a text, once for the entry', async () => {
    const { number } = await work.open();
    const act = { text: NOTE, mentions: [keys.ada], clientId: randomUUID() };
    await Promise.all([1, 2, 3].map(() => work.perform(staff.owner, number, 'note', act)));
    expect((await ofTicket(staff.ada, number)).map(({ event }) => event)).toEqual(['mentioned']);
  });

  test('vanish with the right to see the ticket, its subject too', async () => {
    const { number } = await work.open();
    await assign(staff.owner, number, keys.zain);
    expect(await ofTicket(staff.zain, number)).toHaveLength(1);
    const before = (await notices(staff.zain)).unread;
    await assign(staff.owner, number, keys.ada);
    expect(await ofTicket(staff.zain, number)).toEqual([]);
    expect((await notices(staff.zain)).unread).toBe(before - 1);
  });

  test('are read with the ticket, by key, and all at once; others of nobody else', async () => {
    const numbers = [await work.open(), await work.open(), await work.open()].map((t) => t.number);
    for (const number of numbers) await assign(staff.owner, number, keys.ada);
    const isRead = async (number: number) => (await ofTicket(staff.ada, number))[0].isRead;
    const read = (body: unknown) => call(desk, staff.ada, 'POST', '/helpdesk/notices/read', body);

    const seen = { seq: (await work.read(staff.ada, numbers[0])).lastSeq };
    await call(desk, staff.ada, 'POST', `/helpdesk/tickets/${numbers[0]}/read`, seen);
    expect([await isRead(numbers[0]), await isRead(numbers[1])]).toEqual([true, false]);

    const [second] = await ofTicket(staff.ada, numbers[1]);
    const foreign = await call(desk, staff.zain, 'POST', '/helpdesk/notices/read', {
      keys: [second.key],
    });
    expect(foreign.status).toBe(200);
    expect(await isRead(numbers[1])).toBe(false);
    expect((await read({ keys: [second.key] })).status).toBe(200);
    expect([await isRead(numbers[1]), await isRead(numbers[2])]).toEqual([true, false]);

    expect((await read({ all: true })).status).toBe(200);
    expect((await notices(staff.ada)).unread).toBe(0);
  });

  test.each([{}, { all: true, ticket: 1 }, { keys: ['x y'] }, { ticket: -1 }, { all: false }])(
    'are not marked by %j',
    async (body) => {
      const { status } = await call(desk, staff.ada, 'POST', '/helpdesk/notices/read', body);
      expect(status).toBe(400);
    }
  );

  test('are paged, newest first, each once', async () => {
    const opened: number[] = [];
    for (let count = 0; count < 23; count += 1) {
      const { number } = await work.open();
      await assign(staff.owner, number, keys.ada);
      opened.push(number);
    }
    const first = await notices(staff.ada);
    expect(first.notices).toHaveLength(20);
    const second = await notices(staff.ada, `?after=${first.after}`);
    const shown = [...first.notices, ...second.notices].map(({ ticket }) => ticket.number);
    expect(shown.slice(0, 23)).toEqual([...opened].reverse());
    const bad = await call(desk, staff.ada, 'GET', '/helpdesk/notices?after=nowhere');
    expect(bad.status).toBe(400);
  });

  test('of a kind that is switched off are not shown, and not written', async () => {
    const off = { app: false, browser: false, mail: false, sms: false, sound: 'off' as const };
    await prefer(staff.ada, {
      ...NOTICE_DEFAULTS,
      events: { ...NOTICE_DEFAULTS.events, assigned: off },
    });
    const { number } = await work.open();
    await assign(staff.owner, number, keys.ada);
    expect(await ofTicket(staff.ada, number)).toEqual([]);
    await prefer(staff.ada, NOTICE_DEFAULTS);
    expect(await ofTicket(staff.ada, number)).toEqual([]);
  });

  test('have preferences that are checked', async () => {
    const path = '/helpdesk/notice-preferences';
    const { body } = await call(desk, staff.zain, 'GET', path);
    expect(body.data).toEqual(NOTICE_DEFAULTS);
    const wrong = { ...NOTICE_DEFAULTS, digestHour: 24 };
    expect((await call(desk, staff.zain, 'PUT', path, wrong)).status).toBe(400);
    const unknown = { ...NOTICE_DEFAULTS, events: { ...NOTICE_DEFAULTS.events, more: true } };
    expect((await call(desk, staff.zain, 'PUT', path, unknown)).status).toBe(400);
  });

  test('go into one digest, once on any number of nodes, without what was read or may not be seen', async () => {
    let now = realNow();
    clock.now = () => now;
    await prefer(staff.zain, { ...NOTICE_DEFAULTS, digest: 'hourly' });
    const [told, read, lost] = [await work.open(), await work.open(), await work.open()];
    for (const { number } of [told, read, lost]) await assign(staff.owner, number, keys.zain);
    await call(desk, staff.zain, 'POST', '/helpdesk/notices/read', { ticket: read.number });
    await assign(staff.owner, lost.number, keys.ada);

    now += 59 * 60_000;
    await sendDigests(desk.strapi);
    expect(await digests(staff.zain)).toEqual([]);

    now += 2 * 60_000;
    await Promise.all([1, 2, 3].map(() => sendDigests(desk.strapi)));
    const [mail, ...more] = await digests(staff.zain);
    expect(more).toEqual([]);
    expect(mail).toContain(`#${told.number}`);
    expect(mail).toContain(`/admin/plugins/helpdesk/tickets/${told.number}`);
    expect(mail).not.toContain(`#${read.number}`);
    expect(mail).not.toContain(`#${lost.number}`);

    now += 61 * 60_000;
    await sendDigests(desk.strapi);
    expect(await digests(staff.zain)).toHaveLength(1);
  });

  test('that are wanted at once go by mail within a minute, and after the quiet hours where there are any', async () => {
    // Later than the digests of the test before.
    let now = realNow() + 3 * 3_600_000;
    clock.now = () => now;
    const atOnce = { ...NOTICE_DEFAULTS, digest: 'at-once' as const };
    await prefer(staff.zain, atOnce);
    const before = (await digests(staff.zain)).length;
    const first = await work.open();
    await assign(staff.owner, first.number, keys.zain);
    now += 11_000;
    await sendDigests(desk.strapi);
    await sendDigests(desk.strapi);
    const sent = await digests(staff.zain);
    expect(sent).toHaveLength(before + 1);
    expect(sent.at(-1)).toContain(`#${first.number}`);

    const always = [{ days: [0, 1, 2, 3, 4, 5, 6], from: '00:00', to: '24:00' }];
    await prefer(staff.zain, { ...atOnce, quiet: always });
    const second = await work.open();
    await assign(staff.owner, second.number, keys.zain);
    now += 60_000;
    await sendDigests(desk.strapi);
    expect(await digests(staff.zain)).toHaveLength(before + 1);
    await prefer(staff.zain, atOnce);
    await sendDigests(desk.strapi);
    const late = (await digests(staff.zain)).at(-1);
    expect(late).toContain(`#${second.number}`);
    expect(late).not.toContain(`#${first.number}`);
  });

  test('are forgotten after ninety days', async () => {
    const { number } = await work.open();
    await assign(staff.owner, number, keys.ada);
    const now = realNow() + 91 * DAY_MS;
    clock.now = () => now;
    let removed = 0;
    for (let found = 1; found > 0; removed += found) found = await sweepNotices(desk.strapi);
    expect(removed).toBeGreaterThan(0);
    expect(await database(desk.strapi)('helpdesk_notices').first('id')).toBeUndefined();
  });
});
