import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { startSmsPeer, type SmsPeer } from '../../../../../tests/harness/sms-peer';
import type { OutboxPage, TestSmsResult } from '../../../contracts';
import { createColleague } from '../access/people-fixture';
import { runOutboxOnce } from '../mail/send-outbox';
import { toldAt } from '../notify/told-fixture';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { writeOutbox } from '../platform/outbox';
import { SMS_LIFE_MS } from './rules/judge-sms';

const realNow = clock.now;
const MINUTE = 60_000;
const PHONES = { ada: '+923001234567', ben: '+4930123456', own: '+15550100199' } as const;
const BY_SMS = { chat: { sms: true }, 'chat-alarm': { sms: true }, 'chat-message': { sms: true } };

describe.each(DATABASES)('SMS to staff, on %s', (kind) => {
  let desk: Desk;
  let peer: SmsPeer;
  let at: ReturnType<typeof toldAt>;
  const staff = {} as Record<'owner' | 'ada' | 'ben', StaffMember>;
  const keys = {} as Record<keyof typeof staff, string>;
  const lines: string[] = [];

  beforeAll(async () => {
    peer = await startSmsPeer();
    const env = { TRUSTED_PROXIES: '127.0.0.1', ...peer.env, SMS_PER_HOUR: '15' };
    desk = await startDesk({ database: kind, env });
    await stopJobs(desk.strapi);
    at = toldAt(desk);
    await at.workAlways();
    const permissions = ['ticket.read', 'ticket.perform', 'outbox.read', 'outbox.retry'] as const;
    const right = { scope: 'all' as const, mayBeAssigned: true };
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await createColleague(desk, { permissions, right, name: 'Ada Agent' });
    staff.ben = await createColleague(desk, { permissions, right, name: 'Ben Agent' });
    for (const who of ['owner', 'ada', 'ben'] as const) keys[who] = await at.keyOf(staff[who]);
    for (const who of ['ada', 'ben'] as const) {
      await call(desk, staff.owner, 'PUT', `/helpdesk/agents/${keys[who]}`, { phone: PHONES[who] });
    }
    desk.strapi.log.level = 'silly';
    desk.strapi.log.on('data', (line: object) => lines.push(JSON.stringify(line)));
  });
  beforeEach(async () => {
    peer.asked.length = 0;
    peer.behave = () => 200;
    peer.headers = {};
    for (const who of Object.values(staff)) await at.go(who, 'online');
    await at.prefer(staff.ada, BY_SMS);
    await at.prefer(staff.ben, {});
    later(0);
  });
  afterEach(async () => {
    clock.now = realNow;
    await items().delete();
    await database(desk.strapi)('helpdesk_notices').delete();
    await database(desk.strapi)('helpdesk_tickets').update({ waiting_since: null });
  });
  afterAll(async () => {
    await desk.stop();
    await peer.stop();
  });

  const items = () => database(desk.strapi)('helpdesk_outbox_items').where({ kind: 'sms' });
  /** The clock stands still but for this. */
  const later = (ms: number) => {
    const now = clock.now() + ms;
    clock.now = () => now;
  };
  const send = () => runOutboxOnce(desk.strapi);
  const outbox = async (who: StaffMember) => {
    const { body } = await call(desk, who, 'GET', '/helpdesk/outbox');
    // The contract of this door.
    return (body.data as OutboxPage).items.filter((item) => item.kind === 'sms');
  };

  test('leave for those who chose them, signed, with number, name and link, and nothing that the client wrote', async () => {
    const { number } = await at.chat('Maria Lind');
    expect(await send()).toEqual({ sent: 1, waiting: 0, dead: 0 });
    const [sms, ...more] = peer.asked;
    expect(more).toEqual([]);
    expect(sms).toMatchObject({ to: PHONES.ada, from: '+15550100' });
    expect(sms.text).toBe(
      `Maria Lind waits in a chat #${number}\n${desk.url}/helpdesk/go/${number}`
    );
    expect(sms.text).not.toContain('anybody there');
    const [, seconds, signature] = /^t=(\d+),v1=(\w+)$/.exec(sms.signature) ?? [];
    const expected = createHmac('sha256', peer.secret).update(`${seconds}.${sms.body}`);
    expect(signature).toBe(expected.digest('hex'));
    const led = await fetch(`${desk.url}/helpdesk/go/${number}`, { redirect: 'manual' });
    expect([led.status, led.headers.get('location')]).toEqual([
      303,
      `${desk.url}/admin/plugins/helpdesk/tickets/${number}`,
    ]);
  });

  test('are in the agent’s own language', async () => {
    await at.columns(staff.ada, { locale: 'ur' });
    const { number } = await at.chat('Maria Lind');
    await send();
    expect(peer.asked[0].text).toContain('چیٹ');
    expect(peer.asked[0].text).toContain(`#${number}`);
    await at.columns(staff.ada, { locale: null });
  });

  test('do not leave for a chat that somebody has taken by then, and leave no trace', async () => {
    const { id } = await at.chat();
    await at.accept(staff.ben, id);
    expect(await send()).toEqual({ sent: 0, waiting: 0, dead: 0 });
    expect(peer.asked).toEqual([]);
    expect(await items().first()).toBeUndefined();
  });

  test('are one about a chat in ten minutes, however much its visitor writes', async () => {
    const { id, write } = await at.chat();
    await send();
    await at.accept(staff.ada, id);
    await write();
    await write();
    await send();
    expect(peer.to(PHONES.ada)).toHaveLength(1);
    later(11 * MINUTE);
    await write();
    await send();
    expect(peer.to(PHONES.ada)).toHaveLength(2);
  });

  test('come for an alarm in any case, and in quiet hours to those who want that', async () => {
    const quiet = [{ days: [0, 1, 2, 3, 4, 5, 6], from: '00:00', to: '24:00' }];
    await at.prefer(staff.ada, BY_SMS, { quiet });
    await at.prefer(staff.ben, BY_SMS, { quiet, urgent: true });
    await at.go(staff.owner, 'away');
    await at.chat();
    await send();
    expect(peer.asked).toEqual([]);
    await at.alarms();
    later(61_000);
    // Both have as much to do; Ada, who would be the first, wants none now.
    expect(await at.alarms()).toBe(1);
    await send();
    expect(peer.asked.map(({ to }) => to)).toEqual([PHONES.ben]);
    expect(peer.asked[0].text).toMatch(/^Nobody answers Vera Visitor in a chat/);
  });

  test('do not come to who is away, or out of hours', async () => {
    await at.go(staff.ada, 'away');
    await at.chat();
    await at.go(staff.ada, 'online');
    const nights = Array.from({ length: 7 }, () => []);
    await at.columns(staff.ada, { working_hours: JSON.stringify(nights) });
    await at.chat();
    await send();
    expect(peer.asked).toEqual([]);
    await at.columns(staff.ada, { working_hours: null });
  });

  test.each([
    [500, 'temporary', 'HTTP 500'],
    [429, 'temporary', 'HTTP 429'],
    [401, 'authentication', 'HTTP 401'],
    ['hang', 'timeout', 'ETIMEDOUT'],
    ['cut', 'cut-off', 'ECONNRESET'],
  ] as const)('are tried again after %s, and leave once', async (behaviour, reason, error) => {
    peer.behave = () => behaviour;
    await at.chat();
    expect(await send()).toEqual({ sent: 0, waiting: 1, dead: 0 });
    expect((await outbox(staff.owner))[0]).toMatchObject({ status: 'waiting', reason, error });
    expect(await send()).toEqual({ sent: 0, waiting: 0, dead: 0 });
    peer.behave = () => 200;
    later(20_000);
    expect(await send()).toEqual({ sent: 1, waiting: 0, dead: 0 });
    // The same id, so that the provider may know it again.
    expect(new Set(peer.asked.map(({ id }) => id)).size).toBe(1);
    expect(peer.asked).toHaveLength(2);
  });

  test('wait as long as the provider says', async () => {
    peer.behave = () => 429;
    peer.headers = { 'Retry-After': '120' };
    await at.chat();
    await send();
    peer.behave = () => 200;
    later(119_000);
    expect((await send()).sent).toBe(0);
    later(1_000);
    expect((await send()).sent).toBe(1);
  });

  test.each([
    [400, 'content-refused'],
    [302, 'unknown'],
  ] as const)('are given up at once after %d', async (behaviour, reason) => {
    peer.behave = () => behaviour;
    peer.headers = { Location: `${peer.url}/elsewhere` };
    await at.chat();
    expect(await send()).toEqual({ sent: 0, waiting: 0, dead: 1 });
    expect((await outbox(staff.owner))[0]).toMatchObject({ status: 'dead', reason });
    expect(peer.asked).toHaveLength(1);
  });

  test('that could not leave in time are laid aside, and sent when somebody wants that', async () => {
    await at.chat();
    later(SMS_LIFE_MS);
    expect(await send()).toEqual({ sent: 0, waiting: 0, dead: 1 });
    const [{ key, reason }] = await outbox(staff.ada);
    expect(reason).toBe('expired');
    const retry = await call(desk, staff.ada, 'POST', `/helpdesk/outbox/${key}/retry`);
    expect(retry.status).toBe(200);
    expect((await send()).sent).toBe(1);
  });

  test('that are sent again after somebody took the chat are of no use, and do not leave', async () => {
    const { id } = await at.chat();
    later(SMS_LIFE_MS);
    await send();
    const [{ key }] = await outbox(staff.ada);
    await at.accept(staff.ben, id);
    later(MINUTE);
    const retry = await call(desk, staff.ada, 'POST', `/helpdesk/outbox/${key}/retry`);
    expect(retry.status).toBe(200);
    expect((await send()).sent).toBe(0);
    expect(peer.asked).toEqual([]);
  });

  test('leave once, whoever sends', async () => {
    await at.prefer(staff.ben, BY_SMS);
    for (const name of ['Ann', 'Bob', 'Cyd']) await at.chat(name);
    const runs = await Promise.all([send(), send(), send()]);
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(6);
    expect(new Set(peer.asked.map(({ id }) => id)).size).toBe(6);
    expect(peer.asked).toHaveLength(6);
  });

  test('are no more in an hour than may be, for one and for all, whoever sends', async () => {
    const agents = { ada: await at.idOf(staff.ada), ben: await at.idOf(staff.ben) };
    const { id: ticketId } = await at.chat();
    await items().delete();
    const flood = async (who: 'ada' | 'ben', count: number) => {
      const drafts = Array.from({ length: count }, (_, index) => ({
        kind: 'sms' as const,
        agentId: agents[who],
        recipient: PHONES[who],
        subject: 'chat-alarm',
        messageId: `sms:${who}-${clock.now()}-${index}`,
        payload: { event: 'chat-alarm', locale: null, by: 'Vera', at: clock.now() },
      }));
      const place = { ticketId, entryId: null, now: clock.now() };
      await writeOutbox(database(desk.strapi), drafts, place);
    };
    await flood('ada', 25);
    await Promise.all([send(), send()]);
    expect(peer.to(PHONES.ada)).toHaveLength(10);
    const capped = await items().where({ status: 'dead', reason: 'capped' });
    expect(capped).toHaveLength(15);
    await flood('ben', 25);
    await Promise.all([send(), send()]);
    // Five are left of the fifteen that may leave in all.
    expect(peer.to(PHONES.ben)).toHaveLength(5);
    later(61 * MINUTE);
    await flood('ada', 1);
    await send();
    expect(peer.to(PHONES.ada)).toHaveLength(11);
  });

  test('stand in the outbox with the number in part, for who may not see numbers of colleagues', async () => {
    await at.chat();
    await send();
    const seen = async (who: StaffMember) =>
      (await outbox(who)).map(({ to, subject }) => [to, subject]);
    expect(await seen(staff.owner)).toEqual([[PHONES.ada, 'chat']]);
    expect(await seen(staff.ada)).toEqual([[PHONES.ada, 'chat']]);
    expect(await seen(staff.ben)).toEqual([['+92•••••567', 'chat']]);
  });

  test('do not show in the history of the ticket', async () => {
    const { number } = await at.chat();
    await send();
    const { entries } = await at.read(staff.ben, number);
    expect(JSON.stringify(entries)).not.toContain('92300');
  });

  describe('for a try', () => {
    const tryOut = async (who: StaffMember) => {
      const { status, body } = await call(desk, who, 'POST', '/helpdesk/notice-means/test-sms', {});
      return { status, result: body.data as TestSmsResult };
    };
    test('come to who asks, at once, and stand in the outbox', async () => {
      const { result } = await tryOut(staff.ada);
      expect(result).toEqual({ isSent: true, reason: null, error: null });
      expect(peer.asked).toMatchObject([
        { to: PHONES.ada, text: expect.stringMatching(/^Helpdesk: SMS reach you\./) },
      ]);
      expect(await outbox(staff.ada)).toMatchObject([{ status: 'sent', subject: 'test' }]);
    });

    test('say why they have not come, and are not tried again', async () => {
      peer.behave = () => 500;
      const { result } = await tryOut(staff.ada);
      expect(result).toEqual({ isSent: false, reason: 'temporary', error: 'HTTP 500' });
      peer.behave = () => 200;
      later(MINUTE);
      expect((await send()).sent).toBe(0);
    });

    test('want a number in the profile', async () => {
      const { result } = await tryOut(staff.owner);
      expect(result).toEqual({ isSent: false, reason: 'no-phone', error: null });
      const means = await call(desk, staff.owner, 'GET', '/helpdesk/notice-means');
      expect(means.body.data).toMatchObject({ sms: { isSetUp: true, phone: null } });
      const own = await call(desk, staff.ada, 'GET', '/helpdesk/notice-means');
      expect(own.body.data).toMatchObject({ sms: { isSetUp: true, phone: '+92•••••567' } });
    });

    test('are not asked for without end', async () => {
      const answers: number[] = [];
      for (let count = 0; count < 7; count += 1) answers.push((await tryOut(staff.ben)).status);
      expect(answers.slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
      expect(answers.at(-1)).toBe(429);
    });
  });

  test('put no number, no text and no key into the log', () => {
    expect(lines.some((line) => line.includes('sms.failed'))).toBe(true);
    for (const secret of [...Object.values(PHONES), peer.secret, 'Maria Lind', 'Vera Visitor']) {
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    }
  });
});
