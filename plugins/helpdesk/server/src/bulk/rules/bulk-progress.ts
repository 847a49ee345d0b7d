import { BULK_FAILURES_TOLD, type BulkFailure } from '../../../../contracts';

/*
 * A bulk action goes through its tickets in order. What could not be done is counted, and the first of it is told with
 * its reason. A batch that is worked again, because whoever worked at it is gone, counts once.
 */
export interface Progress {
  done: number;
  refused: number;
  failures: readonly BulkFailure[];
}

/** After a batch of so many tickets, of which these were refused. */
export function advance(
  before: Progress,
  { worked, failed }: { worked: number; failed: readonly BulkFailure[] }
): Progress {
  return {
    done: before.done + worked,
    refused: before.refused + failed.length,
    failures: [...before.failures, ...failed].slice(0, BULK_FAILURES_TOLD),
  };
}

/** When the agent may not go on: all that is left is refused. */
export function refuseRest(
  before: Progress,
  { left, code, message }: { left: readonly number[]; code: string; message: string }
): Progress {
  // No more than are told are made.
  const failed = left
    .slice(0, BULK_FAILURES_TOLD)
    .map((number) => ({ number, code, message, step: null }));
  return {
    ...advance(before, { worked: left.length, failed }),
    refused: before.refused + left.length,
  };
}
