/** Their messages name variables and types of the program, never what a person wrote. */
const PROGRAMMING = ['TypeError', 'ReferenceError', 'RangeError'];
const FRAMES = 12;
const FRAME = /^ {4}at .*:\d+:\d+\)?$/;
/** `SQLITE_CONSTRAINT`, `ER_NO_SUCH_TABLE`, `42P01`. */
const CODE = /^[A-Z0-9_]{1,60}$/i;

/**
 * Where something failed, for a log. Of the message nothing but a code stays: database drivers put the statement,
 * its values and their own address into it, parsers a piece of what they read.
 */
export function errorTrace(error: unknown): string {
  if (!(error instanceof Error)) return `A thrown ${typeof error}`;
  // The stack begins with the message, whose own lines may look like frames.
  const stack = (error.stack ?? '').replace(error.message, '');
  const frames = stack.split('\n').filter((line) => FRAME.test(line));
  return [reasonOf(error), ...frames.slice(0, FRAMES)].join('\n');
}

function reasonOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  if (CODE.test(code)) return `${error.name} ${code}`;
  if (!PROGRAMMING.includes(error.name)) return error.name;
  return `${error.name}: ${error.message.split('\n')[0].slice(0, 300)}`;
}
