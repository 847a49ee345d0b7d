import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff } from '../../../../../tests/harness/people';
import { database } from '../platform/database';
import { DEFAULT_ROLES, readDefaultRoles } from './default-roles';

describe.each(DATABASES)('the roles of the desk on %s', (kind) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ database: kind, isFirstStart: true });
  });
  afterAll(() => desk.stop());

  const roles = () => desk.strapi.db.query('admin::role');
  const rolesOf = () => roles().findMany({ where: { name: { $startsWith: 'Helpdesk' } } });
  const ids = async () => {
    const known = await readDefaultRoles(desk.strapi);
    return { agent: known?.agent ?? 0, supervisor: known?.supervisor ?? 0 };
  };
  const permissionsOf = async (role: number) => {
    const rows = await desk.strapi.db.query('admin::permission').findMany({ where: { role } });
    return rows.map(({ action }) => action.replace('plugin::helpdesk.', '')).sort();
  };

  test('stand after the first start, beside those of Strapi, with permissions and rights', async () => {
    const codes = (await roles().findMany()).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['strapi-super-admin', 'strapi-editor', 'strapi-author'])
    );
    const { agent, supervisor } = await ids();
    expect(await permissionsOf(agent)).toEqual([...DEFAULT_ROLES.agent.permissions].sort());
    expect(await permissionsOf(supervisor)).toEqual(
      [...DEFAULT_ROLES.supervisor.permissions].sort()
    );
    const rights = await database(desk.strapi)('helpdesk_rights').select('role_id').orderBy('id');
    expect(rights.map((row) => Number(row.role_id))).toEqual([agent, supervisor]);
  });

  test('open the desk to whoever has them, as far as they go', async () => {
    const { agent, supervisor } = await ids();
    const ada = await createStaff(desk, { roles: [agent] });
    const sara = await createStaff(desk, { roles: [supervisor] });
    expect((await call(desk, ada, 'GET', '/helpdesk/queue')).status).toBe(200);
    expect((await call(desk, ada, 'GET', '/helpdesk/outbox')).status).toBe(403);
    expect((await call(desk, sara, 'GET', '/helpdesk/outbox')).status).toBe(200);
    expect((await call(desk, sara, 'GET', '/helpdesk/settings')).status).toBe(200);
  });

  test('are not made again, given back or widened after the owner changed or deleted them', async () => {
    const { agent, supervisor } = await ids();
    const service = desk.strapi.service('admin::role');
    await service.update({ id: agent }, { name: 'First line' });
    await service.assignPermissions(agent, [{ action: 'plugin::helpdesk.ticket.read' }]);
    await desk.strapi.db.query('admin::user').deleteMany({ where: { roles: { id: supervisor } } });
    await service.deleteByIds([supervisor]);

    await desk.restart();

    expect(await rolesOf()).toEqual([]);
    expect(await permissionsOf(agent)).toEqual(['ticket.read']);
    const rights = await database(desk.strapi)('helpdesk_rights').select('role_id').orderBy('id');
    expect(rights.map((row) => row.role_id && Number(row.role_id))).toEqual([agent, null]);
  });
});
