import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../harness/desk';

export interface Ran {
  code: number;
  /** What it wrote, to either side. */
  output: string;
}

/** Runs one of the commands in scripts/ to its end, as npm would. */
export function runScript(name: string, args: string[], env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const script = path.join(ROOT, 'scripts', `${name}.mjs`);
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
