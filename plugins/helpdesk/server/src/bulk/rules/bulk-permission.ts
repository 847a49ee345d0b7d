import type { BulkWhat } from '../../../../contracts';
import type { AgentActor } from '../../access/actor';

/*
 * A bulk action needs what the same act on one ticket needs. Who loses it in the middle is refused the rest at once,
 * instead of ticket by ticket.
 */

/** The agent as they stand now, who may do no more than when they began. */
export function boundBy<A extends Pick<AgentActor, 'permissions'>>(
  actor: A,
  begunWith: readonly string[]
): A {
  const both = begunWith.filter((permission) => actor.permissions.has(permission));
  return { ...actor, permissions: new Set(both) };
}

/** May the agent do this at all? Which tickets are in reach is asked for each of them. */
export function mayDoInBulk(
  { permissions }: Pick<AgentActor, 'permissions'>,
  { kind }: Pick<BulkWhat, 'kind'>
): boolean {
  switch (kind) {
    case 'assign':
      return permissions.has('ticket.assign');
    case 'action':
    case 'macro':
      return permissions.has('ticket.perform');
    // A right of its own, which is asked for each ticket.
    case 'tag':
    case 'read':
    case 'follow':
      return permissions.has('ticket.read');
    default:
      return kind satisfies never;
  }
}
