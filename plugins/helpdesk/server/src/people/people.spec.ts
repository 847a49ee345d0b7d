import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Me } from '../../../contracts';
import { meSchema } from '../../../contracts/people.schema';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { createColleague, grantRight } from '../access/people-fixture';
import { forgetRights } from '../access/load-rights';
import { database } from '../platform/database';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';
import { forgetDirectory } from './directory';

describe('agents', () => {
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk();
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  });
  afterAll(() => desk.stop());

  const me = async (staff: StaffMember) => {
    const { body } = await call(desk, staff, 'GET', '/helpdesk/me');
    return meSchema.parse(body.data) satisfies Me;
  };
  const agentRows = () => database(desk.strapi)('helpdesk_agents').select('*');
  const colleague = (more: Partial<Parameters<typeof createColleague>[1]> = {}) =>
    createColleague(desk, { permissions: ['ticket.read'], right: {}, ...more });

  describe('and their profile', () => {
    test('are made at the first request, once, with what their role lets them do', async () => {
      const ada = await colleague({ name: 'Ada Agent' });
      const profiles = await Promise.all([me(ada), me(ada), me(ada)]);
      expect(new Set(profiles.map(({ key }) => key)).size).toBe(1);
      expect(profiles[0]).toMatchObject({
        name: 'Ada Agent',
        email: ada.email,
        locale: null,
        isOwner: false,
        permissions: { read: true, perform: false, assign: false, outbox: false, settings: false },
      });
    });

    test('are not made of an editor, who is told nothing', async () => {
      const before = await agentRows();
      const editor = await createStaff(desk, { roles: ['strapi-editor'] });
      const { status, body } = await call(desk, editor, 'GET', '/helpdesk/me');
      expect(status).toBe(403);
      expect(body).toMatchObject({ error: { details: { code: 'NOT_ALLOWED' } } });
      expect(await agentRows()).toHaveLength(before.length);
    });

    test('keep their own language and zone; what is left out stays', async () => {
      const ada = await colleague();
      const put = (body: unknown) => call(desk, ada, 'PUT', '/helpdesk/me', body);
      await put({ locale: 'ur', timeZone: 'Asia/Karachi' });
      expect(await me(ada)).toMatchObject({ locale: 'ur', timeZone: 'Asia/Karachi' });
      await put({ locale: null });
      expect(await me(ada)).toMatchObject({ locale: null, timeZone: 'Asia/Karachi' });
      expect((await put({ locale: 'not a language' })).status).toBe(400);
      // Of the right form, and nothing that texts could be formatted by.
      expect((await put({ locale: 'en-12' })).status).toBe(400);
    });

    test('keep the columns that they chose for their queue, and only what are columns', async () => {
      const ada = await colleague();
      const put = (preferences: unknown) => call(desk, ada, 'PUT', '/helpdesk/me', { preferences });
      expect((await me(ada)).preferences).toEqual({ queueColumns: null });
      const queueColumns = ['number', 'subject', 'field:order-no', 'waiting'];
      expect((await put({ queueColumns })).status).toBe(200);
      expect((await put({})).status).toBe(200);
      await call(desk, ada, 'PUT', '/helpdesk/me', { locale: 'ur' });
      expect((await me(ada)).preferences).toEqual({ queueColumns });
      for (const wrong of [
        { queueColumns: [] },
        { queueColumns: ['password'] },
        { queueColumns: ['number', 'number'] },
        { queueColumns: ['field:__proto__'] },
        { queueColumns: ['field:half\ud83d'] },
        { queueColumns: Array.from({ length: 21 }, (_none, index) => `field:f${index}`) },
        { queueColumns: 'number' },
        { others: true },
      ]) {
        const { status, body } = await put(wrong);
        expect([status, body]).toMatchObject([
          400,
          { error: { details: { code: 'INPUT_INVALID' } } },
        ]);
      }
      expect((await me(ada)).preferences).toEqual({ queueColumns });
      expect((await me(await colleague())).preferences).toEqual({ queueColumns: null });
      await put({ queueColumns: null });
      expect((await me(ada)).preferences).toEqual({ queueColumns: null });
    });

    test('follow the name and address of the admin user', async () => {
      const ada = await colleague({ name: 'Ada Agent' });
      const { key } = await me(ada);
      const users = desk.strapi.service('admin::user');
      await users.updateById(ada.userId, { firstname: 'Ada', lastname: 'Lovelace' });
      expect(await me(ada)).toMatchObject({ key, name: 'Ada Lovelace' });
    });

    test('lose the desk with the permission, at the next request', async () => {
      const ada = await colleague();
      expect((await call(desk, ada, 'GET', '/helpdesk/queue')).status).toBe(200);
      const user = await desk.strapi.db
        .query('admin::user')
        .findOne({ where: { id: ada.userId }, populate: ['roles'] });
      await desk.strapi.service('admin::role').assignPermissions(user.roles[0].id, []);
      expect((await call(desk, ada, 'GET', '/helpdesk/queue')).status).toBe(403);
      expect((await call(desk, ada, 'GET', '/helpdesk/me')).status).toBe(403);
    });
  });

  describe('who are made responsible', () => {
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
    const assign = async (number: number, agent: string | null, version = 1) => {
      const body = { version, clientId: randomUUID(), agent, team: null };
      return call(desk, owner, 'POST', `/helpdesk/tickets/${number}/assign`, body);
    };
    const forward = async (number: number, agent: string) =>
      call(desk, owner, 'POST', `/helpdesk/tickets/${number}/actions/forward`, {
        version: 1,
        clientId: randomUUID(),
        text: { format: 'text', body: 'Please' },
        assignee: { agent },
      });
    const refused = { error: { details: { code: 'ASSIGNEE_NOT_ACCEPTED' } } };

    test('have a right that says so, by role or by name', async () => {
      const byRole = await me(await colleague({ right: { mayBeAssigned: true } }));
      expect((await assign(await open(), byRole.key)).status).toBe(200);
      expect((await forward(await open(), byRole.key)).status).toBe(200);

      const byName = await me(await colleague());
      expect((await assign(await open(), byName.key)).body).toMatchObject(refused);
      const row = (await agentRows()).find(({ key }) => key === byName.key);
      await grantRight(desk, { subject: 'agent', agent_id: row.id }, { mayBeAssigned: true });
      expect((await assign(await open(), byName.key)).status).toBe(200);
    });

    test('are refused without it, by both ways and without a trace', async () => {
      const { key } = await me(await colleague());
      const number = await open();
      expect((await assign(number, key)).body).toMatchObject(refused);
      expect((await forward(number, key)).body).toMatchObject(refused);
      expect((await forward(number, 'nobody-of-this-key')).body).toMatchObject(refused);
      const { body } = await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`);
      expect(body.data).toMatchObject({ version: 1, assignee: null });
    });

    test('see the state that the action leads to', async () => {
      const right = { states: ['new'], mayBeAssigned: true };
      const { key } = await me(await colleague({ right }));
      expect((await assign(await open(), key)).status).toBe(200);
      expect((await forward(await open(), key)).body).toMatchObject(refused);
    });

    test('can log in, and may read tickets', async () => {
      const right = { mayBeAssigned: true };
      const gone = await colleague({ right });
      const { key } = await me(gone);
      await desk.strapi.service('admin::user').updateById(gone.userId, { isActive: false });
      forgetDirectory(desk.strapi);
      expect((await assign(await open(), key)).body).toMatchObject(refused);

      const blind = await colleague({ right });
      const other = await me(blind);
      const user = await desk.strapi.db
        .query('admin::user')
        .findOne({ where: { id: blind.userId }, populate: ['roles'] });
      await desk.strapi.service('admin::role').assignPermissions(user.roles[0].id, []);
      forgetRights(desk.strapi);
      expect((await assign(await open(), other.key)).body).toMatchObject(refused);
    });

    test('stay so when only the rest is changed', async () => {
      const ada = await colleague({ right: { mayBeAssigned: true } });
      const { key } = await me(ada);
      const number = await open();
      await assign(number, key);
      await desk.strapi.service('admin::user').updateById(ada.userId, { isActive: false });
      forgetDirectory(desk.strapi);
      expect((await assign(number, key, 2)).status).toBe(200);
    });
  });
});
