import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './run.mjs';

/** Lines of a message that say what was expected; the rest stands where the test ran. */
const LINES = 6;

/** The tests that failed, by vitest's JSON report: where each stands, what it is called, and the beginning of why. */
export function failuresOf(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(ROOT, name);
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message) return [{ file, title: 'the file', why: begin(message) }];
    return failed.map(({ fullName, failureMessages }) => ({
      file,
      title: fullName,
      why: begin(failureMessages.join('\n')),
    }));
  });
}

function begin(message) {
  return stripVTControlCharacters(message).split('\n').slice(0, LINES).join('\n');
}
