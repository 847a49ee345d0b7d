import { expect, it } from 'vitest';
import { admitFiles, FILES_MAX } from './admit-files';

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => new File(['x'], `${index}.txt`));

it('takes the first of thirty and says how many were left out', () => {
  const chosen = files(30);
  const { taken, leftOut } = admitFiles(chosen, 0);
  expect(taken).toEqual(chosen.slice(0, FILES_MAX));
  expect(leftOut).toEqual({ count: 30 - FILES_MAX, most: FILES_MAX });
});

it('counts those that are there already', () => {
  expect(admitFiles(files(2), FILES_MAX - 2).leftOut).toBeNull();
  expect(admitFiles(files(2), FILES_MAX - 1)).toMatchObject({ leftOut: { count: 1 } });
  expect(admitFiles(files(1), FILES_MAX + 5).taken).toEqual([]);
});
