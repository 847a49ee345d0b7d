import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import type { HeldRight, HolderRights, RightsView, WorkflowDetail } from '../../../../contracts';
import { effectiveRights, rightsView } from '../../../../contracts/rights.schema';
import { forgetDirectory } from '../../people/directory';
import { createTeam } from '../../people/save-team';
import { database } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { workAt } from '../../tickets/work-fixture';
import { createColleague, createRole } from '../people-fixture';

const right = (more: Partial<HeldRight> = {}): HeldRight => ({
  workflow: null,
  states: null,
  actions: null,
  scope: 'all',
  mayCreate: false,
  mayBeAssigned: false,
  mayTag: false,
  ...more,
});
const refused = (code: string, more: object = {}) => ({
  error: { details: { code, hint: expect.any(String), ...more } },
});

describe.each(DATABASES)('rights, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  let work: ReturnType<typeof workAt>;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    work = workAt(desk);
  });
  afterAll(() => desk.stop());

  const list = async (query = '') => {
    const { status, body } = await call(desk, owner, 'GET', `/helpdesk/rights${query}`);
    expect(status).toBe(200);
    return rightsView.parse(body.data) satisfies RightsView;
  };
  const holderOf = async (kindOf: HolderRights['kind'], key: string) => {
    const found = (await list()).holders.find((one) => one.kind === kindOf && one.key === key);
    if (!found) throw new Error(`${kindOf} ${key} is not listed`);
    return found;
  };
  const put = (holder: Pick<HolderRights, 'kind' | 'key'>, body: unknown, staff = owner) =>
    call(desk, staff, 'PUT', `/helpdesk/rights/${holder.kind}/${holder.key}`, body);
  const give = async (
    holder: Pick<HolderRights, 'kind' | 'key'>,
    rights: HeldRight[],
    staff = owner
  ) => put(holder, { version: (await holderOf(holder.kind, holder.key)).version, rights }, staff);
  const team = async (members: string[] = []) => {
    const body = {
      name: `Team ${newKey()}`,
      members: members.map((agent) => ({ agent, isSupervisor: false })),
    };
    const { key } = await createTeam(desk.strapi, body);
    return { kind: 'team', key } as const;
  };
  const person = async (name = 'Ada Agent') => {
    const staff = await createColleague(desk, {
      permissions: ['ticket.read', 'ticket.perform', 'ticket.create'],
      name,
    });
    return { staff, holder: { kind: 'agent', key: await work.keyOf(staff) } as const };
  };
  const rows = () => database(desk.strapi)('helpdesk_rights').select('*').orderBy('id');
  const effective = async (key: string) => {
    const { status, body } = await call(desk, owner, 'GET', `/helpdesk/rights/effective/${key}`);
    expect(status).toBe(200);
    return effectiveRights.parse(body.data);
  };
  const publish = async (change: (document: WorkflowDetail['document']) => void) => {
    const { body } = await call(desk, owner, 'GET', '/helpdesk/workflows/repairs');
    // The contract of this door.
    const { document, version } = body.data as WorkflowDetail;
    change(document);
    const put = { document, baseVersion: version };
    const { status } = await call(desk, owner, 'PUT', '/helpdesk/workflows/repairs', put);
    expect(status).toBe(200);
  };

  describe('and their list', () => {
    test('has the roles that read tickets, the teams and the people, with why some count for nothing', async () => {
      const [ada, spare] = [await person('Ada Agent'), await team()];
      const { holders, workflows } = await list();
      expect(workflows.map(({ key }) => key)).toEqual(
        expect.arrayContaining(['support', 'repairs'])
      );
      const names = holders.map(({ kind: of, name }) => `${of} ${name}`);
      expect(names).toEqual(expect.arrayContaining(['role Helpdesk agent', 'agent Ada Agent']));
      expect(names).not.toContain('role Editor');
      expect(names).not.toContain('role Super Admin');
      expect((await holderOf('team', spare.key)).rights).toEqual([]);
      expect((await holderOf('agent', ada.holder.key)).note).toBeNull();
      expect((await holderOf('agent', await work.keyOf(owner))).note).toBe('owner');
      const role = await createRole(desk, { permissions: ['settings.read'], right: {} });
      const { code } = await desk.strapi.db.query('admin::role').findOne({ where: { id: role } });
      expect((await holderOf('role', code)).note).toBe('no-permission');
    });

    test('of a workflow has who has a right that counts there, and no other right', async () => {
      const [here, there] = [await team(), await team()];
      await give(here, [right({ workflow: 'support' }), right({ workflow: 'repairs' })]);
      await give(there, [right({ workflow: 'repairs' })]);
      const { holders, workflows } = await list('?workflow=support');
      expect(workflows.map(({ key }) => key)).toEqual(['support']);
      const shown = holders.find(({ key }) => key === here.key);
      expect(shown?.rights.map(({ workflow }) => workflow)).toEqual(['support']);
      expect(holders.map(({ key }) => key)).not.toContain(there.key);
      expect(holders.every(({ rights }) => rights.length > 0)).toBe(true);
      const unknown = await call(desk, owner, 'GET', '/helpdesk/rights?workflow=none');
      expect(unknown.status).toBe(404);
    });
  });

  describe('given', () => {
    test('are stored whole, replaced whole, and hold at once', async () => {
      const { staff, holder } = await person();
      const { number } = await work.open();
      expect((await work.at(staff, 'GET', number, 'entries')).status).toBe(404);
      const given = [
        right({ workflow: 'support', states: ['new'], actions: ['note'], mayCreate: true }),
        right({ workflow: 'repairs', scope: 'own', mayBeAssigned: true }),
      ];
      const saved = await give(holder, given);
      expect(saved.status).toBe(200);
      const stored = given.map((one) => ({ ...one, gone: { states: [], actions: [] } }));
      expect(saved.body.data).toMatchObject({ rights: stored });
      expect((await holderOf('agent', holder.key)).rights).toEqual(stored);
      expect((await work.read(staff, number)).actions.map(({ key }) => key)).toEqual(['note']);
      await give(holder, []);
      expect((await holderOf('agent', holder.key)).rights).toEqual([]);
      expect((await work.at(staff, 'GET', number, 'entries')).status).toBe(404);
    });

    test('to a team reach its members, and leave with them', async () => {
      const { staff, holder } = await person();
      const { number } = await work.open();
      const front = await team([holder.key]);
      await give(front, [right({ workflow: 'support' })]);
      expect((await work.at(staff, 'GET', number, 'entries')).status).toBe(200);
      const empty = { name: `Team ${newKey()}`, members: [] };
      await call(desk, owner, 'PUT', `/helpdesk/teams/${front.key}`, empty);
      expect((await work.at(staff, 'GET', number, 'entries')).status).toBe(404);
    });

    test('are refused when they were changed meanwhile, and the others’ stand', async () => {
      const holder = await team();
      const { version } = await holderOf('team', holder.key);
      expect((await put(holder, { version, rights: [right()] })).status).toBe(200);
      const late = await put(holder, { version, rights: [right({ scope: 'own' })] });
      expect([late.status, late.body]).toMatchObject([409, refused('SETTINGS_CHANGED')]);
      expect((await holderOf('team', holder.key)).rights).toMatchObject([{ scope: 'all' }]);
    });

    test('by many at once are one’s: nobody’s rights are mixed with another’s', async () => {
      const holder = await team();
      const { version } = await holderOf('team', holder.key);
      const scopes = ['all', 'team', 'own'] as const;
      const answers = await Promise.all(
        scopes.map((scope) =>
          put(holder, { version, rights: [right({ scope }), right({ scope })] })
        )
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const { rights } = await holderOf('team', holder.key);
      expect(rights).toHaveLength(2);
      expect(new Set(rights.map(({ scope }) => scope)).size).toBe(1);
    });
  });

  describe('that cannot be given', () => {
    let before: unknown;
    beforeEach(async () => {
      before = await rows();
    });

    test.each([
      [{ workflow: 'none' }, { 'rights.1.workflow': 'There is no workflow none' }],
      [
        { workflow: 'support', states: ['new', 'lost'] },
        { 'rights.1.states': 'The workflow support does not have lost' },
      ],
      [
        { workflow: 'support', actions: ['reply', 'payment-received'] },
        { 'rights.1.actions': 'The workflow support does not have payment-received' },
      ],
      [{ states: ['lost'] }, { 'rights.1.states': 'No workflow has lost' }],
      [
        { workflow: 'repairs', actions: ['accept-quote'] },
        { 'rights.1.actions': 'The workflow repairs does not have accept-quote' },
      ],
    ])(
      '%o are refused with the reason, and the good one beside is not given',
      async (bad, fields) => {
        const holder = await team();
        const { status, body } = await give(holder, [right(), right(bad)]);
        expect([status, body]).toMatchObject([400, refused('RIGHT_UNKNOWN', { fields })]);
        expect(await rows()).toEqual(before);
      }
    );

    test('to an owner or the role of owners are refused: they would change nothing', async () => {
      const key = await work.keyOf(owner);
      const { version } = await holderOf('agent', key);
      for (const holder of [
        { kind: 'agent', key },
        { kind: 'role', key: 'strapi-super-admin' },
      ] as const) {
        const answer = await put(holder, { version, rights: [right()] });
        expect([answer.status, answer.body]).toMatchObject([400, refused('RIGHT_WITHOUT_EFFECT')]);
      }
      expect(await rows()).toEqual(before);
    });

    test('to nobody, or by nobody who may change settings, are refused', async () => {
      const { staff, holder } = await person();
      const { version } = await holderOf('agent', holder.key);
      for (const of of ['role', 'team', 'agent'] as const) {
        const body = { version, rights: [right()] };
        expect((await put({ kind: of, key: newKey() }, body)).status).toBe(404);
      }
      expect((await put(holder, { version, rights: [right()] }, staff)).status).toBe(403);
      expect((await put(holder, { version, rights: [{ ...right(), id: 1 }] })).status).toBe(400);
      expect((await put(holder, { rights: [right()] })).status).toBe(400);
      expect(await rows()).toEqual(before);
    });
  });

  describe('to what a workflow no longer has', () => {
    test('are shown so, give nothing, are not given again, and the rest is kept', async () => {
      const holder = await team();
      const given = right({
        workflow: 'repairs',
        states: ['ready', 'cancelled'],
        actions: ['hand-over', 'note'],
      });
      await give(holder, [given]);
      await publish((document) => {
        document.states = document.states.filter(({ key }) => key !== 'cancelled');
        document.actions = document.actions.filter(({ key }) => key !== 'hand-over');
        for (const state of document.states) {
          state.actions = state.actions.filter((key) => key !== 'hand-over');
        }
        for (const action of document.actions) if (action.to === 'cancelled') action.to = 'closed';
      });
      const { rights } = await holderOf('team', holder.key);
      expect(rights[0].gone).toEqual({ states: ['cancelled'], actions: ['hand-over'] });
      const again = await give(holder, [given]);
      expect([again.status, again.body]).toMatchObject([
        400,
        refused('RIGHT_UNKNOWN', {
          fields: {
            'rights.0.states': 'The workflow repairs does not have cancelled',
            'rights.0.actions': 'The workflow repairs does not have hand-over',
          },
        }),
      ]);
      const kept = right({ workflow: 'repairs', states: ['ready'], actions: ['note'] });
      expect((await give(holder, [kept])).status).toBe(200);
    });
  });

  describe('of an agent as they are in effect', () => {
    test('name the role, the team and the person that give each, and what the role withholds', async () => {
      const { staff, holder } = await person('Ali Raza');
      const front = await team([holder.key]);
      await give(front, [right({ workflow: 'support', scope: 'team', actions: ['note'] })]);
      await give(holder, [right({ workflow: 'support', states: ['new'], mayCreate: true })]);
      const told = await effective(holder.key);
      expect(told).toMatchObject({ agent: { name: 'Ali Raza' }, isActive: true, isOwner: false });
      expect(told.permissions.assign).toEqual([]);
      expect(told.permissions.read).toHaveLength(1);
      const reasons = told.because.map((reason) => `${reason.holder.kind} ${reason.right.scope}`);
      const [byTeam, byName] = ['team team', 'agent all'].map((one) => reasons.indexOf(one));
      const support = told.workflows.find(({ key }) => key === 'support');
      const fresh = support?.states.find(({ key }) => key === 'new');
      expect(fresh?.seen).toEqual({ scope: 'all', by: [byTeam, byName].sort() });
      const reply = fresh?.actions.find(({ key }) => key === 'reply')?.performed;
      expect(reply).toEqual({ scope: 'all', by: [byName] });
      const open = support?.states.find(({ key }) => key === 'open');
      expect(open?.seen).toEqual({ scope: 'team', by: [byTeam] });
      expect(support?.create).toEqual({ isGiven: true, by: [byName] });
      const { number } = await work.open();
      expect((await work.read(staff, number)).actions.map(({ key }) => key)).toContain('reply');
    });

    test('are an owner’s by being one, and nobody’s who is not there', async () => {
      const told = await effective(await work.keyOf(owner));
      expect(told.isOwner).toBe(true);
      expect(told.because).toEqual([]);
      expect(told.workflows[0].states[0].seen.scope).toBe('all');
      const missing = await call(desk, owner, 'GET', `/helpdesk/rights/effective/${newKey()}`);
      expect(missing.status).toBe(404);
    });
  });

  test('the last one who sees everything and may change settings keeps the right to it', async () => {
    const role = await createRole(desk, {
      permissions: ['ticket.read', 'settings.read', 'settings.update'],
      right: {},
    });
    const keeper = await createStaff(desk, { roles: [role], name: 'Kiran Keeper' });
    const { code } = await desk.strapi.db.query('admin::role').findOne({ where: { id: role } });
    const holder = { kind: 'role', key: code } as const;
    await work.keyOf(keeper);
    const narrow = [right({ workflow: 'support', states: ['new'] })];
    // While there is an owner, everything may be taken.
    expect((await give(holder, narrow)).status).toBe(200);
    expect((await give(holder, [right()])).status).toBe(200);

    const db = database(desk.strapi);
    const owners = db('admin_users').where({ id: owner.userId });
    await owners.clone().update({ is_active: false });
    forgetDirectory(desk.strapi);
    const as = async (path: string) => call(desk, keeper, 'GET', path);
    const { body } = await as('/helpdesk/rights');
    const { version } = (body.data as RightsView).holders.find(({ key }) => key === code) ?? {};
    const before = await rows();
    const taken = await put(holder, { version, rights: narrow }, keeper);
    expect([taken.status, taken.body]).toMatchObject([
      409,
      refused('RIGHTS_LOCK_OUT', { fields: { 'workflows.support': expect.any(String) } }),
    ]);
    expect(await rows()).toEqual(before);
    const second = [right({ mayCreate: true })];
    expect((await put(holder, { version, rights: second }, keeper)).status).toBe(200);
    await owners.clone().update({ is_active: true });
    forgetDirectory(desk.strapi);
  });
});
