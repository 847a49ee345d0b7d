import { TAGS_PER_TICKET_MAX } from '../../../../contracts';

/*
 * Tags of a ticket are a set: whoever adds one that is there, or takes away one that is not, changes nothing, and the
 * order in which colleagues do so does not matter. What is both added and taken away is there afterwards. A ticket that
 * somehow has more than it may have can be freed of some.
 */

interface Known {
  id: number;
}

export interface TagPlan<T extends Known> {
  added: T[];
  removed: T[];
  after: T[];
  isTooMany: boolean;
}

export function planTags<T extends Known>({
  has,
  add,
  remove,
}: {
  has: readonly T[];
  add: readonly T[];
  /** Ids. */
  remove: readonly number[];
}): TagPlan<T> {
  const wanted = new Map(add.map((tag) => [tag.id, tag]));
  const had = new Set(has.map(({ id }) => id));
  const added = [...wanted.values()].filter(({ id }) => !had.has(id));
  const removed = has.filter(({ id }) => remove.includes(id) && !wanted.has(id));
  const after = [...has.filter((tag) => !removed.includes(tag)), ...added];
  return {
    added,
    removed,
    after,
    isTooMany: added.length > 0 && after.length > TAGS_PER_TICKET_MAX,
  };
}
