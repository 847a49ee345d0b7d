import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { newVisitor } from '../../../../../tests/harness/visitor';
import { createColleague } from '../access/people-fixture';
import { createChat, visitorAt } from '../chat/chat-fixture';
import { clock } from '../platform/clock';
import { database, insertRow, readNumber } from '../platform/database';
import { newKey } from '../platform/ids';
import { stopJobs } from '../platform/jobs';
import { readSettings, writeSettings } from '../site/settings';
import { SETTINGS_DEFAULTS } from '../site/settings-defaults';
import { toldAt } from './told-fixture';

const realNow = clock.now;
const SECOND = 1_000;
const PEOPLE = ['owner', 'ada', 'ben', 'sue', 'cem'] as const;

describe.each(DATABASES)('a chat that nobody takes, on %s', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof toldAt>;
  let team: { id: number; key: string };
  const staff = {} as Record<(typeof PEOPLE)[number], StaffMember>;
  const keys = {} as Record<keyof typeof staff, string>;

  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    await stopJobs(desk.strapi);
    at = toldAt(desk);
    await at.workAlways();
    const permissions = ['ticket.read', 'ticket.perform', 'ticket.assign'] as const;
    const right = { scope: 'all' as const, mayBeAssigned: true };
    const colleague = (name: string) => createColleague(desk, { permissions, right, name });
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await colleague('Ada Agent');
    staff.ben = await colleague('Ben Agent');
    staff.sue = await colleague('Sue Supervisor');
    staff.cem = await colleague('Cem Elsewhere');
    for (const who of PEOPLE) keys[who] = await at.keyOf(staff[who]);
    const { body } = await call(desk, staff.owner, 'POST', '/helpdesk/teams', {
      name: 'Front desk',
      members: [
        { agent: keys.ada, isSupervisor: false },
        { agent: keys.ben, isSupervisor: false },
        { agent: keys.sue, isSupervisor: true },
      ],
    });
    // The contract of this door.
    const { key } = body.data as { key: string };
    const row = await database(desk.strapi)('helpdesk_teams').where({ key }).first('id');
    team = { id: Number(row.id), key };
  });
  beforeEach(async () => {
    await at.go(staff.owner, 'away');
    for (const who of ['ada', 'ben', 'sue', 'cem'] as const) await at.go(staff[who], 'online');
    later(0);
  });
  afterEach(async () => {
    clock.now = realNow;
    await database(desk.strapi)('helpdesk_notices').delete();
    // So that the next test's chats are the only ones that wait.
    await database(desk.strapi)('helpdesk_tickets').update({ waiting_since: null });
  });
  afterAll(() => desk.stop());

  /** The clock stands still but for this. */
  const later = (ms: number) => {
    const now = clock.now() + ms;
    clock.now = () => now;
  };
  const alarmed = async () => {
    const rows = await database(desk.strapi)('helpdesk_notices as n')
      .join('helpdesk_agents as a', 'a.id', 'n.agent_id')
      .where('n.event', 'chat-alarm')
      .orderBy('n.id')
      .select('a.name');
    return rows.map(({ name }) => String(name));
  };
  const notes = async (number: number) =>
    (await at.read(staff.sue, number)).entries.flatMap(({ alarm }) => alarm ?? []);
  /** A chat that the team has, given to this agent. */
  const chatOf = async (who: 'ada' | 'ben') => {
    const chat = await at.chat('Maria Lind', { team_id: team.id });
    await at.assign(staff.owner, chat.number, { agent: keys[who], team: team.key });
    await at.alarms();
    return chat;
  };

  test('is told to the next of the team after a minute, then to who supervises it, each once', async () => {
    const { id, number } = await chatOf('ada');
    later(59 * SECOND);
    expect(await at.alarms()).toBe(0);
    later(SECOND);
    expect(await at.alarms()).toBe(1);
    expect(await at.alarms()).toBe(0);
    // Sue is of the team too, and has as little to do; she was made an agent later.
    expect(await alarmed()).toEqual(['Ben Agent']);
    expect((await at.told(staff.ben)).calls).toMatchObject([
      { event: 'chat-alarm', ticket: { number }, contact: 'Maria Lind', sound: 'until-answered' },
    ]);
    later(60 * SECOND);
    expect(await at.alarms()).toBe(1);
    later(3_600 * SECOND);
    expect(await at.alarms()).toBe(0);
    expect(await alarmed()).toEqual(['Ben Agent', 'Sue Supervisor']);
    expect(await notes(number)).toEqual([
      { step: 'next-person', seconds: 60, told: ['Ben Agent'] },
      { step: 'supervisors', seconds: 120, told: ['Sue Supervisor'] },
    ]);
    expect((await at.chatRow(id)).alarm_at).toBeNull();
  });

  test('is told once by any number of nodes that look at the same time', async () => {
    await chatOf('ada');
    later(61 * SECOND);
    const gone = await Promise.all([1, 2, 3, 4].map(() => at.alarms()));
    expect(gone.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await alarmed()).toEqual(['Ben Agent']);
  });

  test('is told after a restart, and what was told before is not told again', async () => {
    const { number } = await chatOf('ada');
    later(61 * SECOND);
    await at.alarms();
    await desk.restart();
    await stopJobs(desk.strapi);
    at = toldAt(desk);
    later(60 * SECOND);
    expect(await at.alarms()).toBe(1);
    expect((await notes(number)).map(({ step }) => step)).toEqual(['next-person', 'supervisors']);
  });

  test.each([
    ['taken', (ticket: { id: number }) => at.accept(staff.ada, ticket.id)],
    ['answered', (ticket: { number: number }) => reply(ticket.number)],
    ['closed', (ticket: { number: number }) => close(ticket.number)],
  ])('is told to nobody when it is %s in time', async (_how, act) => {
    const chat = await chatOf('ada');
    later(50 * SECOND);
    await act(chat);
    later(200 * SECOND);
    expect(await at.alarms()).toBe(0);
    expect(await alarmed()).toEqual([]);
  });

  test('calls the next ones when its visitor writes again and who took it has gone', async () => {
    const chat = await chatOf('ada');
    await at.accept(staff.ada, chat.id);
    await reply(chat.number);
    await at.go(staff.ada, 'away');
    later(3_600 * SECOND);
    // An hour without a move is a silence too.
    for (const who of ['ben', 'sue', 'cem'] as const) await at.go(staff[who], 'online');
    await chat.write();
    expect((await at.chatRow(chat.id)).accepted_at).toBeNull();
    await at.alarms();
    later(60 * SECOND);
    expect(await at.alarms()).toBe(1);
    expect(await alarmed()).toEqual(['Ben Agent']);
  });

  const act = async (number: number, action: string, body: object) => {
    const { version } = await at.read(staff.ada, number);
    const { status } = await at.perform(staff.ada, number, action, { version, ...body });
    expect(status).toBe(200);
  };
  const reply = (number: number) =>
    act(number, 'reply', { text: { format: 'text', body: 'Here I am.' } });
  const close = (number: number) => act(number, 'close', {});

  test('tells nobody who is away, and whoever comes within half an hour', async () => {
    for (const who of ['ben', 'sue', 'cem'] as const) await at.go(staff[who], 'away');
    const { id, number } = await chatOf('ada');
    later(61 * SECOND);
    await at.alarms();
    later(60 * SECOND);
    await at.alarms();
    expect(await alarmed()).toEqual([]);
    expect(await notes(number)).toEqual([]);
    later(300 * SECOND);
    await at.go(staff.sue, 'online');
    expect(await at.alarms()).toBe(1);
    expect(await alarmed()).toEqual(['Sue Supervisor']);
    expect((await at.chatRow(id)).alarm_step).toBe(1);
  });

  test('goes to who supervises where no next one is there', async () => {
    for (const who of ['ben', 'sue', 'cem'] as const) await at.go(staff[who], 'away');
    // She supervises the team, and cannot be given a chat.
    const right = { scope: 'all' as const, mayBeAssigned: false };
    const vera = await createColleague(desk, {
      permissions: ['ticket.read'],
      right,
      name: 'Vera Viewer',
    });
    const row = await database(desk.strapi)('helpdesk_agents')
      .where({ key: await at.keyOf(vera) })
      .first('id');
    await insertRow(database(desk.strapi), 'helpdesk_memberships', {
      ...{ document_id: newKey(), agent_id: row.id, team_id: team.id, is_supervisor: true },
    });
    await at.go(vera, 'online');
    await chatOf('ada');
    later(119 * SECOND);
    expect(await at.alarms()).toBe(0);
    later(SECOND);
    expect(await at.alarms()).toBe(1);
    expect(await alarmed()).toEqual(['Vera Viewer']);
    later(3_600 * SECOND);
    expect(await at.alarms()).toBe(0);
    await at.go(vera, 'away');
  });

  test('tells nobody who comes when half an hour is over', async () => {
    for (const who of ['ben', 'sue', 'cem'] as const) await at.go(staff[who], 'away');
    const { id, number } = await chatOf('ada');
    later(121 * SECOND);
    expect(await at.alarms()).toBe(0);
    later(1_800 * SECOND);
    await at.alarms();
    await at.alarms();
    expect((await at.chatRow(id)).alarm_step).toBe(2);
    await at.go(staff.sue, 'online');
    expect(await at.alarms()).toBe(0);
    expect(await notes(number)).toEqual([]);
  });

  test('tells nobody outside of their hours, or who switched such alarms off', async () => {
    const nights = Array.from({ length: 7 }, () => []);
    await at.columns(staff.ben, { working_hours: JSON.stringify(nights) });
    const off = { app: false, browser: false, mail: false, sms: false, sound: 'off' as const };
    await at.prefer(staff.sue, { 'chat-alarm': off });
    await chatOf('ada');
    later(130 * SECOND);
    await at.alarms();
    await at.alarms();
    // Neither of the team; the supervisors of no team are there, and the owner is away.
    expect(await alarmed()).toEqual([]);
    await at.columns(staff.ben, { working_hours: null });
    await at.prefer(staff.sue, {});
  });

  test('gives whoever it is handed to their own minute', async () => {
    const { number } = await chatOf('ada');
    later(50 * SECOND);
    await at.assign(staff.owner, number, { agent: keys.ben, team: team.key });
    await at.alarms();
    later(50 * SECOND);
    expect(await at.alarms()).toBe(0);
    later(10 * SECOND);
    expect(await at.alarms()).toBe(1);
    // Not Ada, who had it and has more to do.
    expect(await alarmed()).toEqual(['Sue Supervisor']);
    expect((await notes(number))[0]).toMatchObject({ seconds: 110 });
  });

  test('begins anew when its visitor waits again', async () => {
    const { number, write } = await chatOf('ada');
    later(61 * SECOND);
    await at.alarms();
    await reply(number);
    later(10 * SECOND);
    await write();
    await at.alarms();
    // Who answered has taken it, so that the longer time counts.
    later(299 * SECOND);
    expect(await at.alarms()).toBe(0);
    later(SECOND);
    expect(await at.alarms()).toBe(1);
    expect((await notes(number)).map(({ step }) => step)).toEqual(['next-person', 'unanswered']);
  });

  test('that was taken and is not answered is told to who supervises, who can still be silenced', async () => {
    const { id, number } = await chatOf('ada');
    later(20 * SECOND);
    await at.accept(staff.ada, id);
    await at.alarms();
    later(299 * SECOND);
    expect(await at.alarms()).toBe(0);
    later(SECOND);
    expect(await at.alarms()).toBe(1);
    expect(await notes(number)).toEqual([
      { step: 'unanswered', seconds: 320, told: ['Sue Supervisor'] },
    ]);
    expect((await at.told(staff.sue)).calls).toMatchObject([{ ticket: { number } }]);
    await reply(number);
    expect((await at.told(staff.sue)).calls).toEqual([]);
  });

  test('is told by the owner’s own seconds, and never where the owner wants that', async () => {
    const settings = await readSettings(desk.strapi);
    const alarms = { nextPersonSeconds: 10, supervisorsSeconds: null, unansweredSeconds: null };
    await writeSettings(desk.strapi, { ...settings, alarms });
    const { number } = await chatOf('ada');
    later(10 * SECOND);
    expect(await at.alarms()).toBe(1);
    later(3_600 * SECOND);
    expect(await at.alarms()).toBe(0);
    expect((await notes(number)).map(({ step }) => step)).toEqual(['next-person']);
    await writeSettings(desk.strapi, { ...settings, alarms: SETTINGS_DEFAULTS.alarms });
  });

  test('takes its time from the clock that the desk has, not from when it looks', async () => {
    const { id } = await chatOf('ada');
    const row = await at.chatRow(id);
    const ticket = await database(desk.strapi)('helpdesk_tickets').where({ id }).first();
    expect(Number(row.alarm_at)).toBeGreaterThanOrEqual(Number(ticket.waiting_since) + 60_000);
    expect(readNumber(row.alarm_step)).toBe(0);
  });

  test('stops no answer that is being written, and is no news to who had read it all', async () => {
    const { number } = await chatOf('ada');
    const before = await at.read(staff.ada, number);
    await at.at(staff.ada, 'POST', number, 'read', { seq: before.lastSeq });
    later(61 * SECOND);
    await at.alarms();
    const after = await at.read(staff.ada, number);
    expect([after.readSeq, after.lastSeq]).toEqual([before.lastSeq + 1, before.lastSeq + 1]);
    const text = { format: 'text', body: 'Written while the alarm rang.' };
    const { status } = await at.perform(staff.ada, number, 'reply', {
      version: before.version,
      text,
    });
    expect(status).toBe(200);
  });

  test('leaves no trace for the visitor, nor anywhere outside', async () => {
    const visitor = visitorAt(desk, await createChat(desk, {}, { team_id: team.id }));
    const { data } = await visitor.start({ fields: { name: 'Maria', email: 'm@example.com' } });
    const { key, number } = data.conversation;
    await at.assign(staff.owner, number, { agent: keys.ada, team: team.key });
    await at.alarms();
    later(61 * SECOND);
    expect(await at.alarms()).toBe(1);
    const answer = await visitor.read(key);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/Ben Agent|alarm|next-person/);
    const page = await newVisitor(desk).get(`/support/account/requests/${key}`);
    expect(page.html).not.toMatch(/Ben Agent|alarm|next-person/);
  });
});
