import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { QueuePage, WorkflowTimer } from '../../../contracts';
import { contactActor } from '../access/actor';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { stopJobs } from '../platform/jobs';
import { readClientTicket } from '../tickets/read-client-ticket';
import { sweepTrash } from '../tickets/sweep-trash';
import { runDueTimers } from '../timing/run-due-timers';
import { CLOSE, REMIND, timed } from '../timing/timing-fixture';
import { silenceOf } from '../timing/write-timers';
import { publishWorkflow } from '../workflow/publish-workflow';
import { field } from '../workflow/shipped/build';
import { SUPPORT_WORKFLOW } from '../workflow/shipped/support';
import { mergingAt } from './merging-fixture';

describe.each(DATABASES)('what was merged, on %s', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof mergingAt>;
  let ada: StaffMember;
  const db = () => database(desk.strapi);

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    at = mergingAt(desk);
    ada = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
  });
  afterAll(() => desk.stop());

  test('2,000 entries are one history, and are found', async () => {
    const { older, younger } = await at.two();
    const rows = [older, younger].flatMap(({ id }, side) =>
      Array.from({ length: 1_000 }, (_, index) => ({
        document_id: newKey(),
        client_id: newKey(),
        ticket_id: id,
        seq: index + 2,
        kind: 'action',
        action_key: 'note',
        workflow_version: 1,
        actor_kind: 'system',
        actor_name: 'Helpdesk',
        is_internal: true,
        at: clock.now() + index * 2 + side,
      }))
    );
    for (let start = 0; start < rows.length; start += 100) {
      await db()('helpdesk_entries').insert(rows.slice(start, start + 100));
    }
    await db()('helpdesk_tickets')
      .whereIn('id', [older.id, younger.id])
      .update({ last_seq: 1_001, version: 1_001 });
    expect((await at.merge(ada, older, younger)).status).toBe(200);
    const entries = await db()('helpdesk_entries').where({ ticket_id: younger.id }).orderBy('seq');
    expect(entries.map((row) => Number(row.seq))).toEqual(
      Array.from({ length: 2_003 }, (_, index) => index + 1)
    );
    const middle = entries.slice(2, 2_002).map((row) => Number(row.at));
    expect(middle).toEqual([...middle].sort((one, other) => one - other));
    const { body } = await call(desk, ada, 'GET', `/helpdesk/queue?q=Older ${older.email}`);
    expect((body.data as QueuePage).tickets.map(({ number }) => number)).toEqual([younger.number]);
  });

  test('what an agent sends again by the old number was sent, and is not done where they cannot see it', async () => {
    const { older, younger } = await at.two();
    const body = { clientId: randomUUID(), version: 1, ...at.say('Answered once') };
    expect((await at.act(ada, older, 'reply', body)).status).toBe(200);
    await at.merge(ada, older, younger);
    const again = await at.perform(ada, older.number, 'reply', body);
    expect(again).toMatchObject({ status: 200, body: { data: { isRepeat: true } } });
    const other = { ...body, clientId: randomUUID() };
    const late = await at.perform(ada, older.number, 'reply', other);
    expect(late).toMatchObject({
      status: 409,
      body: { error: { details: { into: younger.number } } },
    });
    const { entries } = await at.read(ada, younger.number);
    expect(entries.filter(({ text }) => text?.body === 'Answered once')).toHaveLength(1);
  });

  test('goes for good with the ticket that it went into', async () => {
    const { older, younger } = await at.two();
    await at.merge(ada, older, younger);
    await at.act(ada, younger, 'delete');
    await db()('helpdesk_tickets').where({ id: younger.id }).update({ last_activity_at: 1 });
    await sweepTrash(desk.strapi);
    expect(await db()('helpdesk_tickets').whereIn('id', [older.id, younger.id])).toEqual([]);
  });

  test('shows the client of each entry what the workflow shows that it was written under', async () => {
    const publish = (key: string, seen: string) => {
      const document = structuredClone(SUPPORT_WORKFLOW);
      for (const action of document.actions.filter((one) => one.key === 'reply')) {
        action.fields = ['cost', 'day'].map((name) =>
          field({ key: name, name: { en: name }, type: 'text', isClientVisible: name === seen })
        );
      }
      const actor = { kind: 'system' as const, name: 'Spec' };
      return publishWorkflow({ strapi: desk.strapi, document: { ...document, key }, actor });
    };
    await publish('support', 'cost');
    await publish('elsewhere', 'day');
    const { older, younger } = await at.two();
    const state = await db()('helpdesk_states as s')
      .join('helpdesk_workflows as w', 'w.id', 's.workflow_id')
      .where({ 'w.key': 'elsewhere', 's.key': 'new' })
      .first('s.id', 's.workflow_id');
    await db()('helpdesk_tickets')
      .where({ id: older.id })
      .update({ state_id: state.id, workflow_id: state.workflow_id });
    for (const [request, place] of [
      [older, 'elsewhere'],
      [younger, 'support'],
    ] as const) {
      const fields = { cost: `cost ${place}`, day: `day ${place}` };
      const acted = await at.act(ada, request, 'reply', { ...at.say('Answer'), fields });
      expect(acted.status).toBe(200);
    }
    expect((await at.merge(ada, older, younger)).status).toBe(200);
    const { strapi } = desk;
    const contact = await db()('helpdesk_contacts').where({ email: older.email }).first('id');
    const actor = contactActor(Number(contact.id), 'Ayesha Khan');
    const { entries } = await readClientTicket({ strapi, actor, ticket: { key: younger.key } });
    expect(entries.flatMap(({ fields }) => fields.map(({ value }) => value))).toEqual([
      'day elsewhere',
      'cost support',
    ]);
  });

  describe('and what happens by itself', () => {
    const HOUR = 60 * 60_000;
    const realNow = clock.now;
    let now = realNow();
    beforeEach(() => {
      now += HOUR;
      clock.now = () => now;
    });
    afterEach(() => {
      clock.now = realNow;
    });
    const publish = (timer: WorkflowTimer) =>
      publishWorkflow({
        strapi: desk.strapi,
        document: timed({ new: [timer] }),
        actor: { kind: 'system', name: 'Spec' },
      });
    const later = async (ms: number) => {
      now += ms;
      return runDueTimers({ strapi: desk.strapi });
    };
    const rows = ({ id }: { id: number }) => db()('helpdesk_timers').where({ ticket_id: id });

    test('a timer of a ticket that is merged at this moment leaves the one alone that it went into', async () => {
      await publish(CLOSE);
      const { older, younger } = await at.two();
      now += HOUR;
      const [row] = await rows(older);
      expect((await at.merge(ada, older, younger)).status).toBe(200);
      expect(await rows(older)).toEqual([]);
      // As a node has read it before, which believes that nobody has acted since.
      const silence = await silenceOf(db(), younger.id);
      await db()('helpdesk_timers').insert({ ...row, silence });
      expect(await later(0)).toBe(0);
      expect((await at.read(ada, younger.number)).state.key).toBe('new');
      expect(await rows(older)).toEqual([]);
      await rows(younger).delete();
    });

    test('counts anew: what had run in either runs again, once', async () => {
      await publish(REMIND);
      const { older, younger } = await at.two();
      expect(await later(HOUR)).toBe(2);
      expect((await at.merge(ada, older, younger)).status).toBe(200);
      const { planned } = await at.read(ada, younger.number);
      expect(planned.map(({ key }) => key)).toEqual(['remind']);
      expect(await later(HOUR - 1)).toBe(0);
      expect(await later(1)).toBe(1);
      expect(await later(100 * HOUR)).toBe(0);
      const { entries } = await at.read(ada, younger.number);
      const reminded = entries.filter(({ action }) => action?.key === 'remind');
      expect(reminded).toHaveLength(3);
    });
  });
});
