import type { EpochMs, FieldValues } from '../../../../contracts';

/*
 * The ticket that stays keeps its subject, its state and who is responsible. The client has waited since the earlier of
 * both times, and the earlier due time holds. Fields of the other one fill what is empty, where both have the same
 * workflow. It was opened when the older one was.
 */

interface Side {
  workflowId: number;
  fields: FieldValues;
  openedAt: EpochMs;
  waitingSince: EpochMs | null;
  dueAt: EpochMs | null;
}

export function mergedTicket<T extends Side>({
  from,
  into,
  isIntoOver,
  isFromOver,
}: {
  from: Side;
  into: T;
  /** It is closed: nobody waits. */
  isIntoOver: boolean;
  isFromOver: boolean;
}): T {
  const waiting = isFromOver ? null : from.waitingSince;
  const due = isFromOver ? null : from.dueAt;
  return {
    ...into,
    fields: from.workflowId === into.workflowId ? { ...from.fields, ...into.fields } : into.fields,
    openedAt: Math.min(from.openedAt, into.openedAt),
    waitingSince: isIntoOver ? into.waitingSince : earlier(into.waitingSince, waiting),
    dueAt: isIntoOver ? into.dueAt : earlier(into.dueAt, due),
  };
}

function earlier(one: EpochMs | null, other: EpochMs | null): EpochMs | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
