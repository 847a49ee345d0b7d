import { describe, expect, test } from 'vitest';
import { sumGroups, sumRatings } from './sum-ratings';

const row = (agentId: number, percent: number, count: number) => ({
  agentId,
  workflowId: 1,
  actionKey: 'reply',
  percent,
  count,
});
const askedOf = (agentId: number, asked: number, answered: number) => ({
  agentId,
  workflowId: 1,
  actionKey: 'reply',
  asked,
  answered,
});

test('figures count each rating once', () => {
  const rated = [row(1, 100, 3), row(2, 100, 1), row(1, 25, 2)];
  expect(sumRatings(rated, [askedOf(1, 10, 4), askedOf(2, 5, 1)])).toEqual({
    asked: 15,
    answered: 5,
    rated: 6,
    average: 75,
    distribution: [0, 2, 0, 0, 4],
  });
});

test('where nothing was rated there is no average', () => {
  expect(sumRatings([], [askedOf(1, 2, 0)])).toMatchObject({ asked: 2, rated: 0, average: null });
});

describe('groups', () => {
  const groups = sumGroups(
    [row(1, 0, 1), row(2, 100, 5), row(9, 100, 7)],
    [askedOf(1, 4, 1), askedOf(3, 8, 0)],
    ({ agentId }) => (agentId === 9 ? null : { name: `${agentId}`, group: { agent: agentId } })
  );

  test('are in the order of how much was rated, then asked', () => {
    expect(groups.map(({ agent }) => agent)).toEqual([2, 1, 3]);
  });

  test('have their own figures, also where only was asked', () => {
    expect(groups[1]).toMatchObject({ agent: 1, asked: 4, answered: 1, rated: 1, average: 0 });
    expect(groups[2]).toMatchObject({ agent: 3, asked: 8, rated: 0, average: null });
  });

  test('leave out what belongs to none', () => {
    expect(groups.some(({ agent }) => agent === 9)).toBe(false);
  });
});
