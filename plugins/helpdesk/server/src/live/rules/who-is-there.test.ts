import { expect, test } from 'vitest';
import { whoIsThere } from './who-is-there';

const tab = (key: string, name: string, doing: 'reading' | 'writing') => ({ key, name, doing });

test('everybody is there once, by name', () => {
  expect(
    whoIsThere([
      tab('b', 'Zahid', 'reading'),
      tab('a', 'Ada', 'reading'),
      tab('b', 'Zahid', 'reading'),
    ])
  ).toEqual([tab('a', 'Ada', 'reading'), tab('b', 'Zahid', 'reading')]);
});

test('who writes in one tab writes, whatever the other tabs do', () => {
  const tabs = [tab('a', 'Ada', 'reading'), tab('a', 'Ada', 'writing'), tab('a', 'Ada', 'reading')];
  expect(whoIsThere(tabs)).toEqual([tab('a', 'Ada', 'writing')]);
  expect(whoIsThere([...tabs].reverse())).toEqual([tab('a', 'Ada', 'writing')]);
});

test('two of one name are two', () => {
  const two = [tab('2', 'Ada', 'reading'), tab('1', 'Ada', 'writing')];
  expect(whoIsThere(two).map(({ key }) => key)).toEqual(['1', '2']);
});

test('nobody is nobody', () => {
  expect(whoIsThere([])).toEqual([]);
});
