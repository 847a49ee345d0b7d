import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { eventually } from '../../../../../tests/harness/eventually';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { NoticePage } from '../../../contracts';
import { createColleague } from '../access/people-fixture';
import { openTab } from '../live/socket-fixture';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { toldAt } from './told-fixture';

const realNow = clock.now;
const REPLY = { format: 'text', body: 'Here I am.' };

describe.each(DATABASES)('a chat that waits, on %s', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof toldAt>;
  const staff = {} as Record<'owner' | 'ada' | 'ben' | 'own', StaffMember>;
  const keys = {} as Record<keyof typeof staff, string>;

  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    await stopJobs(desk.strapi);
    at = toldAt(desk);
    const permissions = ['ticket.read', 'ticket.perform', 'ticket.assign'] as const;
    const right = { scope: 'all' as const, mayBeAssigned: true };
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await createColleague(desk, { permissions, right, name: 'Ada Agent' });
    staff.ben = await createColleague(desk, { permissions, right, name: 'Ben Agent' });
    const own = { ...right, scope: 'own' as const };
    staff.own = await createColleague(desk, { permissions, right: own, name: 'Own Only' });
    for (const who of ['owner', 'ada', 'ben', 'own'] as const) {
      keys[who] = await at.keyOf(staff[who]);
    }
  });
  beforeEach(async () => {
    for (const who of Object.values(staff)) await at.go(who, 'online');
  });
  afterEach(async () => {
    clock.now = realNow;
    // Each test has its own chat.
    await database(desk.strapi)('helpdesk_notices').delete();
  });
  afterAll(() => desk.stop());

  const called = async (who: StaffMember) =>
    (await at.told(who)).calls.map(({ ticket, event }) => [ticket.number, event]);

  test('calls everybody who may see it, by name, time and sound, and nobody else', async () => {
    const { number } = await at.chat('Maria Lind');
    const { calls } = await at.told(staff.ada);
    expect(calls).toEqual([
      expect.objectContaining({
        event: 'chat',
        ticket: { number, subject: expect.any(String) },
        contact: 'Maria Lind',
        by: { kind: 'contact', name: 'Maria Lind' },
        sound: 'until-answered',
        browser: true,
      }),
    ]);
    expect(await called(staff.ben)).toEqual([[number, 'chat']]);
    expect(await called(staff.own)).toEqual([]);
  });

  test('calls nobody who is away, and calls them when they come while it waits', async () => {
    await at.go(staff.ada, 'away');
    const { number } = await at.chat();
    expect(await called(staff.ada)).toEqual([]);
    await at.go(staff.ada, 'online');
    expect(await called(staff.ada)).toEqual([[number, 'chat']]);
  });

  test('is silent for all when one takes it, within a second, and is read under their bells', async () => {
    const other = await openTab(desk, staff.ben);
    const took: number[] = [];
    // The best of three: a machine that stands still for a second says nothing about the desk.
    for (const round of [1, 2, 3]) {
      const { id } = await at.chat();
      await eventually(() => expect(other.bells).toBe(2 * round - 1));
      const before = performance.now();
      await at.accept(staff.ada, id);
      await eventually(() => expect(other.bells).toBe(2 * round));
      took.push(performance.now() - before);
    }
    expect(Math.min(...took)).toBeLessThan(1_000);
    for (const who of [staff.ada, staff.ben, staff.owner]) expect(await called(who)).toEqual([]);
    const { body } = await call(desk, staff.ben, 'GET', '/helpdesk/notices');
    // The contract of this door.
    const page = body.data as NoticePage;
    expect(page.notices.map(({ isRead }) => isRead)).toEqual([true, true, true]);
    other.close();
  });

  test('goes on while it is only looked at, whichever way', async () => {
    const { number } = await at.chat();
    const read = (body: object) => call(desk, staff.ada, 'POST', '/helpdesk/notices/read', body);
    const { body } = await call(desk, staff.ada, 'GET', '/helpdesk/notices');
    // The contract of this door.
    const [{ key }] = (body.data as NoticePage).notices;
    for (const looked of [
      await call(desk, staff.ada, 'POST', `/helpdesk/tickets/${number}/read`, { seq: 1 }),
      await read({ keys: [key] }),
      await read({ ticket: number }),
      await read({ all: true }),
    ]) {
      expect(looked.status).toBeLessThan(300);
      expect(await called(staff.ada)).toEqual([[number, 'chat']]);
    }
  });

  test('is no news in the other tabs of who has read it', async () => {
    const { id, write } = await at.chat();
    await at.accept(staff.ada, id);
    await write();
    const other = await openTab(desk, staff.ada);
    await call(desk, staff.ada, 'POST', '/helpdesk/notices/read', { all: true });
    await eventually(() => expect(other.bells).toBe(1));
    other.close();
  });

  test('is over for all when it is answered without being taken', async () => {
    const { number } = await at.chat();
    const { version } = await at.read(staff.ada, number);
    const act = { version, text: REPLY };
    expect((await at.perform(staff.ada, number, 'reply', act)).status).toBe(200);
    for (const who of [staff.ada, staff.ben]) expect(await called(who)).toEqual([]);
  });

  test('calls the one whom it is given to, and the others no longer', async () => {
    const { number } = await at.chat();
    await at.assign(staff.owner, number, { agent: keys.ben });
    expect(await called(staff.ben)).toEqual([[number, 'chat']]);
    await eventually(async () => expect(await called(staff.ada)).toEqual([]));
  });

  test('that was taken calls the one whom it is handed over to', async () => {
    const { id, number } = await at.chat();
    await at.accept(staff.ada, id);
    await at.assign(staff.ada, number, { agent: keys.ben });
    expect(await called(staff.ben)).toEqual([[number, 'chat']]);
    expect(await called(staff.ada)).toEqual([]);
    expect((await at.chatRow(id)).accepted_at).toBeNull();
    await at.accept(staff.ben, id);
    expect(await called(staff.ben)).toEqual([]);
  });

  test('is taken by who gives it to themselves', async () => {
    const { id, number } = await at.chat();
    await at.assign(staff.ada, number, { agent: keys.ada });
    expect(Number((await at.chatRow(id)).accepted_by_id)).toBe(await at.idOf(staff.ada));
    for (const who of [staff.ada, staff.ben, staff.owner]) {
      await eventually(async () => expect(await called(who)).toEqual([]));
    }
  });

  test('tells the one who has it of each message, in what they chose, for two minutes', async () => {
    const { id, number, write } = await at.chat();
    await at.accept(staff.ada, id);
    expect((await write()).status).toBe(200);
    expect((await at.told(staff.ada)).news).toEqual([
      expect.objectContaining({
        event: 'chat-message',
        ticket: expect.objectContaining({ number }),
        sound: 'once',
        browser: true,
      }),
    ]);
    expect((await at.told(staff.ben)).news).toEqual([]);
    clock.now = () => realNow() + 2 * 60_000 + 1_000;
    expect((await at.told(staff.ada)).news).toEqual([]);
  });

  test('calls once however much its visitor adds', async () => {
    const { number, write } = await at.chat();
    await write();
    await write();
    expect(await called(staff.ada)).toEqual([[number, 'chat']]);
  });

  test('is neither heard nor shown by the browser in quiet hours, and still under the bell', async () => {
    const days = [0, 1, 2, 3, 4, 5, 6];
    const quiet = [{ days, from: '00:00', to: '24:00' }];
    await at.prefer(staff.ada, {}, { quiet });
    const { number } = await at.chat();
    const { calls } = await at.told(staff.ada);
    expect(calls.map(({ sound, browser }) => [sound, browser])).toEqual([['off', false]]);
    const { body } = await call(desk, staff.ada, 'GET', '/helpdesk/notices');
    expect((body.data as NoticePage).notices.map(({ ticket }) => ticket.number)).toEqual([number]);
    const means = await call(desk, staff.ada, 'GET', '/helpdesk/notice-means');
    expect(means.body.data).toMatchObject({ sms: { isSetUp: false, phone: null }, mail: false });
    await at.prefer(staff.ada, {});
  });

  test('is not told to who switched it off everywhere, but as the request that it is', async () => {
    const off = { app: false, browser: false, mail: false, sms: false, sound: 'off' as const };
    await at.prefer(staff.ada, { chat: off, opened: { app: true } });
    const { number } = await at.chat();
    expect(await called(staff.ada)).toEqual([]);
    const { body } = await call(desk, staff.ada, 'GET', '/helpdesk/notices');
    expect(
      (body.data as NoticePage).notices.map(({ event, ticket }) => [event, ticket.number])
    ).toEqual([['opened', number]]);
    await at.prefer(staff.ada, {});
  });

  test('vanishes with the right to see it', async () => {
    const { number } = await at.chat();
    await at.assign(staff.owner, number, { agent: keys.own });
    expect(await called(staff.own)).toEqual([[number, 'chat']]);
    await at.assign(staff.owner, number, { agent: keys.ada });
    expect(await called(staff.own)).toEqual([]);
  });

  test('has preferences of an older version, which still read', async () => {
    const old = {
      events: { assigned: { app: true, mail: false }, opened: { app: true, mail: false } },
      digest: 'daily',
      digestHour: 6,
    };
    await at.columns(staff.ben, { notice_preferences: JSON.stringify(old) });
    const { body } = await call(desk, staff.ben, 'GET', '/helpdesk/notice-preferences');
    expect(body.data).toMatchObject({ digest: 'daily', digestHour: 6, quiet: [], urgent: false });
    const { number } = await at.chat();
    expect(await called(staff.ben)).toEqual([[number, 'chat']]);
    expect(
      (await call(desk, staff.ben, 'PUT', '/helpdesk/notice-preferences', body.data)).status
    ).toBe(200);
  });
});
