import { expect, test } from 'vitest';
import { foldTeamName, teamKey } from './team-key';

test.each([
  ['Second line', 'second-line'],
  ['  Équipe  №2 ', 'equipe-no2'],
  ['<b>Sales</b> {{ x }}', 'b-sales-b-x'],
  ['A'.repeat(120), 'a'.repeat(50)],
  ['دوسری ٹیم', null],
  ['24/7', null],
])('%s is found under %s', (name, key) => {
  expect(teamKey(name)).toBe(key);
});

test('names that look alike are one', () => {
  expect(foldTeamName('SUPPORT')).toBe(foldTeamName('sup\u200bport'));
  expect(foldTeamName('Second  line')).toBe(foldTeamName('\u200fsecond line '));
  expect(foldTeamName('Bar')).not.toBe(foldTeamName('Bär'));
});
