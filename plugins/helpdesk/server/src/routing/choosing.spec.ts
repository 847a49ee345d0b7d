import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { SourceView } from '../../../contracts';
import { contactActor } from '../access/actor';
import { forgetDirectory } from '../people/directory';
import { createTeam } from '../people/save-team';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { SITE_FORM } from '../tickets/first-start';
import { readClientTicket } from '../tickets/read-client-ticket';
import { giveWaiting } from './give-waiting';
import { handOver } from './hand-over';
import { routingAt, type RoutedAgent } from './routing-fixture';

const HOUR_MS = 3_600_000;
/** A rule of a host project, as the spec sets it. */
const own = { choose: (): { person: string; because?: string } | null => null };

describe.each(DATABASES)('who gets a ticket, on %s', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof routingAt>;
  let owner: StaffMember;
  let agents: RoutedAgent[];
  let [ada, ben, cleo]: RoutedAgent[] = [];
  const realNow = clock.now;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    // The desk's own round would give what is to wait here.
    await stopJobs(desk.strapi);
    at = routingAt(desk);
    await at.workAlways();
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    agents = await at.makeAgents(['Ada', 'Ben', 'Cleo']);
    [ada, ben, cleo] = agents;
    desk.strapi
      .plugin('helpdesk')
      .service('routing')
      .addStrategy({
        key: 'own-rule',
        name: { en: 'Own rule' },
        choose: () => own.choose(),
      });
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    clock.now = realNow;
    await at.closeAll();
    await at.distribute({});
    for (const agent of agents) {
      await at.columns(agent, { ticket_limit: null, working_hours: null });
      await at.set(agent, 'away');
    }
  });

  const ownerOf = async (id: number) => (await at.ticket(id)).assigneeId;
  const routingOf = async (id: number) => (await at.history(id)).at(-1)?.routing;
  const perform = async (id: number, action: string) => {
    const { number, version } = await at.ticket(id);
    const path = `/helpdesk/tickets/${number}/actions/${action}`;
    const text = { format: 'text', body: 'Try again.' };
    const body = { version, clientId: randomUUID(), text };
    expect((await call(desk, owner, 'POST', path, body)).status).toBe(200);
  };

  test('the one with the fewest, and the history says why', async () => {
    for (const agent of [ada, ben]) await at.set(agent, 'online');
    const [first, second] = [await at.open(), await at.open()];
    const third = await at.open();
    expect(await Promise.all([first, second, third].map(ownerOf))).toEqual([
      ada.id,
      ben.id,
      ada.id,
    ]);
    expect(await routingOf(third)).toEqual({
      strategy: 'least-loaded',
      occasion: 'opened',
      reason: 'least-loaded',
      detail: null,
      load: 1,
      dueAt: null,
    });
  });

  test('the owner of the client’s open request, who is there; else somebody else', async () => {
    await at.set(ada, 'online');
    const contact = { name: 'Ayesha', email: 'a@example.com', locale: 'en', timeZone: null };
    await at.open({ contact });
    await at.set(ben, 'online');
    const again = await at.open({ contact });
    expect([await ownerOf(again), (await routingOf(again))?.reason]).toEqual([ada.id, 'owner']);
    await at.set(ada, 'away');
    expect(await ownerOf(await at.open({ contact }))).toBe(ben.id);
  });

  test('nobody who is away, at another time of work, without a right or in another team', async () => {
    await at.set(ada, 'online');
    await at.columns(ada, { working_hours: JSON.stringify(Array.from({ length: 7 }, () => [])) });
    const off = await at.open();
    expect([await ownerOf(off), (await routingOf(off))?.reason]).toEqual([null, 'nobody']);
    await at.columns(ada, { working_hours: null });
    const { key } = await createTeam(desk.strapi, { name: `Team ${kind}`, members: [] });
    const other = await at.open({ assignee: { team: key } });
    expect(await ownerOf(other)).toBeNull();
    await database(desk.strapi)('admin_users')
      .whereIn('id', database(desk.strapi)('helpdesk_agents').select('user_id').where('id', ada.id))
      .update({ is_active: false });
    forgetDirectory(desk.strapi);
    const inactive = await at.open();
    expect(await ownerOf(inactive)).toBeNull();
    await database(desk.strapi)('admin_users').update({ is_active: true });
    forgetDirectory(desk.strapi);
    expect(await giveWaiting({ strapi: desk.strapi })).toBe(2);
    const owners = await Promise.all([off, other, inactive].map(ownerOf));
    expect(owners).toEqual([ada.id, null, ada.id]);
  });

  test('nobody beyond the limit of the form, or of their own', async () => {
    for (const agent of [ada, ben]) await at.set(agent, 'online');
    await at.distribute({ limit: 1 });
    await at.columns(ben, { ticket_limit: 2 });
    const ids = [await at.open(), await at.open(), await at.open(), await at.open()];
    expect(await at.loads(agents)).toEqual([1, 2, 0]);
    expect(await at.waiting()).toEqual([ids[3]]);
    await perform(ids[0], 'reply-close');
    expect(await giveWaiting({ strapi: desk.strapi })).toBe(1);
    expect(await ownerOf(ids[3])).toBe(await ownerOf(ids[0]));
  });

  test('a named person goes before the rule, and nobody is asked where it says nobody', async () => {
    await at.set(ada, 'online');
    const named = await at.open({ assignee: { agent: ben.key } });
    expect([await ownerOf(named), await routingOf(named)]).toEqual([ben.id, null]);
    for (const none of [null, { strategy: 'nobody' }]) {
      await at.distribute(none);
      const id = await at.open();
      expect([await ownerOf(id), await routingOf(id)]).toEqual([null, null]);
    }
    expect(await at.waiting()).toEqual([]);
  });

  test('a rule of the host project that leaves one waiting leaves no other', async () => {
    await at.distribute({ strategy: 'own-rule' });
    const [first, second] = [await at.open(), await at.open()];
    await at.set(ada, 'online');
    const answers = [null, { person: ada.key }];
    own.choose = () => answers.shift() ?? null;
    expect(await giveWaiting({ strapi: desk.strapi })).toBe(1);
    expect([await ownerOf(first), await ownerOf(second)]).toEqual([null, ada.id]);
  });

  test('by a rule of the host project, which says why itself', async () => {
    for (const agent of agents) await at.set(agent, 'online');
    await at.distribute({ strategy: 'own-rule' });
    own.choose = () => ({ person: cleo.key, because: 'It is Friday' });
    const id = await at.open();
    expect(await ownerOf(id)).toBe(cleo.id);
    expect(await routingOf(id)).toMatchObject({
      strategy: 'own-rule',
      reason: 'own',
      detail: 'It is Friday',
    });
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['names a stranger', () => ({ person: 'stranger' })],
    // What a host that forgot itself may answer.
    ['answers later', () => Promise.resolve({ person: 'ada' }) as never],
  ])('a rule that %s gives it to nobody, is logged, and nothing is lost', async (_how, choose) => {
    await at.set(ada, 'online');
    await at.distribute({ strategy: 'own-rule' });
    own.choose = choose;
    const logged = vi.spyOn(desk.strapi.log, 'error').mockImplementation(() => desk.strapi.log);
    const id = await at.open();
    expect([await ownerOf(id), (await routingOf(id))?.reason]).toEqual([null, 'failed']);
    expect(String(logged.mock.calls[0][0])).toContain('own-rule');
    logged.mockRestore();
    expect(await at.waiting()).toEqual([id]);
    own.choose = () => ({ person: ada.key });
    expect(await giveWaiting({ strapi: desk.strapi })).toBe(1);
    expect(await ownerOf(id)).toBe(ada.id);
  });

  test('a rule that is gone gives it to nobody until the form has another', async () => {
    await at.set(ada, 'online');
    await at.distribute({ strategy: 'of-last-year' });
    const logged = vi.spyOn(desk.strapi.log, 'error').mockImplementation(() => desk.strapi.log);
    const id = await at.open();
    logged.mockRestore();
    expect(await ownerOf(id)).toBeNull();
    await at.distribute({});
    expect(await giveWaiting({ strapi: desk.strapi })).toBe(1);
    expect(await routingOf(id)).toMatchObject({ occasion: 'waited', reason: 'least-loaded' });
  });

  test('what was given by hand while it waited is left alone, also when it is nobody’s again', async () => {
    const id = await at.open();
    const { number } = await at.ticket(id);
    const assign = async (agent: string | null) => {
      const { version } = await at.ticket(id);
      const body = { version, clientId: randomUUID(), agent, team: null };
      const path = `/helpdesk/tickets/${number}/assign`;
      expect((await call(desk, owner, 'POST', path, body)).status).toBe(200);
    };
    await assign(ben.key);
    await giveWaiting({ strapi: desk.strapi });
    await assign(null);
    await at.set(ada, 'online');
    expect(await giveWaiting({ strapi: desk.strapi })).toBe(0);
    expect(await ownerOf(id)).toBeNull();
  });

  test('who is late with it uses up nobody’s turn', async () => {
    const id = await at.open();
    await at.set(ada, 'online');
    const before = await at.turns();
    const db = database(desk.strapi);
    let changed: Promise<unknown> | undefined;
    // Between what is read of the ticket and what is written to it.
    const between = ({ sql }: { sql: string }) => {
      if (changed || !sql.includes('helpdesk_entry_texts')) return;
      changed = db('helpdesk_tickets').where({ id }).increment('version', 1).then();
    };
    db.on('query', between);
    expect(await giveWaiting({ strapi: desk.strapi })).toBe(1);
    db.removeListener('query', between);
    expect(await changed).toBe(1);
    expect(await ownerOf(id)).toBe(ada.id);
    expect(await at.turns()).toBe(before + 1);
  });

  test('it is a task with a due time, until the client is answered', async () => {
    await at.set(ada, 'online');
    await at.distribute({ dueHours: 2 });
    clock.now = () => 1_800_000_000_000;
    const id = await at.open();
    const dueAt = clock.now() + 2 * HOUR_MS;
    expect((await at.ticket(id)).dueAt).toBe(dueAt);
    expect(await routingOf(id)).toMatchObject({ dueAt });
    const { number } = await at.ticket(id);
    const read = await call(desk, owner, 'GET', `/helpdesk/queue?assignee=${ada.key}`);
    expect(read.body.data).toMatchObject({ tickets: [{ number, dueAt }] });
    clock.now = realNow;
    await perform(id, 'note');
    expect((await at.ticket(id)).dueAt).toBe(dueAt);
    await perform(id, 'reply');
    expect((await at.ticket(id)).dueAt).toBeNull();
  });

  test('who hands over gives theirs to those who are there, the rest back to nobody', async () => {
    for (const agent of [ada, ben]) await at.set(agent, 'online');
    await at.distribute({ limit: 3 });
    const ids = [await at.open(), await at.open(), await at.open(), await at.open()];
    const owners = await Promise.all(ids.map(ownerOf));
    const hers = ids.filter((_id, index) => owners[index] === ada.id);
    await at.set(ada, 'handing-over');
    expect(await handOver({ strapi: desk.strapi })).toBe(2);
    expect(await at.loads(agents)).toEqual([0, 3, 0]);
    const [left] = await at.waiting();
    expect(await at.history(left)).toMatchObject([
      { kind: 'opened' },
      {
        kind: 'returned',
        actor: { kind: 'system' },
        before: { assignee: { key: ada.key } },
        after: { assignee: null },
        isInternal: true,
        routing: { occasion: 'handed-over', reason: 'nobody' },
      },
    ]);
    const given = hers.find((id) => id !== left) ?? 0;
    expect(await routingOf(given)).toMatchObject({ occasion: 'handed-over', load: 2 });
    await at.set(cleo, 'online');
    expect(await giveWaiting({ strapi: desk.strapi })).toBe(1);
    expect(await at.loads(agents)).toEqual([0, 3, 1]);
    expect(await handOver({ strapi: desk.strapi })).toBe(0);
  });

  test('who hands over what no rule distributes gives it back', async () => {
    await at.distribute(null);
    const id = await at.open({ assignee: { agent: ben.key } });
    await at.set(ben, 'handing-over');
    expect(await handOver({ strapi: desk.strapi })).toBe(1);
    expect([await ownerOf(id), await at.waiting()]).toEqual([null, []]);
  });

  test('the client learns nothing of it', async () => {
    await at.set(ada, 'online');
    const id = await at.open();
    const { contactId } = await at.ticket(id);
    const actor = contactActor(contactId, 'Client');
    const view = JSON.stringify(
      await readClientTicket({ strapi: desk.strapi, actor, ticket: { id } })
    );
    for (const secret of ['least-loaded', 'routing', 'Ada']) expect(view).not.toContain(secret);
  });
});

