import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { tries } from './tries';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

test.each([0, 1, 30, 55, 56, 63, 64, 65, 120, 200])(
  'finds the number behind a salt of %i letters, in steps',
  (length) => {
    const salt = 'é?expires=1&'.repeat(30).slice(0, length);
    const search = tries({ challenge: digest(`${salt}1234`), salt, maxnumber: 5_000 });
    expect(search(1_000)).toEqual({ isDone: false, part: 0.2 });
    expect(search(5_000)).toEqual({ isDone: true, number: 1_234 });
  }
);

test('finds the first and the last one, and says where there is none', () => {
  const at = (number: number) =>
    tries({ challenge: digest(`salt${number}`), salt: 'salt', maxnumber: 300 })(10_000);
  expect([at(0), at(300), at(301)]).toEqual([
    { isDone: true, number: 0 },
    { isDone: true, number: 300 },
    { isDone: true, number: null },
  ]);
});
