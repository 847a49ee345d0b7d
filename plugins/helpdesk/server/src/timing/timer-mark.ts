import type { WorkflowTimer } from '../../../contracts';
import { sha256 } from '../platform/ids';

/** Equal for timers that do the same at the same time. */
export function timerMark({ action, after, clock, onlyWhile }: WorkflowTimer): string {
  return sha256(JSON.stringify([action, after.amount, after.unit, clock, onlyWhile ?? null]));
}
