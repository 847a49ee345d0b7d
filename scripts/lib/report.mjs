const isColoured = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
const paint = (code) => (text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);

export const green = paint(32);
export const red = paint(31);
export const yellow = paint(33);
export const dim = paint(2);
export const bold = paint(1);

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

export function indent(text, by = '    ') {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => by + line)
    .join('\n');
}

/** Runs one named step of a longer command, says what it does and how long it took; a failure ends the command. */
export async function step(name, work) {
  const since = performance.now();
  console.log(`${dim('·')} ${name} …`);
  try {
    const note = await work();
    console.log(`${green('✓')} ${name} ${dim(`${seconds(since)}${note ? ` · ${note}` : ''}`)}`);
  } catch (error) {
    console.error(`${red('✗')} ${name} ${dim(seconds(since))}`);
    throw error;
  }
}

/** For failures whose message says it all: `main` prints the message without a stack. */
export class Failure extends Error {}

/** Runs a command's main function; what it throws becomes one clear message and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Failure ? red(error.message) : error);
    process.exitCode = 1;
  }
}
