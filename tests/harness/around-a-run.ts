import { rmSync } from 'node:fs';
import { specRun } from './spec-run';

/** Before the run's processes are there: they inherit its name. */
export function setup(): void {
  specRun();
}

/** What a run leaves behind, also one whose processes were cut off, goes when it ends. */
export async function teardown(): Promise<void> {
  const { prefix, folder } = specRun();
  // Loading it finds out which servers answer.
  const { dropAll } = await import('./databases');
  await dropAll(prefix);
  rmSync(folder, { recursive: true, force: true });
}
