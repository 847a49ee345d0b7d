import path from 'node:path';
import { expect, test } from 'vitest';
import { failuresOf } from './failures.mjs';
import { ROOT } from './run.mjs';

const at = (file, assertionResults, message = '') => ({
  name: path.join(ROOT, file),
  message,
  assertionResults,
});

test('names each test that failed, and why in a few lines', () => {
  const report = {
    testResults: [
      at('a.spec.ts', [
        { status: 'passed', fullName: 'is well', failureMessages: [] },
        {
          status: 'failed',
          fullName: 'on sqlite is wrong',
          failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m\n1\n2\n3\n4\n5\n6'],
        },
      ]),
      at('b.spec.ts', [], 'Cannot find module'),
      at('c.spec.ts', []),
    ],
  };
  expect(failuresOf(report)).toEqual([
    { file: 'a.spec.ts', title: 'on sqlite is wrong', why: 'expected 1 to be 2\n1\n2\n3\n4\n5' },
    { file: 'b.spec.ts', title: 'the file', why: 'Cannot find module' },
  ]);
  expect(failuresOf(null)).toEqual([]);
});
