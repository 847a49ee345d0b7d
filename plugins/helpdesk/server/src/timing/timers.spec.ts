import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { TicketView, WorkflowTimer } from '../../../contracts';
import { contactActor } from '../access/actor';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { routingAt } from '../routing/routing-fixture';
import { readSettings, writeSettings } from '../site/settings';
import { performAction } from '../tickets/perform-action';
import { readClientTicket } from '../tickets/read-client-ticket';
import { publishWorkflow } from '../workflow/publish-workflow';
import { replanTimers } from './replan-timers';
import { runDueTimers } from './run-due-timers';
import { anHour, CLOSE, REMIND, timed } from './timing-fixture';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Friday, 16:00 in UTC. */
const FRIDAY = Date.parse('2026-05-08T16:00Z');
/** How many are due at once. */
const MANY = { sqlite: 1_000, postgres: 300, mysql: 300 };
/** Hundreds of tickets, one after the other on a busy machine. */
const PATIENCE = { timeout: 300_000 };

describe.each(DATABASES)('what happens by itself, on %s', PATIENCE, (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof routingAt>;
  let owner: StaffMember;
  let now = FRIDAY;
  const realNow = clock.now;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    at = routingAt(desk);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  });
  afterAll(async () => {
    clock.now = realNow;
    await desk.stop();
  });
  beforeEach(async () => {
    now += 30 * DAY;
    clock.now = () => now;
    await at.closeAll();
    await at.distribute(null);
    await database(desk.strapi)('helpdesk_timers').delete();
  });

  const publish = (timers: Record<string, WorkflowTimer[]>, name = 'Ada Berg') =>
    publishWorkflow({
      strapi: desk.strapi,
      document: timed(timers),
      actor: { kind: 'system', name },
    });
  const run = (strapi: Core.Strapi = desk.strapi) => runDueTimers({ strapi });
  /** What the job does when so much time has passed. */
  const later = async (ms: number) => {
    now += ms;
    await replanTimers({ strapi: desk.strapi });
    return run();
  };
  const actionsOf = async (id: number) =>
    (await at.history(id)).flatMap(({ action }) => action?.key ?? []);
  const stateOf = async (id: number) => (await at.history(id)).at(-1)?.after.state;
  const perform = async (id: number, action: string, body?: string) => {
    const { number, version } = await at.ticket(id);
    const text = body && { format: 'text', body };
    const path = `/helpdesk/tickets/${number}/actions/${action}`;
    const input = { version, clientId: randomUUID(), ...(text ? { text } : {}) };
    const answer = await call(desk, owner, 'POST', path, input);
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  };
  const view = async (id: number) => {
    const { number } = await at.ticket(id);
    // The contract of this door.
    return (await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`)).body.data as TicketView;
  };
  const rows = async (id: number) =>
    database(desk.strapi)('helpdesk_timers').where({ ticket_id: id }).orderBy('id');

  test('an action runs when nobody acted for so long, as the desk’s doing, and the history says by whom it was set up', async () => {
    const { version } = await publish({ new: [CLOSE] }, 'Ada Berg');
    const id = await at.open();
    expect((await view(id)).planned).toEqual([
      { key: 'close', action: { key: 'close', name: expect.anything() }, dueAt: now + HOUR },
    ]);
    // A later version that leaves the timer alone.
    await publish({ new: [CLOSE], open: [REMIND] }, 'Ben Later');
    expect(await later(HOUR - 1)).toBe(0);
    expect(await later(1)).toBe(1);
    const { entries, planned, state } = await view(id);
    expect([state.key, planned]).toEqual(['closed', []]);
    expect(entries.at(-1)).toMatchObject({
      kind: 'action',
      action: { key: 'close' },
      actor: { kind: 'system' },
      before: { state: 'new' },
      timed: {
        timer: 'close',
        after: { amount: 1, unit: 'hours' },
        clock: 'wall',
        onlyWhile: null,
        setUpBy: 'Ada Berg',
        workflowVersion: version,
      },
    });
    expect(await later(30 * DAY)).toBe(0);
  });

  test('the client reads what it says, and nothing of why', async () => {
    await publish({ open: [{ ...REMIND, onlyWhile: 'client-waits' }] });
    const id = await at.open();
    await perform(id, 'take');
    expect(await later(HOUR)).toBe(1);
    const { contactId } = await at.ticket(id);
    const actor = contactActor(contactId, 'Client');
    const seen = await readClientTicket({ strapi: desk.strapi, actor, ticket: { id } });
    const text = JSON.stringify(seen);
    expect(text).toContain('Dear Client, do you still need us?');
    for (const secret of ['timed', 'Ada Berg', 'setUpBy', 'remind']) {
      expect(text).not.toContain(secret);
    }
    const mails = await database(desk.strapi)('helpdesk_outbox_items')
      .where({ ticket_id: id })
      .orderBy('id', 'desc');
    expect(JSON.stringify(mails[0])).toContain('do you still need us?');
    // A mail that the system wrote answers nobody.
    expect((await at.ticket(id)).waitingSince).not.toBeNull();
  });

  test('an action and a message of the client begin the time anew; assigning, a subject and a note read do not', async () => {
    await publish({ new: [CLOSE], open: [CLOSE] });
    const id = await at.open();
    now += HOUR / 2;
    await perform(id, 'note', 'Looked at it.');
    expect(await later(HOUR - 1)).toBe(0);
    const { contactId } = await at.ticket(id);
    await performAction({
      strapi: desk.strapi,
      actor: contactActor(contactId, 'Client'),
      ticket: { id },
      action: 'client-message',
      input: {
        version: null,
        clientId: randomUUID(),
        text: { format: 'text', body: 'Anybody there?' },
      },
    });
    expect(await later(HOUR - 1)).toBe(0);
    const { number, version } = await at.ticket(id);
    const body = { version, clientId: randomUUID(), agent: null, team: null };
    const assigned = await call(desk, owner, 'POST', `/helpdesk/tickets/${number}/assign`, body);
    expect(assigned.status).toBe(200);
    expect(await later(1)).toBe(1);
    expect(await stateOf(id)).toBe('closed');
  });

  test('in business time a weekend and a holiday do not count, by the wall clock they do', async () => {
    const day = [{ from: '09:00', to: '17:00' }];
    const settings = await readSettings(desk.strapi);
    const week = [day, day, day, day, day, [], []];
    const holiday = { date: '2026-05-11', name: 'Holiday', hours: [], isYearly: true };
    const hours = { timeZone: 'UTC', week, days: [holiday] };
    await writeSettings(desk.strapi, { ...settings, hours });
    await publish({
      new: [
        anHour({
          key: 'work',
          action: 'close',
          clock: 'business',
          after: { amount: 2, unit: 'hours' },
        }),
        anHour({
          key: 'day',
          action: 'close',
          clock: 'business',
          after: { amount: 1, unit: 'days' },
        }),
        anHour({ key: 'wall', action: 'close', after: { amount: 1, unit: 'days' } }),
      ],
    });
    now = FRIDAY;
    const planned = (await view(await at.open())).planned;
    await writeSettings(desk.strapi, settings);
    now = FRIDAY + 60 * DAY;
    expect(planned.map(({ key, dueAt }) => [key, new Date(dueAt).toISOString()])).toEqual([
      ['wall', '2026-05-09T16:00:00.000Z'],
      ['work', '2026-05-12T10:00:00.000Z'],
      ['day', '2026-05-12T16:00:00.000Z'],
    ]);
  });

  test('several nodes, and several rounds at once, write it once', async () => {
    await publish({ new: [REMIND, { ...CLOSE, after: { amount: 2, unit: 'hours' } }] });
    const ids = [await at.open(), await at.open(), await at.open()];
    // The same desk as other nodes see it: with a memory of their own.
    const nodes: Core.Strapi[] = [
      desk.strapi,
      Object.create(desk.strapi),
      Object.create(desk.strapi),
    ];
    for (let hour = 0; hour < 2; hour += 1) {
      now += HOUR;
      await Promise.all([...nodes, ...nodes].map((node) => run(node)));
    }
    expect(await later(HOUR)).toBe(0);
    for (const id of ids) expect(await actionsOf(id)).toEqual(['remind', 'close']);
  });

  test('it survives a restart, and an act that was cut off is done later, once', async () => {
    await publish({ new: [CLOSE] });
    const [id, cutOff] = [await at.open(), await at.open()];
    // A node took this one and died.
    await database(desk.strapi)('helpdesk_timers')
      .where({ ticket_id: cutOff })
      .update({ due_at: now + HOUR + 5 * MINUTE, attempts: 1 });
    await desk.restart();
    await stopJobs(desk.strapi);
    at = routingAt(desk);
    expect(await later(HOUR)).toBe(1);
    expect([await stateOf(id), await stateOf(cutOff)]).toEqual(['closed', 'new']);
    expect(await later(5 * MINUTE)).toBe(1);
    expect(await actionsOf(cutOff)).toEqual(['close']);
  });

  test('timers that lead to each other in a circle come to rest until somebody acts', async () => {
    const to = (key: string, action: string) => anHour({ key, action });
    await publish({
      // Closes and is opened again, by the desk alone.
      new: [to('a', 'close')],
      closed: [to('b', 'reopen')],
      open: [to('c', 'close'), to('d', 'remind')],
    });
    const id = await at.open();
    for (let hour = 0; hour < 12; hour += 1) await later(HOUR);
    const rest = await actionsOf(id);
    expect(rest).toEqual(['close', 'reopen', 'close']);
    await perform(id, 'reopen');
    for (let hour = 0; hour < 12; hour += 1) await later(HOUR);
    expect((await actionsOf(id)).length).toBeGreaterThan(rest.length + 1);
    expect((await actionsOf(id)).length).toBeLessThanOrEqual(rest.length + 1 + 4);
  });

  test('a reminder that comes late, because the desk did not run, leaves the time until the closing', async () => {
    await publish({ new: [REMIND, { ...CLOSE, after: { amount: 2, unit: 'hours' } }] });
    const id = await at.open();
    expect(await later(3 * DAY)).toBe(1);
    expect(await later(HOUR - 1)).toBe(0);
    expect(await later(1)).toBe(1);
    expect(await actionsOf(id)).toEqual(['remind', 'close']);
  });

  test('a reminder does not put the closing off', async () => {
    await publish({ new: [REMIND, { ...CLOSE, after: { amount: 2, unit: 'hours' } }] });
    const id = await at.open();
    expect(await later(HOUR)).toBe(1);
    expect((await view(id)).planned.map(({ key }) => key)).toEqual(['close']);
    expect(await later(HOUR)).toBe(1);
    expect(await actionsOf(id)).toEqual(['remind', 'close']);
  });

  test('a timer that is gone does nothing, one that is refused is logged and leaves the others alone', async () => {
    await publish({ new: [CLOSE] });
    const gone = await at.open();
    await publish({});
    expect(await run()).toBe(0);
    now += HOUR;
    expect(await run()).toBe(0);
    expect([await actionsOf(gone), await rows(gone)]).toEqual([[], []]);

    await at.closeAll();
    // A text that is empty for these tickets, and only when it is filled in.
    const document = timed({ new: [REMIND, { ...CLOSE, after: { amount: 61, unit: 'minutes' } }] });
    for (const action of document.actions.filter(({ key }) => key === 'remind')) {
      action.text.default = { en: '{{ assignee.name }}' };
    }
    await publishWorkflow({
      strapi: desk.strapi,
      document,
      actor: { kind: 'system', name: 'Ada Berg' },
    });
    const refused = await at.open();
    const logged = vi.spyOn(desk.strapi.log, 'log').mockImplementation(() => desk.strapi.log);
    now += HOUR;
    expect(await run()).toBe(0);
    const { number } = await at.ticket(refused);
    const lines = logged.mock.calls.map(([, line]) => String(line));
    logged.mockRestore();
    expect(lines).toContainEqual(
      expect.stringMatching(`event=timer.refused ticket=${number} code=TEXT_REQUIRED`)
    );
    expect(await actionsOf(refused)).toEqual([]);
    expect(await later(MINUTE)).toBe(1);
    expect(await actionsOf(refused)).toEqual(['close']);
  });

  test('a failure is tried again later and does not stop the others', async () => {
    await publish({ new: [CLOSE] });
    const [broken, fine] = [await at.open(), await at.open()];
    const entry = database(desk.strapi)('helpdesk_entries').where({ ticket_id: broken });
    // Another entry stands where the next one would be: a database says no in ways that no rule foresees.
    await entry.clone().update({ seq: 2 });
    now += HOUR;
    const logged = vi.spyOn(desk.strapi.log, 'error').mockImplementation(() => desk.strapi.log);
    expect(await run()).toBe(1);
    expect(String(logged.mock.calls[0][0])).toContain(
      `ticket ${(await at.ticket(broken)).number} failed`
    );
    logged.mockRestore();
    expect([await stateOf(broken), await stateOf(fine)]).toEqual(['new', 'closed']);
    await entry.clone().update({ seq: 1 });
    expect(await later(HOUR)).toBe(1);
    expect(await stateOf(broken)).toBe('closed');
  });

  test('a publication plans anew: what is as it was goes on, what is new or changed counts from then', async () => {
    await publish({ new: [CLOSE] });
    const id = await at.open();
    now += HOUR / 2;
    const changed = { ...CLOSE, key: 'changed', after: { amount: 10, unit: 'minutes' } } as const;
    await publish({ new: [CLOSE, { ...REMIND, after: { amount: 20, unit: 'minutes' } }, changed] });
    const publishedAt = now;
    now += 10_000;
    expect(await replanTimers({ strapi: desk.strapi })).toBeGreaterThan(0);
    const due = (await rows(id)).map((row) => [row.timer_key, Number(row.due_at)]);
    expect(Object.fromEntries(due)).toEqual({
      close: publishedAt + HOUR / 2,
      remind: publishedAt + 20 * MINUTE,
      changed: publishedAt + 10 * MINUTE,
    });
    await publish({ new: [{ ...CLOSE, after: { amount: 5, unit: 'minutes' } }] });
    const again = now;
    now += 10_000;
    // As on a node that plans nothing: what was changed is not done at the time it had.
    await replanTimers({ strapi: desk.strapi });
    const rest = (await rows(id)).map((row) => [row.timer_key, Number(row.due_at)]);
    expect(rest).toEqual([['close', again + 5 * MINUTE]]);
    // It is done with once.
    expect(await replanTimers({ strapi: desk.strapi })).toBe(0);
  });

  test('nothing happens at once to what has lain there for long', async () => {
    await publish({});
    const ids = [await at.open(), await at.open()];
    now += 100 * DAY;
    await publish({ new: [CLOSE] });
    expect(await later(10_000)).toBe(0);
    expect(await later(HOUR)).toBe(2);
    for (const id of ids) expect(await stateOf(id)).toBe('closed');
  });

  test(`${MANY[kind]} are due at once: all are done, and the desk answers meanwhile`, async () => {
    await publish({ new: [CLOSE] });
    const ids: number[] = [];
    for (let n = 0; n < MANY[kind]; n += 1) ids.push(await at.open());
    now += HOUR;
    const done = run();
    const answers: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      answers.push((await call(desk, owner, 'GET', '/helpdesk/queue')).status);
    }
    expect(await done).toBe(MANY[kind]);
    expect(answers).toEqual([200, 200, 200, 200, 200]);
    const closed = await database(desk.strapi)('helpdesk_entries')
      .whereIn('ticket_id', ids)
      .where({ action_key: 'close' })
      .countDistinct({ tickets: 'ticket_id' })
      .count({ entries: 'id' });
    expect([closed[0].tickets, closed[0].entries].map(Number)).toEqual([MANY[kind], MANY[kind]]);
  });
});
