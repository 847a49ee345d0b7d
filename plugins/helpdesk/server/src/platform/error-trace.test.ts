import { expect, test } from 'vitest';
import { errorTrace } from './error-trace';

test.each([
  ['SQLITE_ERROR', "insert into `t` (`body`) values ('canary-text') - no such table: canary-db"],
  ['42P01', 'insert into "t" values ($1) - relation "t" of canary-host does not exist'],
  ['ER_NO_SUCH_TABLE', "insert into `t` values ('canary-text') - Table 'canary.t' doesn't exist"],
  ['ECONNREFUSED', 'select 1 - connect ECONNREFUSED canary-host:3306'],
  ['ER_HOST_NOT_PRIVILEGED', "Host 'canary-host' is not allowed to connect"],
])('keeps %s of what a database driver says, and where it was said', (code, message) => {
  const trace = errorTrace(Object.assign(new Error(message), { code }));
  expect(trace).toMatch(new RegExp(`^Error ${code}\n\\s+at .*error-trace\\.test`));
  expect(trace).not.toContain('canary');
});

test('keeps no line of a message that goes on', () => {
  expect(errorTrace(new Error('one canary\n  at canary said\ntwo'))).not.toMatch(/one|two/);
});

test('keeps nothing of what a parser read', () => {
  expect(errorTrace(thrown(() => JSON.parse('{"canary')))).toMatch(/^SyntaxError\n/);
});

test('keeps what a mistake of the program says', () => {
  const nobody = null as unknown as { name: string };
  expect(errorTrace(thrown(() => nobody.name))).toContain(
    "TypeError: Cannot read properties of null (reading 'name')"
  );
});

test('takes no words for a code', () => {
  const error = Object.assign(new Error('x'), { code: 'canary said so' });
  expect(errorTrace(error)).not.toContain('canary said');
});

test('says of something else that was thrown only what it is', () => {
  expect(errorTrace('canary')).toBe('A thrown string');
});

function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
