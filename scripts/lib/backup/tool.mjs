import { spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { Failure } from '../report.mjs';

/**
 * Runs the first of these programs that is there, its input from a file if one is given.
 * @throws Failure that names the missing program, or what it said when it failed.
 */
export async function runTool(names, args, env, inputFile = null) {
  for (const name of names) {
    const result = await run(name, args, env, inputFile);
    if (result.isMissing) continue;
    if (result.code === 0) return;
    throw new Failure(`${name} failed:\n${result.stderr.trim()}`);
  }
  throw new Failure(
    `This needs ${names.join(' or ')}, which is not installed here. It comes with the client tools of the database ` +
      '(Debian: postgresql-client, mariadb-client), in the version of the server or newer.'
  );
}

function run(name, args, env, inputFile) {
  return new Promise((resolve) => {
    const input = inputFile === null ? 'ignore' : openSync(inputFile, 'r');
    const child = spawn(name, args, {
      env: { ...process.env, ...env },
      stdio: [input, 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const end = (result) => {
      if (typeof input === 'number') closeSync(input);
      resolve(result);
    };
    child.on('error', (error) =>
      end({ isMissing: error.code === 'ENOENT', code: 1, stderr: error.message })
    );
    child.on('close', (code) => end({ isMissing: false, code: code ?? 1, stderr }));
  });
}
