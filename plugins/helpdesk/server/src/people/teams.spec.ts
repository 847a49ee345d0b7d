import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Me, TeamProfile, TicketView } from '../../../contracts';
import { teamProfile } from '../../../contracts/people.schema';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { createColleague, grantRight } from '../access/people-fixture';
import { presentSources } from '../forms/present-source';
import { updateSource } from '../forms/save-source';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';
import { readWorkflow } from '../workflow/read-workflow';
import { SHIPPED_WORKFLOWS } from '../workflow/shipped';

const refused = (code: string) => ({ error: { details: { code } } });

describe.each(DATABASES)('teams, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  });
  afterAll(() => desk.stop());

  const ask = (method: string, path: string, body?: unknown, staff = owner) =>
    call(desk, staff, method, `/helpdesk/teams${path}`, body);
  const create = async (name: string, members: unknown[] = []) => {
    const { body } = await ask('POST', '', { name, members });
    return teamProfile.parse(body.data) satisfies TeamProfile;
  };
  const list = async () => {
    const { body } = await ask('GET', '');
    return teamProfile.array().parse(body.data);
  };
  const someName = () => `Team ${newKey()}`;
  const agent = async (name: string) => {
    const staff = await createColleague(desk, { permissions: ['ticket.read'], right: {}, name });
    const { body } = await call(desk, staff, 'GET', '/helpdesk/me');
    // The contract of this door.
    return { ...staff, key: (body.data as Me).key };
  };
  const open = async () =>
    (
      await openTicket({
        strapi: desk.strapi,
        actor: null,
        input: {
          submission: randomUUID(),
          source: SITE_FORM,
          channel: 'form',
          contact: { name: 'Client', email: null, locale: 'en', timeZone: null },
          isProven: false,
          locale: 'en',
          subject: 'Question',
          text: { format: 'text', body: 'Text' },
          origin: null,
          wantsReceipt: false,
        },
      })
    ).number;
  const give = async (number: number, to: { agent?: string; team: string }) => {
    const assign = { version: 1, clientId: randomUUID(), agent: null, ...to };
    const path = `/helpdesk/tickets/${number}/assign`;
    expect((await call(desk, owner, 'POST', path, assign)).status).toBe(200);
  };
  const read = async (number: number) => {
    const { body } = await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`);
    // The contract of this door.
    return body.data as TicketView;
  };

  test('are made under a key of their name, with members and supervisors, and stand at the end', async () => {
    const [ada, ben] = [await agent('Ada Agent'), await agent('Ben Agent')];
    const name = `Second Line ${newKey()}`;
    const team = await create(name, [
      { agent: ada.key, isSupervisor: true },
      { agent: ben.key, isSupervisor: false },
    ]);
    expect(team.key).toBe(name.toLowerCase().replaceAll(' ', '-').slice(0, 50));
    expect(team.members).toEqual([
      { key: ada.key, name: 'Ada Agent', isSupervisor: true },
      { key: ben.key, name: 'Ben Agent', isSupervisor: false },
    ]);
    expect((await list()).at(-1)).toEqual(team);
    const { body } = await call(desk, ada, 'GET', '/helpdesk/me');
    expect(body.data).toMatchObject({ teams: [{ key: team.key, name }] });
  });

  test('are named anew and get other members under the same key; rights follow at once', async () => {
    const [ada, ben] = [await agent('Ada Agent'), await agent('Ben Agent')];
    const team = await create(someName(), [{ agent: ada.key, isSupervisor: true }]);
    const name = someName();
    const { body } = await ask('PUT', `/${team.key}`, {
      name,
      members: [{ agent: ben.key, isSupervisor: false }],
    });
    expect(body.data).toMatchObject({ key: team.key, name, members: [{ key: ben.key }] });
    const teamsOf = async (staff: StaffMember) =>
      // The contract of this door.
      ((await call(desk, staff, 'GET', '/helpdesk/me')).body.data as Me).teams;
    expect(await teamsOf(ada)).toEqual([]);
    expect(await teamsOf(ben)).toEqual([{ key: team.key, name }]);
    // Their own name is no other team's.
    const again = { name: name.toUpperCase(), members: [] };
    expect((await ask('PUT', `/${team.key}`, again)).status).toBe(200);
  });

  test('have names that differ in more than letter case, also of two made at once', async () => {
    const name = `Straße ${newKey()}`;
    const team = await create(name);
    const other = await create(someName());
    for (const same of [name.toUpperCase().replace('SS', 'ß'), ` ${name}\u200b`]) {
      const body = { name: same, members: [] };
      expect(await ask('POST', '', body)).toMatchObject({
        status: 409,
        body: refused('TEAM_EXISTS'),
      });
      const renamed = await ask('PUT', `/${other.key}`, body);
      expect(renamed.body).toMatchObject(refused('TEAM_EXISTS'));
    }
    const body = { name: someName(), members: [] };
    const both = await Promise.all([1, 2, 3].map(() => ask('POST', '', body)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await list()).filter((one) => one.name === body.name)).toHaveLength(1);
    expect((await list()).find(({ key }) => key === team.key)?.name).toBe(name);
  });

  test('keep names as they were given, whatever they look like to a page or a template', async () => {
    for (const name of ['<img src=x onerror=alert(1)>', '{{ ticket }}{% loop %}', 'دوسری ٹیم']) {
      const unlike = `${name} ${randomUUID().slice(0, 8)}`;
      expect((await create(unlike)).name).toBe(unlike);
    }
    const mark = someName();
    const [first, second] = [await create(`${mark}!`), await create(`${mark}?`)];
    expect(second.key).toBe(`${first.key}-2`);
    expect((await create('٢٤')).key).toMatch(/^[0-9a-f]{32}$/);
  });

  test('refuse names that cannot be shown, and members who are none', async () => {
    const { key } = await agent('Ada Agent');
    const before = await list();
    const member = { agent: key, isSupervisor: false };
    for (const body of [
      { name: '', members: [] },
      { name: ' \u200b ', members: [] },
      { name: 'a'.repeat(121), members: [] },
      { name: 'Two\nlines', members: [] },
      { name: 'Turned \u202e round', members: [] },
      { name: 'Half \ud83d', members: [] },
      { name: someName(), members: [{ agent: newKey(), isSupervisor: false }] },
      { name: someName(), members: [member, member] },
      { name: someName(), members: [{ agent: key }] },
      { name: someName() },
      { name: someName(), members: [], key: 'own' },
    ]) {
      expect((await ask('POST', '', body)).body).toMatchObject(refused('INPUT_INVALID'));
    }
    expect(await list()).toEqual(before);
    expect((await ask('PUT', '/no-such-team', { name: someName(), members: [] })).status).toBe(404);
    expect((await ask('DELETE', '/no-such-team')).status).toBe(404);
  });

  test('stand in the order that they are put in', async () => {
    const made = [await create(someName()), await create(someName()), await create(someName())];
    const keys = made.map(({ key }) => key).reverse();
    await ask('POST', '/order', { keys });
    expect((await list()).slice(0, 3).map(({ key }) => key)).toEqual(keys);
    const wrong = await ask('POST', '/order', { keys: [...keys, newKey()] });
    expect(wrong.body).toMatchObject(refused('INPUT_INVALID'));
    expect((await ask('POST', '/order', { keys: [keys[0], keys[0]] })).status).toBe(400);
    expect((await list()).slice(0, 3).map(({ key }) => key)).toEqual(keys);
  });

  test('give their open tickets to nobody when they go, by an entry; who is responsible stays so', async () => {
    const team = await create(someName());
    const { body } = await call(desk, owner, 'GET', '/helpdesk/me');
    // The contract of this door.
    const me = body.data as Me;
    const [nobodys, mine] = [await open(), await open()];
    await give(nobodys, { team: team.key });
    await give(mine, { agent: me.key, team: team.key });
    expect((await list()).find(({ key }) => key === team.key)?.openTickets).toBe(2);

    expect((await ask('DELETE', `/${team.key}`)).status).toBe(200);
    expect(await read(nobodys)).toMatchObject({ team: null, assignee: null });
    expect(await read(mine)).toMatchObject({ team: null, assignee: { key: me.key } });
    expect((await read(mine)).entries.at(-1)).toMatchObject({
      kind: 'returned',
      actor: { kind: 'agent', name: 'Olga Owner' },
      isInternal: true,
      after: { team: null },
    });
    expect((await list()).some(({ key }) => key === team.key)).toBe(false);
    expect((await ask('DELETE', `/${team.key}`)).status).toBe(404);
  });

  test('do not go while a workflow, a form, a right or canned replies name them, and say where', async () => {
    const { strapi } = desk;
    const team = await create(someName());
    const number = await open();
    await give(number, { team: team.key });
    const place = async () => {
      const { status, body } = await ask('DELETE', `/${team.key}`);
      expect([status, body]).toMatchObject([409, refused('TEAM_IN_USE')]);
      return Object.keys((body.error as { details: { fields: object } }).details.fields);
    };
    const db = database(strapi);
    const { id } = await db('helpdesk_teams').where({ key: team.key }).first('id');
    await grantRight(desk, { subject: 'team', team_id: id }, {});
    expect(await place()).toEqual(['rights']);
    await db('helpdesk_rights').where({ team_id: id }).delete();

    const reply = { document_id: newKey(), key: newKey(), scope: 'team', team_id: id };
    await db('helpdesk_canned_replies').insert(reply);
    expect(await place()).toEqual(['canned']);
    await db('helpdesk_canned_replies').where({ team_id: id }).delete();

    const [
      { url: _url, embed: _embed, ticketCount: _count, revision: _seen, key, kind: _kind, ...form },
    ] = await presentSources(strapi, SITE_FORM);
    const { settings } = form;
    const assignee = { team: team.key };
    await updateSource(strapi, key, { ...form, settings: { ...settings, assignee } });
    expect(await place()).toEqual([`sources.${SITE_FORM}`]);
    await updateSource(strapi, key, { ...form, settings: { ...settings, assignee: null } });

    const { document } = await readWorkflow(strapi, SHIPPED_WORKFLOWS[0].key);
    const [action] = document.actions;
    const naming = {
      ...document,
      key: `w${newKey()}`,
      actions: document.actions.map((one) =>
        one === action ? { ...one, assignment: { mode: 'team' as const, team: team.key } } : one
      ),
    };
    const published = { document: naming, baseVersion: null };
    const { status } = await call(desk, owner, 'POST', '/helpdesk/workflows', published);
    expect(status).toBe(200);
    expect(await place()).toEqual([`workflows.${naming.key}.actions.${action.key}`]);
    // Nothing was half-done meanwhile.
    expect((await read(number)).team?.key).toBe(team.key);
  });

  test('are shown to those who see settings and changed by those who may change them', async () => {
    const reader = await createColleague(desk, { permissions: ['ticket.read', 'settings.read'] });
    const team = await create(someName());
    const body = { name: someName(), members: [] };
    expect((await ask('GET', '', undefined, reader)).status).toBe(200);
    for (const [method, path] of [
      ['POST', ''],
      ['POST', '/order'],
      ['PUT', `/${team.key}`],
      ['DELETE', `/${team.key}`],
    ]) {
      expect((await ask(method, path, body, reader)).status).toBe(403);
    }
  });
});
