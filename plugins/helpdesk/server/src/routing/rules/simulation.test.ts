import { describe, expect, test } from 'vitest';
import { BUILT_IN } from './strategies/built-in';
import { ask } from './pick-person';
import type { RoutingPerson, RoutingRequest } from './routing-rule';

const REQUESTS = 10_000;
const AGENTS = 20;

/** The same numbers in every run. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** A desk in memory: what `openTicket` and the job do with the database, done with a list. */
function desk(rule = BUILT_IN['least-loaded']) {
  const agents = Array.from({ length: AGENTS }, (_, index) => ({
    key: `agent-${index}`,
    isOnline: true,
    load: 0,
    given: 0,
    lastTurn: 0,
  }));
  /** Open tickets of each client, by their owner; null: it waits. */
  const owners = new Map<string, (string | null)[]>();
  const waiting: string[] = [];
  let turn = 0;

  const toPerson = ({ key, load, lastTurn }: (typeof agents)[number]): RoutingPerson => ({
    ...{ key, name: key, load, lastTurn, level: null, line: null, languages: [], teams: [] },
  });
  const ownerOf = (client: string) => {
    const held = owners.get(client) ?? [];
    const key = [...held]
      .reverse()
      .find((one) => agents.some((agent) => agent.key === one && agent.isOnline));
    return agents.find((agent) => agent.key === key) ?? null;
  };
  const choose = (client: string) => {
    const owner = ownerOf(client);
    const request: RoutingRequest = {
      people: agents.filter(({ isOnline }) => isOnline).map(toPerson),
      owner: owner && toPerson(owner),
      ticket: {
        workflow: 'support',
        source: 'site-form',
        channel: 'form',
        team: null,
        locale: 'en',
        subject: '',
        fields: {},
        page: null,
      },
    };
    const choice = ask(rule, request);
    const agent = agents.find(({ key }) => key === choice?.person) ?? null;
    if (agent) {
      turn += 1;
      Object.assign(agent, { load: agent.load + 1, given: agent.given + 1, lastTurn: turn });
    }
    return { agent, owner, reason: choice?.reason ?? null };
  };
  const keep = (client: string, key: string | null) =>
    owners.set(client, [...(owners.get(client) ?? []), key]);

  return {
    agents,
    waiting,
    online: () => agents.filter(({ isOnline }) => isOnline),
    open(client: string) {
      const least = Math.min(...agents.filter((one) => one.isOnline).map(({ load }) => load));
      const chosen = choose(client);
      keep(client, chosen.agent?.key ?? null);
      if (!chosen.agent) waiting.push(client);
      return { ...chosen, least };
    },
    /** Somebody came: what waits is given, oldest first. */
    giveWaiting() {
      const given: string[] = [];
      while (waiting.length > 0) {
        const { agent } = choose(waiting[0]);
        if (!agent) break;
        const client = waiting.shift() ?? '';
        const held = owners.get(client) ?? [];
        held[held.indexOf(null)] = agent.key;
        given.push(client);
      }
      return given;
    },
    close(client: string) {
      const held = owners.get(client) ?? [];
      const key = held.find((one) => one !== null);
      if (!key) return;
      held.splice(held.indexOf(key), 1);
      const agent = agents.find((one) => one.key === key);
      if (agent) agent.load -= 1;
    },
  };
}

const spread = (values: number[]) => Math.max(...values) - Math.min(...values);

describe('10,000 requests to 20 equal agents', () => {
  test('of new clients: loads differ by at most one after every single request', () => {
    const { agents, open } = desk();
    for (let number = 1; number <= REQUESTS; number += 1) {
      expect(open(`client-${number}`).agent).not.toBeNull();
      expect(spread(agents.map(({ load }) => load))).toBeLessThanOrEqual(1);
    }
    expect(agents.map(({ given }) => given)).toEqual(
      Array.from({ length: AGENTS }, () => REQUESTS / AGENTS)
    );
  });

  test('in turn: everybody has had as many, give or take one, after every single request', () => {
    const { agents, open } = desk(BUILT_IN['round-robin']);
    for (let number = 1; number <= REQUESTS; number += 1) {
      open(`client-${number}`);
      expect(spread(agents.map(({ given }) => given))).toBeLessThanOrEqual(1);
    }
  });

  test.each([1, 2, 3])(
    'who come and go, from clients old and new, with tickets that are closed (seed %i)',
    (seed) => {
      const random = seeded(seed);
      const run = desk();
      const { agents, waiting, online, open, giveWaiting, close } = run;
      let [kept, waited] = [0, 0];
      for (let number = 1; number <= REQUESTS; number += 1) {
        if (random(10) === 0) {
          const agent = agents[random(AGENTS)];
          agent.isOnline = !agent.isOnline;
        }
        // Now and then everybody is away: a night, an outage.
        if (random(1_000) === 0) for (const agent of agents) agent.isOnline = false;
        const before = [...waiting];
        expect(giveWaiting()).toEqual(online().length > 0 ? before : []);
        if (random(3) === 0) close(`client-${random(number)}`);

        const isKnown = random(5) === 0;
        const { agent, owner, reason, least } = open(`client-${isKnown ? random(number) : number}`);
        expect(agent === null).toBe(online().length === 0);
        expect(agent?.isOnline ?? true).toBe(true);
        expect(reason === 'owner').toBe(owner !== null);
        // The owner of an open ticket always; else somebody than whom nobody had fewer.
        expect([owner?.key ?? agent?.key, agent && !owner ? agent.load - 1 : least]).toEqual([
          agent?.key,
          least,
        ]);
        kept += owner ? 1 : 0;
        waited += agent ? 0 : 1;
      }
      for (const agent of agents) agent.isOnline = true;
      giveWaiting();
      expect(waiting).toEqual([]);
      expect(kept).toBeGreaterThan(200);
      expect(waited).toBeGreaterThan(10);
      // Everybody is back: what comes now goes to those who have least, until all have as much.
      const most = Math.max(...agents.map(({ load }) => load));
      const missing = agents.reduce((sum, { load }) => sum + most - load, 0);
      for (let number = 1; number <= missing; number += 1) open(`new-${number}`);
      expect(spread(agents.map(({ load }) => load))).toBe(0);
    }
  );
});
