import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Me, TicketView } from '../../../contracts';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { forgetDirectory } from '../people/directory';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import { stopJobs } from '../platform/jobs';
import { SITE_FORM } from './first-start';
import { openTicket } from './open-ticket';
import { returnTickets } from './return-tickets';

describe.each(DATABASES)('the tickets of an agent who left, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  let teams: { first: string; second: string };

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    // The desk's own round would share the tickets that are counted here.
    await stopJobs(desk.strapi);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    teams = { first: await team('First line', 1), second: await team('Second line', 2) };
  });
  afterAll(() => desk.stop());

  const team = async (name: string, position: number) => {
    const key = newKey();
    const row = { document_id: key, key, name, position };
    await insertRow(database(desk.strapi), 'helpdesk_teams', row);
    return key;
  };
  /** Somebody who works in these teams. */
  const join = async (name: string, keys: string[]) => {
    const staff = await createStaff(desk, { roles: ['strapi-super-admin'], name });
    const { body } = await call(desk, staff, 'GET', '/helpdesk/me');
    // The contract of this door.
    const { key } = body.data as Me;
    const db = database(desk.strapi);
    const agent = await db('helpdesk_agents').where({ key }).first('id');
    for (const row of await db('helpdesk_teams').whereIn('key', keys).select('id')) {
      await insertRow(db, 'helpdesk_memberships', {
        document_id: newKey(),
        team_id: row.id,
        agent_id: agent.id,
        is_supervisor: false,
      });
    }
    forgetDirectory(desk.strapi);
    return { ...staff, key };
  };
  const open = async (agent: string, teamKey: string | null) => {
    const { number } = await openTicket({
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
    });
    const assign = { version: 1, clientId: randomUUID(), agent, team: teamKey };
    const { status } = await call(
      desk,
      owner,
      'POST',
      `/helpdesk/tickets/${number}/assign`,
      assign
    );
    expect(status).toBe(200);
    return number;
  };
  const close = (number: number) =>
    call(desk, owner, 'POST', `/helpdesk/tickets/${number}/actions/close`, {
      version: 2,
      clientId: randomUUID(),
    });
  const read = async (number: number) => {
    const { body } = await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`);
    // The contract of this door.
    return body.data as TicketView;
  };
  const leave = async ({ userId }: { userId: number }) => {
    await desk.strapi.service('admin::user').deleteById(userId);
    forgetDirectory(desk.strapi);
  };

  test('go back to their team, else to the agent’s first team, by an entry that keeps the name', async () => {
    const ada = await join('Ada Agent', [teams.second, teams.first]);
    const kept = await open(ada.key, teams.second);
    const without = await open(ada.key, null);
    await leave(ada);

    expect(await returnTickets({ strapi: desk.strapi })).toBe(2);

    const [first, second] = [await read(kept), await read(without)];
    expect([first.assignee, first.team?.key]).toEqual([null, teams.second]);
    expect([second.assignee, second.team?.key]).toEqual([null, teams.first]);
    expect(first.entries.at(-1)).toMatchObject({
      kind: 'returned',
      actor: { kind: 'system' },
      isInternal: true,
      before: { assignee: { key: ada.key, name: 'Ada Agent' } },
      after: { assignee: null },
    });
    const left = await database(desk.strapi)('helpdesk_agents').where({ key: ada.key }).first();
    expect(Number(left.left_at)).toBeGreaterThan(0);
  });

  test('go to nobody when there is no team, and closed ones stay where they were', async () => {
    const ben = await join('Ben Agent', []);
    const [number, closed] = [await open(ben.key, null), await open(ben.key, null)];
    expect((await close(closed)).status).toBe(200);
    await leave(ben);

    expect(await returnTickets({ strapi: desk.strapi })).toBe(1);

    expect(await read(number)).toMatchObject({ assignee: null, team: null });
    expect((await read(closed)).assignee?.key).toBe(ben.key);
  });

  test('are given back once, however often and on however many nodes it is looked for', async () => {
    const cleo = await join('Cleo Agent', []);
    const number = await open(cleo.key, null);
    await leave(cleo);
    const rounds = Array.from({ length: 4 }, () => returnTickets({ strapi: desk.strapi }));
    const returned = await Promise.all(rounds);
    expect(returned.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await returnTickets({ strapi: desk.strapi })).toBe(0);
    expect((await read(number)).entries.map(({ kind }) => kind)).toEqual([
      'opened',
      'assigned',
      'returned',
    ]);
  });

  test('are given back at the next start, when the agent left while the desk was down', async () => {
    const dora = await join('Dora Agent', []);
    const number = await open(dora.key, teams.first);
    await leave(dora);
    await desk.restart();
    // Waits until the job of the start has done it.
    await expect.poll(async () => (await read(number)).assignee, { timeout: 20_000 }).toBeNull();
  });

  test('stay with an agent who is only deactivated', async () => {
    const eva = await join('Eva Agent', []);
    const number = await open(eva.key, null);
    await desk.strapi.service('admin::user').updateById(eva.userId, { isActive: false });
    expect(await returnTickets({ strapi: desk.strapi })).toBe(0);
    expect((await read(number)).assignee?.key).toBe(eva.key);
  });
});
