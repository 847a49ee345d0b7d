import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { BulkOffers, BulkSummary, BulkWhat } from '../../../contracts';
import { forgetRights } from '../access/load-rights';
import { createColleague } from '../access/people-fixture';
import { clock } from '../platform/clock';
import { stopJobs } from '../platform/jobs';
import { workAt } from '../tickets/work-fixture';
import { bulkAt } from './bulk-fixture';
import { runBulks } from './run-bulks';
import { NOTE, startingTests } from './starting-fixture';
import { sweepBulks } from './start-bulk-work';

const CLOSE: BulkWhat = { ...NOTE, action: 'close', texts: {} };

/** Hundreds of tickets, one after the other on a busy machine. */
const PATIENCE = { timeout: 300_000 };

describe.each(DATABASES)('bulk actions on %s', PATIENCE, (kind) => {
  let desk: Desk;
  let work: ReturnType<typeof workAt>;
  let at: ReturnType<typeof bulkAt>;
  const staff = {} as Record<'owner' | 'ada' | 'zain', StaffMember>;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    // Worked by hand here.
    await stopJobs(desk.strapi);
    work = workAt(desk);
    at = bulkAt(desk);
    const permissions = ['ticket.read', 'ticket.perform', 'ticket.assign'] as const;
    // Sees what is new, waits or is closed in general support, and nothing else.
    const right = { workflow: 'support', states: ['new', 'open', 'waiting-client', 'closed'] };
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await createColleague(desk, { permissions, right, name: 'Ada Agent' });
    staff.zain = await createColleague(desk, { permissions, right, name: 'Zain Agent' });
    for (const who of [staff.ada, staff.zain]) await work.keyOf(who);
  });
  afterAll(() => desk.stop());
  beforeEach(() => at.db()('helpdesk_bulks').delete());

  startingTests({ desk: () => desk, bulk: () => at, staff });

  test('do a thousand tickets, and tell of each that cannot be done why', async () => {
    const numbers = await at.openMany(990);
    const [done, unseen, foreign, closed, changed] = [
      numbers.slice(0, 950),
      numbers.slice(950, 960),
      numbers.slice(960, 970),
      numbers.slice(970, 980),
      numbers.slice(980, 990),
    ];
    await at.setState(unseen, 'support', 'with-specialist');
    await at.setState(foreign, 'repairs', 'new');
    await at.setState(closed, 'support', 'closed');
    const missing = Array.from({ length: 10 }, (_, index) => 900_000 + index);
    const versions = [...numbers, ...missing].map((number) => (changed.includes(number) ? 7 : 1));
    const order = { numbers: [...numbers, ...missing], versions };
    const key = await at.started(staff.ada, CLOSE, order);
    expect(await at.read(staff.ada, key)).toMatchObject({ total: 1000, done: 0, state: 'running' });
    await runBulks({ strapi: desk.strapi });

    const bulk = await at.read(staff.ada, key);
    expect(bulk).toMatchObject({ total: 1000, done: 1000, refused: 50, state: 'done' });
    expect(bulk.by?.name).toBe('Ada Agent');
    const reasons = (of: number[]) =>
      of.map((number) => bulk.failed.find((one) => one.number === number)?.code);
    expect(new Set(reasons(closed))).toEqual(new Set(['ACTION_NOT_ALLOWED_IN_STATE']));
    expect(new Set(reasons(changed))).toEqual(new Set(['TICKET_CHANGED']));
    expect(reasons(done.slice(0, 5))).toEqual(done.slice(0, 5).map(() => undefined));
    // What is not in sight is told like what is not there.
    const bare = bulk.failed
      .filter(({ number }) => [...unseen, ...foreign, ...missing].includes(number))
      .map(({ number: _number, ...reason }) => JSON.stringify(reason));
    expect(bare).toHaveLength(30);
    expect(new Set(bare).size).toBe(1);
    expect(bare[0]).toContain('NOT_FOUND');
    expect(new Set(await at.countOf('close', done))).toEqual(new Set([1]));
    expect(new Set(await at.countOf('close', [...unseen, ...foreign, ...changed]))).toEqual(
      new Set([0])
    );
  });

  test('write what each client is called, by the agent who began', async () => {
    const numbers = await at.openMany(3);
    await at.started(staff.ada, NOTE, { numbers: [...numbers, numbers[0]] });
    await runBulks({ strapi: desk.strapi });
    const view = await work.read(staff.owner, numbers[0]);
    expect(view.entries).toHaveLength(2);
    expect(view.entries[1]).toMatchObject({
      actor: { kind: 'agent', name: 'Ada Agent' },
      text: { body: '<p>For Ayesha Khan</p>' },
    });
  });

  test('write nothing where a text cannot be filled in, and say so', async () => {
    const numbers = await at.openMany(1);
    const en = '<p>Dear {{ "x" | append: (1..999999) }}</p>';
    const key = await at.started(staff.ada, { ...NOTE, texts: { en } }, { numbers });
    await runBulks({ strapi: desk.strapi });
    const { failed } = await at.read(staff.ada, key);
    expect(failed.map(({ code }) => code)).toEqual(['TEXT_NOT_FILLED']);
    expect(await at.countOf('note', numbers)).toEqual([0]);
  });

  test('go on after the process is gone in the middle, and do nothing twice', async () => {
    const numbers = await at.openMany(60);
    const key = await at.started(staff.ada, NOTE, { numbers });
    await at.workUntil(25, numbers);
    // As if the last batch had not been kept: the process was gone before.
    await at.db()('helpdesk_bulks').where({ key }).update({ done: 20, leased_until: 0 });
    await runBulks({ strapi: Object.create(desk.strapi) });
    expect(await at.read(staff.ada, key)).toMatchObject({ done: 60, refused: 0, state: 'done' });
    expect(await at.countOf('note', numbers)).toEqual(numbers.map(() => 1));
  });

  test('that did their act know it also when it took the ticket out of sight', async () => {
    const numbers = await at.openMany(5);
    await at
      .db()('helpdesk_rights')
      .where({ scope: 'all' })
      .whereNotNull('states')
      .update({
        states: JSON.stringify(['new']),
      });
    forgetRights(desk.strapi);
    try {
      const key = await at.started(staff.ada, CLOSE, { numbers });
      await runBulks({ strapi: desk.strapi });
      const again = { done: 0, status: 'running', ended_at: null, leased_until: 0 };
      await at.db()('helpdesk_bulks').where({ key }).update(again);
      await runBulks({ strapi: desk.strapi });
      expect(await at.read(staff.ada, key)).toMatchObject({ done: 5, refused: 0 });
      expect(await at.countOf('close', numbers)).toEqual(numbers.map(() => 1));
    } finally {
      const states = ['new', 'open', 'waiting-client', 'closed'];
      await at
        .db()('helpdesk_rights')
        .whereNotNull('states')
        .update({ states: JSON.stringify(states) });
      forgetRights(desk.strapi);
    }
  });

  test('are done once by two nodes that work at the same time', async () => {
    const [mine, theirs] = [await at.openMany(60), await at.openMany(60)];
    const key = await at.started(staff.ada, NOTE, { numbers: mine });
    const other = await at.started(staff.zain, NOTE, { numbers: theirs });
    const nodes: Core.Strapi[] = [desk.strapi, Object.create(desk.strapi)];
    await Promise.all(nodes.map((strapi) => runBulks({ strapi })));
    // A node that finds everything taken ends; what was taken is worked off by who took it.
    for (const one of [key, other]) {
      expect(await at.read(staff.owner, one)).toMatchObject({
        done: 60,
        refused: 0,
        state: 'done',
      });
    }
    expect(await at.countOf('note', [...mine, ...theirs])).toEqual(
      [...mine, ...theirs].map(() => 1)
    );
  });

  test('are done once when one node takes over from another that still works', async () => {
    const numbers = await at.openMany(40);
    const key = await at.started(staff.ada, NOTE, { numbers });
    const late: Core.Strapi = Object.create(desk.strapi);
    await Promise.all([
      runBulks({ strapi: desk.strapi }),
      // Its lease is over while it works.
      at.db()('helpdesk_bulks').where({ key }).update({ leased_until: 0 }),
      runBulks({ strapi: late }),
    ]);
    await runBulks({ strapi: desk.strapi });
    expect(await at.read(staff.ada, key)).toMatchObject({ done: 40, refused: 0, state: 'done' });
    expect(await at.countOf('note', numbers)).toEqual(numbers.map(() => 1));
  });

  test.each([
    [
      'a permission is taken away',
      () => permission('plugin::helpdesk.ticket.perform', 'gone'),
      () => permission('gone', 'plugin::helpdesk.ticket.perform'),
    ],
    [
      'the agent is blocked',
      () => at.db()('admin_users').where({ id: staff.ada.userId }).update({ blocked: true }),
      () => at.db()('admin_users').where({ id: staff.ada.userId }).update({ blocked: false }),
    ],
  ])('stop when %s in the middle, and the rest is told as refused', async (_what, take, give) => {
    const numbers = await at.openMany(60);
    const key = await at.started(staff.ada, NOTE, { numbers });
    await at.workUntil(20, numbers);
    await take();
    try {
      await runBulks({ strapi: desk.strapi });
    } finally {
      await give();
    }
    const bulk = await at.read(staff.ada, key);
    expect(bulk).toMatchObject({ done: 60, state: 'done' });
    const performed = (await at.countOf('note', numbers)).filter((count) => count === 1).length;
    expect(performed).toBeLessThan(60);
    expect(bulk.refused).toBe(60 - performed);
    expect(new Set(bulk.failed.map(({ code }) => code))).toEqual(new Set(['NOT_ALLOWED']));
  });

  /** Of every role of the spec but the owner's, whose is made anew at each start. */
  const permission = (from: string, to: string) =>
    at.db()('admin_permissions').where({ action: from }).update({ action: to });

  test('refuse the tickets of which a right is taken away in the middle', async () => {
    const numbers = await at.openMany(40);
    const key = await at.started(staff.ada, NOTE, { numbers });
    await at.workUntil(20, numbers);
    await at.setState(numbers.slice(30), 'support', 'with-specialist');
    await runBulks({ strapi: desk.strapi });
    const bulk = await at.read(staff.ada, key);
    expect(bulk).toMatchObject({ done: 40, refused: 10 });
    expect(new Set(bulk.failed.map(({ code }) => code))).toEqual(new Set(['NOT_FOUND']));
  });

  test('are cancelled: what was done stays, and nothing more is done', async () => {
    const numbers = await at.openMany(60);
    const key = await at.started(staff.ada, NOTE, { numbers });
    await at.workUntil(20, numbers);
    const path = `/helpdesk/bulk/${key}/cancel`;
    expect((await call(desk, staff.zain, 'POST', path)).status).toBe(404);
    const { body } = await call(desk, staff.ada, 'POST', path);
    expect(body.data).toMatchObject({ state: 'cancelled' });
    const before = await at.countOf('note', numbers);
    await runBulks({ strapi: desk.strapi });
    expect(await at.countOf('note', numbers)).toEqual(before);
    expect((await call(desk, staff.ada, 'POST', path)).body.data).toEqual(body.data);
  });

  test('are seen by who began them, and owners', async () => {
    const [number] = await at.openMany(1);
    const key = await at.started(staff.ada, NOTE, { numbers: [number] });
    const path = `/helpdesk/bulk/${key}`;
    const hidden = await call(desk, staff.zain, 'GET', path);
    expect(hidden.status).toBe(404);
    expect(hidden).toEqual(await call(desk, staff.zain, 'GET', `/helpdesk/bulk/${'0'.repeat(32)}`));
    expect((await at.read(staff.owner, key)).total).toBe(1);
    const listed = async (who: StaffMember) =>
      ((await call(desk, who, 'GET', '/helpdesk/bulk')).body.data as BulkSummary[]).map(
        (one) => one.key
      );
    expect(await listed(staff.ada)).toEqual([key]);
    expect(await listed(staff.zain)).toEqual([]);
  });

  test('do no more than the one who began could then', async () => {
    const steps = [{ kind: 'assign', agent: 'me' }];
    const macro = { title: 'Mine', icon: 'person', scope: 'personal', workflow: null, steps };
    const made = await call(desk, staff.ada, 'POST', '/helpdesk/macros', macro);
    const numbers = await at.openMany(1);
    const what: BulkWhat = { kind: 'macro', macro: (made.body.data as { key: string }).key };
    await permission('plugin::helpdesk.ticket.assign', 'gone');
    const key = await at
      .started(staff.ada, what, { numbers })
      .finally(() => permission('gone', 'plugin::helpdesk.ticket.assign'));
    await runBulks({ strapi: desk.strapi });
    const { failed } = await at.read(staff.ada, key);
    expect(failed.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
    expect((await work.read(staff.owner, numbers[0])).assignee).toBeNull();
  });

  test('take what a list of the queue holds now, as far as the agent sees it', async () => {
    const mark = `q${randomUUID().slice(0, 8)}`;
    const opened = [];
    for (let one = 0; one < 4; one += 1) opened.push(await work.open({ subject: `About ${mark}` }));
    const numbers = opened.map(({ number }) => number);
    await at.setState([numbers[3]], 'support', 'with-specialist');
    const query = { q: mark };
    const offers = await call(desk, staff.ada, 'POST', '/helpdesk/bulk/offers', { query });
    const { total, actions } = offers.body.data as BulkOffers;
    expect(total).toBe(3);
    expect(actions.find(({ offer }) => offer.key === 'close')).toMatchObject({
      workflow: 'support',
      count: 3,
    });
    const key = await at.started(staff.ada, CLOSE, { query });
    await runBulks({ strapi: desk.strapi });
    expect(await at.read(staff.ada, key)).toMatchObject({ total: 3, done: 3, refused: 0 });
    expect(await at.countOf('close', numbers)).toEqual([1, 1, 1, 0]);
    const none = await at.start(staff.ada, CLOSE, { query: { q: 'nowhere-at-all' } });
    expect(none.body.error).toMatchObject({ details: { code: 'BULK_EMPTY' } });
  });

  test('offer nothing of tickets that may not be seen', async () => {
    const [number] = await at.openMany(1);
    await at.setState([number], 'support', 'with-specialist');
    const ask = (numbers: number[]) =>
      call(desk, staff.ada, 'POST', '/helpdesk/bulk/offers', { numbers });
    expect(await ask([number])).toEqual(await ask([999_998]));
  });

  test('assign, follow and mark as read', async () => {
    const numbers = await at.openMany(3);
    await at.started(staff.ada, { kind: 'follow', follow: true }, { numbers });
    await at.started(staff.ada, { kind: 'read', isRead: true }, { numbers });
    await at.started(staff.owner, { kind: 'assign', agent: 'me' }, { numbers });
    await runBulks({ strapi: desk.strapi });
    const view = await work.read(staff.ada, numbers[2]);
    expect(view).toMatchObject({
      isFollowed: true,
      readSeq: 1,
      assignee: { name: 'Olga Owner' },
    });
    // Given to the same one again, nothing is written.
    await at.started(staff.owner, { kind: 'assign', agent: 'me' }, { numbers });
    await runBulks({ strapi: desk.strapi });
    expect((await work.read(staff.ada, numbers[2])).version).toBe(view.version);
  });

  test('run a macro, and say which step of it cannot be done', async () => {
    const { body } = await call(desk, staff.ada, 'POST', '/helpdesk/macros', {
      title: 'Note and close',
      icon: 'check',
      scope: 'personal',
      workflow: null,
      steps: [NOTE, CLOSE].map((step) => ({
        kind: 'action',
        action: 'action' in step ? step.action : '',
        texts: 'texts' in step ? step.texts : {},
        fields: {},
        assignee: null,
      })),
    });
    const { key: macro } = body.data as { key: string };
    const numbers = await at.openMany(3);
    await at.setState([numbers[2]], 'support', 'closed');
    const refused = await at.start(staff.zain, { kind: 'macro', macro }, { numbers });
    expect(refused.status).toBe(404);
    const key = await at.started(staff.ada, { kind: 'macro', macro }, { numbers });
    await runBulks({ strapi: desk.strapi });
    const bulk = await at.read(staff.ada, key);
    expect(bulk).toMatchObject({ done: 3, refused: 1 });
    expect(bulk.failed[0]).toMatchObject({ number: numbers[2], step: expect.any(Number) });
    expect(await at.countOf('close', numbers)).toEqual([1, 1, 0]);
  });

  test('are forgotten a week after they ended', async () => {
    const [number] = await at.openMany(1);
    const key = await at.started(staff.ada, NOTE, { numbers: [number] });
    await runBulks({ strapi: desk.strapi });
    expect(await sweepBulks(desk.strapi)).toBe(0);
    const past = clock.now() - 8 * 24 * 60 * 60 * 1000;
    await at.db()('helpdesk_bulks').where({ key }).update({ ended_at: past });
    expect(await sweepBulks(desk.strapi)).toBe(1);
  });
});