describe('what can be chosen', () => {
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk();
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
  });
  afterAll(() => desk.stop());

  const forms = async () =>
    // The contract of this door.
    (await call(desk, owner, 'GET', '/helpdesk/sources')).body.data as SourceView[];
  const bodyOf = ({ name, workflow, locale, timeZone, isEnabled, settings }: SourceView) => {
    return { name, workflow, locale, timeZone, isEnabled, settings };
  };
  const put = (body: object) => call(desk, owner, 'PUT', `/helpdesk/sources/${SITE_FORM}`, body);

  test('a form from before there was a choice goes on with nobody, a new one has the usual rule', async () => {
    const [form] = await forms();
    expect(form.distribution.strategy).toBe('least-loaded');
    await database(desk.strapi)('helpdesk_sources').update({ distribution: null });
    const [old] = await forms();
    expect(old.distribution).toEqual({ strategy: 'nobody', limit: null, dueHours: null });
    expect((await put(bodyOf(old))).status).toBe(200);
    expect((await forms())[0].distribution.strategy).toBe('nobody');
    const made = await call(desk, owner, 'POST', '/helpdesk/sources', bodyOf(old));
    expect(made.body.data).toMatchObject({ distribution: { strategy: 'least-loaded' } });
  });

  test('a form keeps what was chosen, and takes no rule that is not there', async () => {
    const [form] = await forms();
    const distribution = { strategy: 'round-robin', limit: 5, dueHours: 4 };
    const saved = await put({ ...bodyOf(form), distribution });
    expect(saved.body.data).toMatchObject({ distribution });
    await put(bodyOf(form));
    expect((await forms())[0].distribution).toEqual(distribution);
    const wrong = await put({
      ...bodyOf(form),
      distribution: { ...distribution, strategy: 'none-such' },
    });
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([
      400,
      expect.stringContaining('distribution.strategy'),
    ]);
  });

  test('an agent comes and goes by their own choice, which stays', async () => {
    const path = '/helpdesk/me/availability';
    const me = async () => (await call(desk, owner, 'GET', '/helpdesk/me')).body.data;
    expect(await me()).toMatchObject({ availability: { choice: 'away' } });
    const come = await call(desk, owner, 'PUT', path, { availability: 'online' });
    expect(come.body.data).toMatchObject({ choice: 'online' });
    expect((await call(desk, owner, 'PUT', path, { availability: 'asleep' })).status).toBe(400);
    await desk.restart();
    expect(await me()).toMatchObject({ availability: { choice: 'online' } });
  });

  test('a rule of the host’s has a key of its own', () => {
    const service = desk.strapi.plugin('helpdesk').service('routing');
    const rule = { name: { en: 'Rule' }, choose: () => null };
    expect(() => service.addStrategy({ ...rule, key: 'Not a key' })).toThrow('no key');
    expect(() => service.addStrategy({ ...rule, key: 'nobody' })).toThrow('already');
    service.addStrategy({ ...rule, key: 'vip' });
    expect(() => service.addStrategy({ ...rule, key: 'vip' })).toThrow('already');
  });
});
