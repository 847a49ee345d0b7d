import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository; every command runs here unless told otherwise. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs a program to its end and keeps what it wrote. Never rejects: a program that cannot start has code 127. */
export function capture(command, args, { cwd = ROOT, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.stdin.end();
    child.on('error', (error) =>
      resolve({ code: 127, stdout, stderr: `${stderr}${error.message}\n` })
    );
    child.on('close', (code, signal) =>
      resolve({ code: signal ? 1 : (code ?? 1), stdout, stderr })
    );
  });
}

/** Runs a program whose output the reader follows; answers its exit code. */
export function show(command, args, { cwd = ROOT, env = {} } = {}) {
  return new Promise((resolve) => {
    const options = {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    };
    const child = spawn(command, args, options);
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** A program of node_modules, run by this very node: no shell, no npx, the same on every system. */
export function bin(packageName, file) {
  return path.join(ROOT, 'node_modules', packageName, file);
}
