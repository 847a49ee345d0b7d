import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { giveWaiting } from './give-waiting';
import { routingAt, type RoutedAgent } from './routing-fixture';

const NAMES = Array.from({ length: 20 }, (_, index) => `Agent ${index + 1}`);
const TICKETS = 200;
const spread = (loads: number[]) => Math.max(...loads) - Math.min(...loads);
const sum = (loads: number[]) => loads.reduce((total, load) => total + load, 0);

/** Hundreds of tickets, one after the other on a busy machine. */
const PATIENCE = { timeout: 300_000 };

describe.each(DATABASES)('200 requests at once to 20 equal agents, on %s', PATIENCE, (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof routingAt>;
  let agents: RoutedAgent[];
  /** The same desk as other nodes see it: with a memory and an order of their own. */
  let nodes: Core.Strapi[];

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    // The desk's own round would give what is to wait here.
    await stopJobs(desk.strapi);
    at = routingAt(desk);
    await at.workAlways();
    agents = await at.makeAgents(NAMES);
    nodes = [desk.strapi, Object.create(desk.strapi), Object.create(desk.strapi)];
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await at.closeAll();
    await at.distribute({});
    for (const agent of agents) await at.set(agent, 'online');
  });

  /** Every ticket has one owner, the same in its row and at the end of its history, and nobody else was ever told so. */
  const expectOneOwner = async (ids: number[]) => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const [ticket, history] = [await at.ticket(id), await at.history(id)];
      const owner = agents.find((agent) => agent.id === ticket.assigneeId);
      expect(owner).toBeDefined();
      expect(history.at(-1)?.after.assignee?.key).toBe(owner?.key);
      const told = await database(desk.strapi)('helpdesk_notices')
        .where({ ticket_id: id, event: 'assigned' })
        .select('agent_id');
      expect(told.map((row) => Number(row.agent_id))).toEqual([owner?.id]);
    }
  };
  const openMany = (count: number, all: readonly Core.Strapi[] = [desk.strapi]) =>
    Promise.all(Array.from({ length: count }, (_, index) => at.open({}, all[index % all.length])));

  test('gives each of them ten', async () => {
    const ids = await openMany(TICKETS);
    expect(await at.loads(agents)).toEqual(agents.map(() => TICKETS / NAMES.length));
    expect(await at.waiting()).toEqual([]);
    await expectOneOwner(ids);
  });

  test('gives each of them ten also through three nodes', async () => {
    await openMany(TICKETS, nodes);
    await giveWaiting({ strapi: desk.strapi });
    expect(await at.loads(agents)).toEqual(agents.map(() => TICKETS / NAMES.length));
    expect(await at.waiting()).toEqual([]);
  });

  test('gives nothing to those who go meanwhile, and makes up for it when they are back', async () => {
    const leavers = agents.slice(0, 5);
    const away = new Map<string, { from: number; to: number }>();
    const comeAndGo = leavers.map(async (agent, index) => {
      await at.set(agent, 'away', nodes[index % nodes.length]);
      const from = clock.now();
      for (let pause = 0; pause < 5; pause += 1) await at.open();
      away.set(agent.key, { from, to: clock.now() });
      await at.set(agent, 'online', nodes[index % nodes.length]);
    });
    const [first] = await Promise.all([openMany(TICKETS / 2 - 25, nodes), ...comeAndGo]);
    const second = await openMany(TICKETS / 2, nodes);
    await giveWaiting({ strapi: desk.strapi });

    const loads = await at.loads(agents);
    expect(sum(loads)).toBe(TICKETS);
    expect(spread(loads)).toBeLessThanOrEqual(1);
    await expectOneOwner([...first, ...second]);
    for (const id of first) {
      // In whichever entry it was given: what waited is given later than it was opened.
      for (const entry of await at.history(id)) {
        const { from, to } = away.get(entry.after.assignee?.key ?? '') ?? { from: Infinity, to: 0 };
        expect(entry.at > from && entry.at < to).toBe(false);
      }
    }
  });

  test('when nobody is there they wait, and are given oldest first as people come', async () => {
    for (const agent of agents) await at.set(agent, 'away');
    await at.distribute({ limit: TICKETS / NAMES.length });
    const ids = await openMany(TICKETS);
    expect(await at.waiting()).toEqual([...ids].sort((one, other) => one - other));

    const oldest = (
      await database(desk.strapi)('helpdesk_tickets')
        .whereIn('id', ids)
        .orderBy(['opened_at', 'id'])
        .select('id')
    ).map((row) => Number(row.id));
    for (const [index, agent] of agents.entries()) {
      await at.set(agent, 'online');
      // Two nodes look at once.
      await Promise.all([giveWaiting({ strapi: nodes[0] }), giveWaiting({ strapi: nodes[1] })]);
      const mine = await database(desk.strapi)('helpdesk_tickets')
        .whereIn('id', ids)
        .where({ assignee_id: agent.id })
        .orderBy(['opened_at', 'id'])
        .select('id');
      expect(mine.map((row) => Number(row.id))).toEqual(oldest.slice(index * 10, index * 10 + 10));
    }
    expect(await at.waiting()).toEqual([]);
    await expectOneOwner(ids);
  });

  test('a client’s own all go to the same person, however many come at once', async () => {
    const contact = { name: 'Eager', email: 'eager@example.com', locale: 'en', timeZone: null };
    const others = openMany(40, nodes);
    const ids = await Promise.all(
      Array.from({ length: 10 }, (_, index) => at.open({ contact }, nodes[index % nodes.length]))
    );
    await others;
    // A node that is too late again and again lets a request wait.
    await giveWaiting({ strapi: desk.strapi });
    const owners = await Promise.all(ids.map(async (id) => (await at.ticket(id)).assigneeId));
    expect(new Set(owners).size).toBe(1);
    expect(owners[0]).not.toBeNull();
  });
});
