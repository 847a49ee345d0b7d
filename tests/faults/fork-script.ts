import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../harness/desk';

/** A program of ours, bundled so that a plain Node runs it. */
export interface Script {
  /** Starts it with this environment. Its errors are collected for whoever asks. */
  start(env: Record<string, string>): ChildProcess & { errors(): string };
  remove(): void;
}

export async function bundle(name: string): Promise<Script> {
  // Below the plugin, so that the plugin finds its own files from there.
  const folder = path.join(ROOT, 'plugins/helpdesk/node_modules/.cache');
  mkdirSync(folder, { recursive: true });
  const script = path.join(folder, `${name}-${process.pid}.cjs`);
  await build({
    entryPoints: [path.join(ROOT, `tests/faults/${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    outfile: script,
    logLevel: 'error',
  });
  return {
    start(env) {
      const child = fork(script, { cwd: ROOT, env: { ...process.env, ...env }, silent: true });
      let errors = '';
      child.stderr?.on('data', (chunk) => (errors += chunk));
      child.stdout?.on('data', (chunk) => (errors += chunk));
      return Object.assign(child, { errors: () => errors });
    },
    remove: () => rmSync(script, { force: true }),
  };
}

/** Resolves when the desk of `child-server` listens. */
export function listening(child: ReturnType<Script['start']>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${child.errors()}`)));
  });
}

/** Ends a process at once, or lets it end by itself. @returns its exit code; null: it was killed. */
export function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
