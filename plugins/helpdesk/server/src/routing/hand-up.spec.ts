import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { SourceView } from '../../../contracts';
import { createTeam } from '../people/save-team';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { SITE_FORM } from '../tickets/first-start';
import { performAction } from '../tickets/perform-action';
import { runDueTimers } from '../timing/run-due-timers';
import { publishWorkflow } from '../workflow/publish-workflow';
import { SUPPORT_WORKFLOW } from '../workflow/shipped/support';
import { giveWaiting } from './give-waiting';
import { handOver } from './hand-over';
import { routingAt, type RoutedAgent } from './routing-fixture';

const HOUR = 3_600_000;

/** The shipped workflow with a button that hands up, which time presses too after an hour. */
function withHandUp() {
  const document = structuredClone(SUPPORT_WORKFLOW);
  const take = document.actions.find(({ key }) => key === 'take');
  if (!take) throw new Error('The shipped workflow has no button to take');
  document.actions.push({
    ...take,
    key: 'hand-up',
    name: { en: 'Hand up' },
    to: null,
    assignment: { mode: 'next-line' },
  });
  for (const state of document.states) {
    if (state.key !== 'new') continue;
    state.actions.push('hand-up');
    state.timers = [
      { key: 'up', action: 'hand-up', after: { amount: 1, unit: 'hours' }, clock: 'wall' },
    ];
  }
  return document;
}

describe.each(DATABASES)('handed up, on %s', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof routingAt>;
  let owner: StaffMember;
  let agents: RoutedAgent[];
  let [first, other, second, third]: RoutedAgent[] = [];
  const realNow = clock.now;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    at = routingAt(desk);
    await at.workAlways();
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    agents = await at.makeAgents(['Firas', 'Fatima', 'Sara', 'Theo']);
    [first, other, second, third] = agents;
    for (const [index, line] of [null, 1, 2, 3].entries())
      await at.columns(agents[index], { line });
    await publishWorkflow({
      strapi: desk.strapi,
      document: withHandUp(),
      actor: { kind: 'system', name: 'Ada Berg' },
    });
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    clock.now = realNow;
    await at.closeAll();
    await at.distribute({ strategy: 'first-line' });
    for (const agent of agents) await at.set(agent, 'away');
  });

  const online = async (...present: RoutedAgent[]) => {
    for (const agent of present) await at.set(agent, 'online');
  };
  const ownerOf = async (id: number) => (await at.ticket(id)).assigneeId;
  const routingOf = async (id: number) => (await at.history(id)).at(-1)?.routing;
  const handUp = async (id: number) => {
    const { number, version } = await at.ticket(id);
    const body = { version, clientId: randomUUID() };
    const path = `/helpdesk/tickets/${number}/actions/hand-up`;
    expect((await call(desk, owner, 'POST', path, body)).status).toBe(200);
  };
  const give = () => giveWaiting({ strapi: desk.strapi });

  test('a button gives it to the line above the one who has it, and the history says why', async () => {
    await online(first, other, second, third);
    const id = await at.open();
    expect(await ownerOf(id)).toBe(first.id);
    await handUp(id);
    expect(await ownerOf(id)).toBe(second.id);
    expect((await at.history(id)).at(-1)).toMatchObject({
      action: { key: 'hand-up' },
      before: { assignee: { key: first.key } },
      after: { assignee: { key: second.key } },
      routing: {
        strategy: 'next-line',
        occasion: 'handed-up',
        reason: 'line',
        detail: '2',
        load: 0,
      },
    });
    await handUp(id);
    expect(await ownerOf(id)).toBe(third.id);
    await handUp(id);
    expect([await ownerOf(id), await routingOf(id)]).toEqual([
      third.id,
      expect.objectContaining({ reason: 'top', detail: '3' }),
    ]);
  });

  test('who was late with it uses up nobody’s turn', async () => {
    await online(first, second);
    const id = await at.open();
    const { number } = await at.ticket(id);
    const found = await at.ticket(id);
    await call(desk, owner, 'POST', `/helpdesk/tickets/${number}/actions/note`, {
      version: found.version,
      clientId: randomUUID(),
      text: { format: 'text', body: 'In between' },
    });
    const before = await at.turns();
    await performAction({
      strapi: desk.strapi,
      actor: { ...second.actor, permissions: new Set(['ticket.read', 'ticket.perform']) },
      ticket: { id },
      // As it was before the note.
      found,
      action: 'hand-up',
      input: { clientId: randomUUID(), version: null },
    });
    expect(await ownerOf(id)).toBe(second.id);
    expect(await at.turns()).toBe(before + 1);
  });

  test('nobody’s goes to the first line, and to a higher one than the next where nobody of it is there', async () => {
    const id = await at.open();
    await online(other);
    await handUp(id);
    expect(await ownerOf(id)).toBe(other.id);
    await online(third);
    await handUp(id);
    expect([await ownerOf(id), (await routingOf(id))?.detail]).toEqual([third.id, '3']);
  });

  test('it goes to nobody who is away: it waits for that line, and is not given to the one below', async () => {
    await online(first);
    const id = await at.open();
    await handUp(id);
    expect([await ownerOf(id), await at.waiting()]).toEqual([null, [id]]);
    expect(await routingOf(id)).toMatchObject({ reason: 'nobody', detail: '2', load: null });
    await online(other);
    const below = await at.open();
    expect([await ownerOf(below), await give(), await ownerOf(id)]).toEqual([other.id, 0, null]);
    await online(second);
    expect([await give(), await ownerOf(id), await at.waiting()]).toEqual([1, second.id, []]);
    expect(await routingOf(id)).toMatchObject({ occasion: 'waited', reason: 'line', detail: '2' });
  });

  test('it waits also where the form gives its requests to nobody, and beyond a limit', async () => {
    await at.distribute(null);
    const [one, two] = [await at.open(), await at.open()];
    await at.distribute({ strategy: 'nobody', limit: 1 });
    await online(other);
    for (const id of [one, two]) await handUp(id);
    expect(await Promise.all([one, two].map(ownerOf))).toEqual([other.id, null]);
    await online(second);
    expect([await give(), await ownerOf(two)]).toEqual([1, second.id]);
  });

  test('who hands over what was handed up gives it to nobody below', async () => {
    await online(first, second);
    const id = await at.open();
    await handUp(id);
    await at.set(second, 'handing-over');
    expect(await handOver({ strapi: desk.strapi })).toBe(1);
    expect([await ownerOf(id), await at.waiting()]).toEqual([null, [id]]);
    await online(third);
    expect([await give(), await ownerOf(id)]).toEqual([1, third.id]);
  });

  test('who gives it down by hand has decided so', async () => {
    await online(first, second);
    const id = await at.open();
    await handUp(id);
    const { number, version } = await at.ticket(id);
    const body = { version, clientId: randomUUID(), agent: first.key, team: null };
    await call(desk, owner, 'POST', `/helpdesk/tickets/${number}/assign`, body);
    await online(other);
    await at.set(first, 'handing-over');
    await handOver({ strapi: desk.strapi });
    expect(await ownerOf(id)).toBe(other.id);
  });

  test('time hands up as the button does', async () => {
    await online(first, second);
    const id = await at.open();
    clock.now = () => realNow() + HOUR;
    expect(await runDueTimers({ strapi: desk.strapi })).toBe(1);
    expect((await at.history(id)).at(-1)).toMatchObject({
      actor: { kind: 'system' },
      after: { assignee: { key: second.key } },
      routing: { reason: 'line' },
      timed: { timer: 'up', setUpBy: 'Ada Berg' },
    });
    // Once in a silence: it does not climb by itself.
    clock.now = () => realNow() + 5 * HOUR;
    expect(await runDueTimers({ strapi: desk.strapi })).toBe(0);
  });

  test('many at once, while people come and go, have one owner each, who was there', async () => {
    await at.distribute(null);
    const ids = await Promise.all(Array.from({ length: 30 }, () => at.open()));
    await at.distribute({ strategy: 'first-line' });
    await online(first, other, second);
    await Promise.all([...ids.map(handUp), at.set(first, 'away'), at.set(other, 'away')]);
    await give();
    expect((await at.loads(agents)).reduce((sum, load) => sum + load, 0)).toBe(ids.length);
    expect(await at.waiting()).toEqual([]);
    for (const id of ids) {
      const history = await at.history(id);
      expect([history.length, history.at(-1)?.after.assignee]).toEqual([2, expect.anything()]);
    }
  });
});

