import type { TicketSlice } from '../access/rules-slices';
import type { AskedRatings } from './rules/queue-ratings';

/** A piece of SQL with the values of its question marks. */
export interface Sql {
  text: string;
  bindings: (number | string | null)[];
}

/** Tickets `k` that are read in one go; its conditions begin an index of helpdesk_tickets. */
export interface QueueRange {
  from: string;
  where: Sql;
}

export interface StateRange extends QueueRange {
  stateId: number;
}

/** As many ranges as are read by one statement: SQLite takes 500 parts in one union. */
export const RANGES_PER_STATEMENT = 200;

/**
 * One range for each state of each slice, and for each rating that is asked for: only so does an index have the rows of
 * a range in the order of the list.
 */
export function stateRanges(
  slices: readonly TicketSlice[],
  ratings: AskedRatings = null
): StateRange[] {
  return slices.flatMap((slice) =>
    slice.stateIds.flatMap((stateId) => {
      const where = whereSlice({ ...slice, stateIds: [stateId] });
      const range = { stateId, from: 'helpdesk_tickets as k' };
      if (ratings === null) return [{ ...range, where }];
      return ratings.map((rating) => ({ ...range, where: allOf([hasRating(rating), where]) }));
    })
  );
}

/** What an agent follows is little, so it is one range, sorted after reading. */
export function followedRange(
  slices: readonly TicketSlice[],
  agentId: number,
  ratings: AskedRatings = null
): QueueRange[] {
  const followed: Sql = { text: 'f.agent_id = ?', bindings: [agentId] };
  return oneRange(slices, {
    from: 'helpdesk_follows as f inner join helpdesk_tickets as k on k.id = f.ticket_id',
    where: allOf([followed, ...anyRating(ratings)]),
  });
}

/** These tickets as far as the slices have them, sorted after reading. */
export function chosenRange(
  slices: readonly TicketSlice[],
  {
    ticketIds,
    followedBy,
    ratings = null,
  }: { ticketIds: readonly number[]; followedBy: number | null; ratings?: AskedRatings }
): QueueRange[] {
  if (ticketIds.length === 0) return [];
  // Written out: they are ids of rows, and two thousand values are more than some drivers take.
  const chosen: Sql = { text: `k.id in (${ticketIds.map(Number).join(', ')})`, bindings: [] };
  const follows = 'select 1 from helpdesk_follows as f where f.agent_id = ? and f.ticket_id = k.id';
  const followed: Sql[] =
    followedBy === null ? [] : [{ text: `exists (${follows})`, bindings: [followedBy] }];
  const where = allOf([chosen, ...followed, ...anyRating(ratings)]);
  return oneRange(slices, { from: 'helpdesk_tickets as k', where });
}

function oneRange(slices: readonly TicketSlice[], { from, where }: QueueRange): QueueRange[] {
  if (slices.length === 0) return [];
  const visible = slices.map(whereSlice);
  const any: Sql = {
    text: `(${visible.map(({ text }) => `(${text})`).join(' or ')})`,
    bindings: visible.flatMap(({ bindings }) => bindings),
  };
  return [{ from, where: allOf([where, any]) }];
}

/** The client waits for an answer. */
export const IS_WAITING: Sql = { text: 'k.waiting_since is not null', bindings: [] };

function hasRating(rating: number | null): Sql {
  if (rating === null) return { text: 'k.rating is null', bindings: [] };
  return { text: 'k.rating = ?', bindings: [rating] };
}

function anyRating(ratings: AskedRatings): Sql[] {
  if (ratings === null) return [];
  const each = ratings.map(hasRating);
  const text = `(${each.map((one) => one.text).join(' or ')})`;
  return [{ text, bindings: each.flatMap(({ bindings }) => bindings) }];
}

/** Something in it was not read by this agent. */
export function isUnread(agentId: number): Sql {
  const read =
    'select 1 from helpdesk_read_marks as m ' +
    'where m.agent_id = ? and m.ticket_id = k.id and m.seq >= k.last_seq';
  return { text: `not exists (${read})`, bindings: [agentId] };
}

export function allOf(conditions: readonly Sql[]): Sql {
  return {
    text: conditions.map(({ text }) => text).join(' and '),
    bindings: conditions.flatMap(({ bindings }) => bindings),
  };
}

function whereSlice({ stateIds, assigneeId, notAssigneeIds = [], teamId }: TicketSlice): Sql {
  const conditions: Sql[] = [
    { text: `k.state_id in (${marksFor(stateIds)})`, bindings: [...stateIds] },
  ];
  if (assigneeId === null) conditions.push({ text: 'k.assignee_id is null', bindings: [] });
  else if (assigneeId !== undefined) {
    conditions.push({ text: 'k.assignee_id = ?', bindings: [assigneeId] });
  }
  if (teamId !== undefined) conditions.push({ text: 'k.team_id = ?', bindings: [teamId] });
  const others = notAssigneeIds.filter((id) => id !== null);
  if (notAssigneeIds.includes(null)) {
    conditions.push({ text: 'k.assignee_id is not null', bindings: [] });
  }
  if (others.length > 0) {
    const text = `(k.assignee_id is null or k.assignee_id not in (${marksFor(others)}))`;
    conditions.push({ text, bindings: others });
  }
  return allOf(conditions);
}

/** Question marks for a list of values. */
export function marksFor(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
