import { describe, expect, test } from 'vitest';
import { add, totalsLine, totalsOf } from './totals.mjs';

const REPORT = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [],
};

describe('totals of a run', () => {
  test('come from the report', () => {
    expect(totalsOf(REPORT, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  test('count a file that could not be loaded as one failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const report = { ...REPORT, testResults: [broken, failed] };
    expect(totalsOf(report, 1).failed).toBe(2);
  });

  test('count a run that ended badly without a failure as one', () => {
    const clean = { ...REPORT, numFailedTests: 0 };
    expect(totalsOf(clean, 1).failed).toBe(1);
    expect(totalsOf(clean, 0).failed).toBe(0);
  });

  test('count a run that wrote no report as one failure', () => {
    expect(totalsOf(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('are added over runs', () => {
    const run = { passed: 1, failed: 2, skipped: 3 };
    expect(add(run, run)).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});

describe('the last line', () => {
  test('names skipped tests only when there are any', () => {
    expect(totalsLine({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed');
    expect(totalsLine({ passed: 4, failed: 1, skipped: 2 })).toBe('4 passed, 1 failed, 2 skipped');
  });
});