describe.each(DATABASES)('by the page that it was written on, on %s', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof routingAt>;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    at = routingAt(desk);
    await at.workAlways();
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  });
  afterAll(() => desk.stop());
  const from = (page: string) => ({
    origin: {
      ...{ page, referrer: null, ip: null, userAgent: null },
      ...{ languages: null, timeZone: null },
    },
  });

  test('it lies with the team of the page and goes to one of it, from elsewhere to anybody', async () => {
    const [seller, helper] = await at.makeAgents(['Selma', 'Hana']);
    const { key } = await createTeam(desk.strapi, {
      name: `Sales ${kind}`,
      members: [{ agent: seller.key, isSupervisor: false }],
    });
    const pages = [{ path: '/shop', team: key }];
    await at.distribute({ strategy: 'by-page', pages });
    await at.set(helper, 'online');
    const waits = await at.open(from('https://example.com/shop/shoes'));
    const elsewhere = await at.open(from('https://example.com/shopping'));
    expect((await at.ticket(waits)).assigneeId).toBeNull();
    expect(await at.ticket(elsewhere)).toMatchObject({ assigneeId: helper.id, teamId: null });
    await at.set(seller, 'online');
    expect(await giveWaiting({ strapi: desk.strapi })).toBe(1);
    expect((await at.history(waits)).at(-1)).toMatchObject({
      after: { assignee: { key: seller.key }, team: { key } },
      routing: { strategy: 'by-page', reason: 'page', detail: '/shop' },
    });
    // A team that is gone is nobody's team.
    await database(desk.strapi)('helpdesk_sources').update({
      distribution: JSON.stringify({ strategy: 'by-page', pages: [{ path: '/', team: 'gone' }] }),
    });
    expect(await at.ticket(await at.open(from('https://example.com/')))).toMatchObject({
      teamId: null,
    });
  });

  test('a form takes no team that is not there, and no path that is none', async () => {
    // The contract of this door.
    const [form] = (await call(desk, owner, 'GET', '/helpdesk/sources')).body.data as SourceView[];
    const { name, workflow, locale, timeZone, isEnabled, settings } = form;
    const put = async (pages: object[]) => {
      const distribution = { strategy: 'by-page', limit: null, dueHours: null, pages };
      const body = { name, workflow, locale, timeZone, isEnabled, settings, distribution };
      return call(desk, owner, 'PUT', `/helpdesk/sources/${SITE_FORM}`, body);
    };
    const wrong = await put([{ path: '/shop', team: 'gone' }]);
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([
      400,
      expect.stringContaining('distribution.pages.0.team'),
    ]);
    expect((await put([{ path: 'shop', team: 'gone' }])).status).toBe(400);
    expect((await put([])).status).toBe(200);
  });
});
