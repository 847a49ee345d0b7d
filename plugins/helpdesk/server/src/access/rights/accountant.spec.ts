import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import type { HolderRights, QueueCounts, QueuePage, RightsView } from '../../../../contracts';
import { database, insertRow } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { workAt } from '../../tickets/work-fixture';
import { createRole } from '../people-fixture';

const PAYING = 'awaiting-payment';
const text = { format: 'text', body: 'Mine' };

/** The example of the field: an accountant takes payments, and has nothing else of the desk. */
describe.each(DATABASES)('an accountant, on %s', (kind) => {
  let desk: Desk;
  let work: ReturnType<typeof workAt>;
  let owner: StaffMember;
  let accountant: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    work = workAt(desk);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    const role = await createRole(desk, {
      permissions: ['ticket.read', 'ticket.perform', 'ticket.create'],
    });
    accountant = await createStaff(desk, { roles: [role], name: 'Aqsa Accountant' });
    const db = database(desk.strapi);
    const repairs = await db('helpdesk_workflows').where({ key: 'repairs' }).first('id');
    await insertRow(db, 'helpdesk_sources', {
      document_id: newKey(),
      key: 'repairs-form',
      kind: 'form',
      names: JSON.stringify({ en: 'Repairs' }),
      workflow_id: repairs.id,
      locale: 'en',
      is_enabled: true,
      settings: '{}',
    });
    const { code } = await desk.strapi.db.query('admin::role').findOne({ where: { id: role } });
    const { version } = await holderOf(code);
    const right = {
      workflow: 'repairs',
      states: [PAYING],
      actions: ['payment-received'],
      scope: 'all',
      mayCreate: false,
      mayBeAssigned: false,
      mayTag: false,
    };
    const given = { version, rights: [right] };
    const { status } = await call(desk, owner, 'PUT', `/helpdesk/rights/role/${code}`, given);
    expect(status).toBe(200);
  });
  afterAll(() => desk.stop());

  const holderOf = async (key: string): Promise<HolderRights> => {
    const { body } = await call(desk, owner, 'GET', '/helpdesk/rights');
    const found = (body.data as RightsView).holders.find((holder) => holder.key === key);
    if (!found) throw new Error(`${key} is not listed`);
    return found;
  };
  /** A repair that stands in this state; how it came there is tried where the workflow is. */
  const repairIn = async (key: string) => {
    const { id, number } = await work.open({ source: 'repairs-form', subject: `Grinder ${key}` });
    const db = database(desk.strapi);
    const { workflow_id } = await db('helpdesk_tickets').where({ id }).first('workflow_id');
    const state = await db('helpdesk_states').where({ workflow_id, key }).first('id');
    await db('helpdesk_tickets').where({ id }).update({ state_id: state.id });
    return number;
  };
  const queue = async (query = '') => {
    const { body } = await call(desk, accountant, 'GET', `/helpdesk/queue${query}`);
    // The contract of this door.
    return (body.data as QueuePage).tickets.map(({ number }) => number);
  };

  test('sees the repairs that wait for payment, and of the others not that they exist', async () => {
    const paying = await repairIn(PAYING);
    const hidden = [
      await repairIn('quote-sent'),
      await repairIn('in-repair'),
      (await work.open()).number,
    ];
    expect(await queue()).toEqual([paying]);
    expect(await queue('?q=Grinder')).toEqual([paying]);
    expect(await queue('?state=repairs/in-repair')).toEqual([]);
    for (const number of [...hidden, 999_999]) {
      const { status, body } = await call(desk, accountant, 'GET', `/helpdesk/tickets/${number}`);
      expect([status, body]).toMatchObject([404, { error: { details: { code: 'NOT_FOUND' } } }]);
    }
    const { body } = await call(desk, accountant, 'GET', '/helpdesk/queue/counts');
    const { states } = body.data as QueueCounts;
    const counted = states.filter(({ count }) => count > 0);
    expect(counted.map(({ state, count }) => [state, count])).toEqual([[PAYING, 1]]);
  });

  test('takes the payment, and does nothing else', async () => {
    const number = await repairIn(PAYING);
    const { actions, may } = await work.read(accountant, number);
    expect(actions.map(({ key }) => key)).toEqual(['payment-received']);
    expect(may).toEqual({ assign: false, correctSubject: true, editContact: false });
    for (const action of ['note', 'write', 'cancel', 'delete', 'quote', 'forward']) {
      const { status, body } = await work.perform(accountant, number, action, { text });
      expect([action, status, body]).toMatchObject([
        action,
        403,
        { error: { details: { code: 'ACTION_NOT_ALLOWED' } } },
      ]);
    }
    const assigned = { version: 1, clientId: newKey(), agent: null, team: null };
    expect((await work.at(accountant, 'POST', number, 'assign', assigned)).status).toBe(403);
    const opened = await call(desk, accountant, 'POST', '/helpdesk/tickets', {
      clientId: newKey(),
      source: 'repairs-form',
      channel: 'telephone',
      contact: { name: 'Caller', email: null, phone: null },
      locale: 'en',
      subject: 'A call',
      text,
      sendsReceipt: false,
    });
    expect(opened.status).toBe(403);
    expect((await work.read(owner, number)).version).toBe(1);

    const fields = { amount: 4_500, method: 'cash' };
    const done = await work.perform(accountant, number, 'payment-received', { fields });
    expect(done.status).toBe(200);
    expect((await work.read(owner, number)).state.key).toBe('payment-received');
    expect((await work.at(accountant, 'GET', number, 'entries')).status).toBe(404);
    expect(await queue()).not.toContain(number);
  });

  test('is told of a payment in a state that is not theirs as of nothing', async () => {
    const number = await repairIn('quote-sent');
    const { status } = await work.perform(accountant, number, 'payment-received', { fields: {} });
    expect(status).toBe(404);
  });
});
