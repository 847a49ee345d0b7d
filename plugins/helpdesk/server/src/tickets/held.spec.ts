import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { QueueCounts, QueuePage, WorkflowDetail } from '../../../contracts';
import { contactActor } from '../access/actor';
import { createColleague } from '../access/people-fixture';
import { createTeam } from '../people/save-team';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { performAction } from './perform-action';
import { workAt } from './work-fixture';

const text = { format: 'text', body: 'Looked at.' };
const held = { error: { details: { code: 'HELD_BY_ANOTHER', hint: expect.any(String) } } };

/** Given to a person, given to a team: whose a ticket then is. */
describe.each(DATABASES)('a ticket that is given away, on %s', (kind) => {
  let desk: Desk;
  let work: ReturnType<typeof workAt>;
  let team: string;
  let staff: Record<'owner' | 'ada' | 'ben' | 'sana' | 'other', StaffMember>;
  let keys: Record<keyof typeof staff, string>;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    work = workAt(desk);
    const colleague = (name: string) =>
      createColleague(desk, {
        name,
        permissions: ['ticket.read', 'ticket.perform', 'ticket.assign'],
        right: { mayBeAssigned: true },
      });
    staff = {
      owner: await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' }),
      ada: await colleague('Ada Agent'),
      ben: await colleague('Ben Agent'),
      sana: await colleague('Sana Supervisor'),
      other: await colleague('Omar Other'),
    };
    const all = Object.entries(staff).map(async ([name, one]) => [name, await work.keyOf(one)]);
    keys = Object.fromEntries(await Promise.all(all));
    const members = [
      { agent: keys.ada, isSupervisor: false },
      { agent: keys.ben, isSupervisor: false },
      { agent: keys.sana, isSupervisor: true },
    ];
    team = (await createTeam(desk.strapi, { name: 'Front', members })).key;
    const others = [{ agent: keys.other, isSupervisor: true }];
    await createTeam(desk.strapi, { name: 'Back', members: others });

    const { body } = await call(desk, staff.owner, 'GET', '/helpdesk/workflows/support');
    // The contract of this door.
    const { document, version } = body.data as WorkflowDetail;
    const states = document.states.map((state) =>
      state.key === 'new' ? { ...state, onlyAssignee: true } : state
    );
    const published = { document: { ...document, states }, baseVersion: version };
    const put = await call(desk, staff.owner, 'PUT', '/helpdesk/workflows/support', published);
    expect(put.status).toBe(200);
  });
  afterAll(() => desk.stop());

  const give = async (to: { agent?: string; team?: string }) => {
    const { number } = await work.open();
    const body = { version: 1, clientId: newKey(), agent: to.agent ?? null, team: to.team ?? null };
    expect((await work.at(staff.owner, 'POST', number, 'assign', body)).status).toBe(200);
    return number;
  };
  const note = (who: StaffMember, number: number, version = 2) =>
    work.perform(who, number, 'note', { version, text });
  const queue = async (who: StaffMember, query: string) => {
    const { body } = await call(desk, who, 'GET', `/helpdesk/queue?${query}`);
    // The contract of this door.
    return (body.data as QueuePage).tickets.map(({ number }) => number);
  };
  const counted = async (who: StaffMember) => {
    const { body } = await call(desk, who, 'GET', '/helpdesk/queue/counts');
    return (body.data as QueueCounts).lists.find(({ list }) => list === 'mine')?.count;
  };

  test('to a person, where the workflow says so, is acted on by that person alone', async () => {
    const number = await give({ agent: keys.ada });
    for (const who of [staff.ben, staff.other]) {
      const view = await work.read(who, number);
      expect(view).toMatchObject({
        isHeld: true,
        actions: [],
        may: { assign: false, correctSubject: false },
      });
      const take = { version: 2, clientId: newKey(), agent: keys.ben, team: null };
      const subject = { version: 2, clientId: newKey(), subject: 'Another' };
      const answers = [
        await note(who, number),
        await work.perform(who, number, 'take', { version: 2 }),
        await work.at(who, 'POST', number, 'assign', take),
        await work.at(who, 'POST', number, 'subject', subject),
        await work.at(who, 'POST', number, 'actions/note/preview', { text }),
      ];
      expect(answers).toMatchObject(answers.map(() => ({ status: 403, body: held })));
    }
    expect((await work.read(staff.owner, number)).version).toBe(2);
    expect(await work.read(staff.ada, number)).toMatchObject({ isHeld: false });
    expect((await note(staff.ada, number)).status).toBe(200);
  });

  test('to a person is also a supervisor’s of their team, and the owner’s', async () => {
    const number = await give({ agent: keys.ada });
    expect((await note(staff.sana, number)).status).toBe(200);
    expect((await note(staff.owner, number, 3)).status).toBe(200);
    const hand = { version: 4, clientId: newKey(), agent: keys.ben, team: null };
    expect((await work.at(staff.sana, 'POST', number, 'assign', hand)).status).toBe(200);
    expect((await note(staff.ada, number, 5)).body).toMatchObject(held);
    expect((await note(staff.ben, number, 5)).status).toBe(200);
  });

  test('to a person is everybody’s again in a state of which the workflow does not say so', async () => {
    const number = await give({ agent: keys.ada });
    const answer = { version: 2, text };
    expect((await work.perform(staff.ada, number, 'reply', answer)).status).toBe(200);
    expect((await work.read(staff.ada, number)).state.key).not.toBe('new');
    expect((await note(staff.ben, number, 3)).status).toBe(200);
  });

  test('to a person is still answered by its client', async () => {
    const number = await give({ agent: keys.ada });
    const row = await database(desk.strapi)('helpdesk_tickets').where({ number }).first();
    const performed = await performAction({
      strapi: desk.strapi,
      actor: contactActor(Number(row.contact_id), 'Ayesha Khan'),
      ticket: { number },
      action: 'client-message',
      input: { version: null, clientId: newKey(), text: { format: 'text', body: 'Any news?' } },
    });
    expect(performed.version).toBe(3);
  });

  test('to a team is mine to each member until a person takes it, and to nobody else', async () => {
    const number = await give({ team });
    const members = [staff.ada, staff.ben, staff.sana];
    for (const who of members) expect(await queue(who, 'assignee=mine')).toContain(number);
    for (const who of [staff.other, staff.owner]) {
      expect(await queue(who, 'assignee=mine')).not.toContain(number);
    }
    expect((await work.read(staff.ben, number)).isHeld).toBe(false);
    expect((await work.perform(staff.ada, number, 'take', { version: 2 })).status).toBe(200);
    expect(await queue(staff.ada, 'assignee=mine')).toContain(number);
    for (const who of [staff.ben, staff.sana]) {
      expect(await queue(who, 'assignee=mine')).not.toContain(number);
    }
  });

  test('is counted under mine as it is listed there', async () => {
    await give({ team });
    await give({ agent: keys.ben });
    for (const who of Object.values(staff)) {
      expect(await counted(who)).toBe((await queue(who, 'assignee=mine&limit=100')).length);
    }
  });
});
