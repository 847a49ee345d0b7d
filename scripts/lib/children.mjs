import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT } from './run.mjs';

const PATIENCE_MS = 10_000;
const isWindows = process.platform === 'win32';
const running = new Set();

/**
 * Starts a program that keeps running, line by line to `onLine`. It leads a process group of its own, so that what
 * it starts itself ends with it. `ended` resolves with its exit code.
 */
export function startChild({ args, cwd = ROOT, env = {}, onLine }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !isWindows,
  });
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', onLine);
  running.add(child);
  const ended = new Promise((resolve) => {
    child.on('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
  return { child, ended };
}

/** Ends every child: politely, after ten seconds by force. Resolves when all are gone. */
export async function stopChildren() {
  const children = [...running];
  const gone = children.map((child) => new Promise((resolve) => child.on('close', resolve)));
  for (const child of children) signal(child, 'SIGTERM');
  const force = setTimeout(
    () => children.forEach((child) => signal(child, 'SIGKILL')),
    PATIENCE_MS
  );
  await Promise.all(gone);
  clearTimeout(force);
}

/** Ctrl-C and a polite kill end the children first, then this process. */
export function stopChildrenOnSignal() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(name, () => void stopChildren().then(() => process.exit(0)));
  }
}

function signal(child, name) {
  try {
    if (isWindows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // Gone already.
  }
}
