import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CannedReply } from '../../../contracts';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { createColleague } from '../access/people-fixture';
import { asking, question } from '../forms/asking-fixture';

const REPLY = {
  scope: 'personal',
  team: null,
  title: 'Delay',
  hint: '',
  shortcut: null,
  texts: { en: '<p>Dear {{ client.name }}</p>' },
};

describe.each(DATABASES)('canned replies on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;
  let ada: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    ada = await createColleague(desk, { permissions: ['ticket.read'], right: {} });
  });
  afterAll(() => desk.stop());
  const { ask } = asking(() => desk);

  const write = (who: StaffMember, more: Record<string, unknown>) =>
    call(desk, who, 'POST', '/helpdesk/canned-replies', { ...REPLY, ...more });
  const made = async (who: StaffMember, more: Record<string, unknown>) => {
    const { status, body } = await write(who, more);
    expect(status).toBe(200);
    // The contract of this door.
    return body.data as CannedReply;
  };
  const replace = (who: StaffMember, key: string, more: Record<string, unknown>) =>
    call(desk, who, 'PUT', `/helpdesk/canned-replies/${key}`, { ...REPLY, ...more });
  const keyOf = async (who: StaffMember) => {
    const { body } = await call(desk, who, 'GET', '/helpdesk/me');
    return (body.data as { key: string }).key;
  };
  const keysSeenBy = async (who: StaffMember, q = '') => {
    const path = `/helpdesk/canned-replies?q=${encodeURIComponent(q)}`;
    const { body } = await call(desk, who, 'GET', path);
    return (body.data as CannedReply[]).map(({ key }) => key);
  };

  test('of one agent are seen and edited by nobody else, the owner included', async () => {
    const { key, mayEdit } = await made(ada, { shortcut: 'mine' });
    expect(mayEdit).toBe(true);
    expect(await keysSeenBy(ada)).toContain(key);
    expect(await keysSeenBy(owner)).not.toContain(key);
    const gone = await call(desk, owner, 'DELETE', `/helpdesk/canned-replies/${key}`);
    expect(gone.status).toBe(404);
    expect((await write(ada, { shortcut: 'mine' })).status).toBe(400);
    expect((await write(owner, { shortcut: 'mine' })).status).toBe(200);
  });

  test('that are shared are seen by all and written by those who manage them', async () => {
    expect((await write(ada, { scope: 'shared' })).status).toBe(403);
    const { key } = await made(owner, { scope: 'shared' });
    expect(await keysSeenBy(ada)).toContain(key);
    const refused = await call(desk, ada, 'DELETE', `/helpdesk/canned-replies/${key}`);
    expect(refused.status).toBe(403);
  });

  test('of a team are seen by its members and written by those who lead it', async () => {
    const right = { permissions: ['ticket.read'] as const, right: {} };
    const [lead, member] = [await createColleague(desk, right), await createColleague(desk, right)];
    const [leadKey, memberKey] = [await keyOf(lead), await keyOf(member)];
    const members = [
      { agent: leadKey, isSupervisor: true },
      { agent: memberKey, isSupervisor: false },
    ];
    const saved = await call(desk, owner, 'POST', '/helpdesk/teams', { name: 'Workshop', members });
    expect(saved.status).toBe(200);
    const { key: team } = saved.body.data as { key: string };

    const ofTeam = { scope: 'team', team, shortcut: 'workshop' };
    expect((await write(member, ofTeam)).status).toBe(403);
    expect((await write(lead, { scope: 'team', team: null })).status).toBe(400);
    expect((await write(lead, { scope: 'team', team: 'f'.repeat(32) })).status).toBe(400);
    expect((await write(lead, { scope: 'shared', team })).status).toBe(400);
    const reply = await made(lead, ofTeam);
    expect(reply).toMatchObject({ mayEdit: true, team: { key: team, name: 'Workshop' } });
    const seenBy = [lead, member, owner, ada].map((who) => keysSeenBy(who));
    expect((await Promise.all(seenBy)).map((keys) => keys.includes(reply.key))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect((await replace(member, reply.key, ofTeam)).status).toBe(403);
    expect((await replace(ada, reply.key, ofTeam)).status).toBe(404);
    expect((await write(member, { shortcut: 'workshop' })).status).toBe(400);
    expect((await write(ada, { shortcut: 'workshop' })).status).toBe(200);
  });

  test('are replaced whole, and one that is made personal is its editor’s own', async () => {
    const { key, changedAt } = await made(owner, { scope: 'shared', shortcut: 'whole', hint: 'h' });
    const texts = { ur: '<p>شکریہ<script>x</script></p>' };
    const { status, body } = await replace(owner, key, { scope: 'shared', title: 'Now', texts });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      key,
      title: 'Now',
      hint: '',
      shortcut: null,
      texts: { ur: '<p>شکریہ</p>' },
    });
    expect((body.data as CannedReply).changedAt).toBeGreaterThanOrEqual(changedAt);
    const same = { scope: 'shared', shortcut: 'whole' };
    expect((await replace(owner, key, same)).status).toBe(200);
    expect((await replace(owner, key, same)).status).toBe(200);
    expect((await replace(owner, key, { texts: { en: '{{ nobody.name }}' } })).status).toBe(400);
    expect((await replace(ada, key, {})).status).toBe(403);
    expect((await replace(owner, key, {})).status).toBe(200);
    expect(await keysSeenBy(owner)).toContain(key);
    expect(await keysSeenBy(ada)).not.toContain(key);
  });

  test('have a shortcut once, however many are written with it at once', async () => {
    const shared = { scope: 'shared', shortcut: 'at-once' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => write(owner, shared)));
    const codes = answers.map(({ status }) => status).sort();
    expect(codes).toEqual([200, ...Array.from({ length: 7 }, () => 400)]);
    const refused = answers.find(({ status }) => status === 400);
    expect(refused?.body).toMatchObject({
      error: { details: { code: 'INPUT_INVALID', fields: { shortcut: expect.any(String) } } },
    });

    const others = [await made(owner, {}), await made(owner, {}), await made(owner, {})];
    const changed = await Promise.all(
      others.map(({ key }) => replace(owner, key, { shortcut: 'renamed-at-once' }))
    );
    expect(changed.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });

  test('are found by words of any part, however they are typed', async () => {
    const { key } = await made(owner, {
      scope: 'shared',
      texts: { en: '<p>Réparation</p>', ur: '<p>آپ کا شکریہ</p>' },
    });
    expect(await keysSeenBy(ada, 'reparation')).toEqual([key]);
    expect(await keysSeenBy(ada, 'شكريه')).toEqual([key]);
    expect(await keysSeenBy(ada, 'reparation nowhere')).toEqual([]);
  });

  test('with unknown variables are refused with line and name', async () => {
    const { status, body } = await write(ada, { texts: { en: '<p>Hi</p>\n{{ client.secret }}' } });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('line 2: there is no variable client.secret');
  });

  test('are filled in with escaped values and counted, in another language if they must', async () => {
    const { key } = await made(owner, {
      scope: 'shared',
      texts: { ur: '<p>{{ client.name }}<script>x</script></p>' },
    });
    await ask({ ...question(), name: 'Eve <b>Bold</b> {{ ticket.number }}' });
    const row = await desk.strapi.db.connection('helpdesk_tickets').max('number as n').first();
    const path = `/helpdesk/tickets/${row?.n}/canned-replies/${key}`;
    const { status, body } = await call(desk, owner, 'POST', path);
    expect(status).toBe(200);
    expect(body.data).toEqual({
      text: {
        format: 'html',
        body: '<p>Eve &lt;b&gt;Bold&lt;/b&gt; {{ ticket.number }}</p>',
      },
      locale: 'ur',
      isFallback: true,
    });
    const list = await call(desk, owner, 'GET', '/helpdesk/canned-replies');
    expect((list.body.data as CannedReply[])[0]).toMatchObject({ key, uses: 1 });
  });
});
