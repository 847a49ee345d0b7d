import { describe, expect, test } from 'vitest';
import { fromLine, lineAbove, lineKept, presentLine } from './hand-up';
import type { RoutingPerson, RoutingTicket } from './routing-rule';

const REQUESTS = 10_000;
const TICKET: RoutingTicket = {
  ...{ workflow: 'support', source: 'site-form', channel: 'form', team: null },
  ...{ locale: 'en', subject: '', fields: {}, page: null },
};

/** The same numbers in every run. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

describe('which line is next', () => {
  const people = [null, 2, 3].map((line) => ({ line }));
  test.each([
    ['nobody has it', null, null, 1],
    ['somebody of no line has it', { line: null }, null, 2],
    ['somebody of the first line has it', { line: 1 }, null, 2],
    ['somebody of the second line has it', { line: 2 }, null, 3],
    ['somebody of the highest line has it', { line: 3 }, null, null],
    ['it waits for the second line', null, 2, 3],
    ['it was handed up past the one who has it', { line: 3 }, 2, null],
  ])('%s', (_what, assignee, line, next) => {
    expect(lineAbove(presentLine({ assignee, line }), people)).toBe(next);
  });

  test('a line that nobody is in is left out', () => {
    expect(lineAbove(1, [{ line: 1 }, { line: 3 }])).toBe(3);
    expect(lineAbove(1, [{ line: null }, { line: 1 }])).toBeNull();
  });
});

test('who gives it down by hand, or to nobody, has decided so', () => {
  expect(lineKept(2, { line: 3 })).toBe(2);
  expect(lineKept(2, { line: 2 })).toBe(2);
  expect(lineKept(2, { line: null })).toBeNull();
  expect(lineKept(2, null)).toBeNull();
  expect(lineKept(null, { line: 3 })).toBeNull();
});

test.each([1, 2, 3])(
  '10,000 requests of 30 agents who come and go: handed up to nobody who is away, and never given back down (seed %i)',
  (seed) => {
    const random = seeded(seed);
    const agents = Array.from({ length: 30 }, (_, index) => ({
      ...{ key: `agent-${index}`, name: '', load: 0, lastTurn: 0, level: null },
      line: [null, 1, 2, 2, 3][index % 5],
      ...{ languages: [], teams: [], isOnline: true },
    }));
    const lineOf = (person: RoutingPerson | null) => (person ? (person.line ?? 1) : 0);
    const give = (line: number) => {
      const people = agents.filter(({ isOnline }) => isOnline);
      const choice = fromLine(line)({ ticket: TICKET, people, owner: null });
      const agent = agents.find(({ key }) => key === choice?.person) ?? null;
      expect(agent?.isOnline ?? true).toBe(true);
      expect(agent === null || lineOf(agent) >= line).toBe(true);
      // Nobody of the line above is asked while somebody of this one is there.
      const lowest = Math.min(...people.map(lineOf).filter((one) => one >= line));
      expect(agent === null ? Infinity : lineOf(agent)).toBe(lowest);
      if (agent) agent.load += 1;
      return agent;
    };
    const waiting: number[] = [];
    let given = 0;
    for (let number = 1; number <= REQUESTS; number += 1) {
      const moved = agents[random(agents.length)];
      moved.isOnline = random(3) > 0;
      if (random(200) === 0) for (const agent of agents) agent.isOnline = (agent.line ?? 1) === 1;
      const from = random(4) === 0 ? null : agents[random(agents.length)];
      const line = lineAbove(presentLine({ assignee: from, line: null }), agents);
      expect(line === null).toBe(lineOf(from) === 3);
      const agent = line === null ? null : give(line);
      if (line !== null && agent === null) waiting.push(line);
      for (const wanted of waiting.splice(0)) {
        const next = give(wanted);
        if (next === null) waiting.push(wanted);
        else given += 1;
      }
    }
    expect(given).toBeGreaterThan(10);
  }
);
