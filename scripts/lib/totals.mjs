export const NOTHING = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/**
 * Totals of one run. `report` is vitest's JSON report, or null when none was written. A file that could not be
 * loaded has no tests to count and counts as one failure itself; so does a run that ends badly without a failure.
 */
export function totalsOf(report, exitCode) {
  const files = report?.testResults ?? [];
  const brokenFiles = files.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
  ).length;
  const totals = {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + brokenFiles,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  const isUncounted = totals.failed === 0 && (exitCode !== 0 || report === null);
  return isUncounted ? { ...totals, failed: 1 } : totals;
}

/** The last line of `npm test`. */
export function totalsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
