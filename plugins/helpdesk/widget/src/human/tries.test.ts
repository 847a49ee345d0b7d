import { expect, test } from 'vitest';
import { tries } from './tries';

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

test.each([0, 1, 30, 55, 56, 63, 64, 65, 120, 200])(
  'finds the number behind a salt of %i letters, in steps',
  async (length) => {
    const salt = 'é?expires=1&'.repeat(30).slice(0, length);
    const challenge = await digest(`${salt}1234`);
    const search = tries({ challenge, salt, maxnumber: 5_000 });
    expect(search(1_000)).toEqual({ isDone: false, part: 0.2 });
    expect(search(5_000)).toEqual({ isDone: true, number: 1_234 });
  }
);

test('finds the first and the last one, and says where there is none', async () => {
  const at = async (number: number) => {
    const challenge = await digest(`salt${number}`);
    return tries({ challenge, salt: 'salt', maxnumber: 300 })(10_000);
  };
  expect([await at(0), await at(300), await at(301)]).toEqual([
    { isDone: true, number: 0 },
    { isDone: true, number: 300 },
    { isDone: true, number: null },
  ]);
});
