import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const VARIABLE = 'HELPDESK_SPEC_RUN';

/** Of all processes of one run of tests: what their databases' names begin with, and the folder of those that are files. */
export function specRun(): { prefix: string; folder: string } {
  const id = process.env[VARIABLE] ?? randomBytes(4).toString('hex');
  process.env[VARIABLE] = id;
  const folder = path.join(tmpdir(), `helpdesk-spec-${id}`);
  mkdirSync(folder, { recursive: true });
  return { prefix: `helpdesk_spec_${id}_`, folder };
}
