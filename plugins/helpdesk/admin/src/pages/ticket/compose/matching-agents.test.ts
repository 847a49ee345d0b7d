import { expect, it } from 'vitest';
import { matchingAgents } from './matching-agents';

const agent = (name: string, isActive = true) => ({ key: name, name, isActive });
const AGENTS = [
  agent('Ada Agent'),
  agent('Zoë Müller'),
  agent('بلال احمد'),
  agent('Adam Gone', false),
];
const found = (query: string) => matchingAgents(AGENTS, query).map(({ name }) => name);

it('finds active agents by the beginning of any of their names, marks or not', () => {
  expect(found('')).toEqual(['Ada Agent', 'Zoë Müller', 'بلال احمد']);
  expect(found('ad')).toEqual(['Ada Agent']);
  expect(found('MUL')).toEqual(['Zoë Müller']);
  expect(found('zoe')).toEqual(['Zoë Müller']);
  expect(found('احم')).toEqual(['بلال احمد']);
  expect(found('gent')).toEqual([]);
});

it('shows a list that can be looked over', () => {
  const many = Array.from({ length: 30 }, (_, index) => agent(`Agent ${index}`));
  expect(matchingAgents(many, 'agent')).toHaveLength(8);
});
