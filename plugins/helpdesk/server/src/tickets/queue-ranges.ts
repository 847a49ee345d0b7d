import type { TicketSlice } from '../access/rules-slices';

/** A piece of SQL with the values of its question marks. */
export interface Sql {
  text: string;
  bindings: (number | null)[];
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

/** One range for each state of each slice: only so does an index have the rows of a range in the order of the list. */
export function stateRanges(slices: readonly TicketSlice[]): StateRange[] {
  return slices.flatMap((slice) =>
    slice.stateIds.map((stateId) => ({
      stateId,
      from: 'helpdesk_tickets as k',
      where: whereSlice({ ...slice, stateIds: [stateId] }),
    }))
  );
}

/** What an agent follows is little, so it is one range, sorted after reading. */
export function followedRange(slices: readonly TicketSlice[], agentId: number): QueueRange[] {
  if (slices.length === 0) return [];
  const visible = slices.map(whereSlice);
  return [
    {
      from: 'helpdesk_follows as f inner join helpdesk_tickets as k on k.id = f.ticket_id',
      where: {
        text: `f.agent_id = ? and (${visible.map(({ text }) => `(${text})`).join(' or ')})`,
        bindings: [agentId, ...visible.flatMap(({ bindings }) => bindings)],
      },
    },
  ];
}

export function allOf(conditions: readonly Sql[]): Sql {
  return {
    text: conditions.map(({ text }) => text).join(' and '),
    bindings: conditions.flatMap(({ bindings }) => bindings),
  };
}

function whereSlice({ stateIds, assigneeId, notAssigneeId, teamId }: TicketSlice): Sql {
  const marks = stateIds.map(() => '?').join(', ');
  const conditions: Sql[] = [{ text: `k.state_id in (${marks})`, bindings: [...stateIds] }];
  if (assigneeId === null) conditions.push({ text: 'k.assignee_id is null', bindings: [] });
  else if (assigneeId !== undefined) {
    conditions.push({ text: 'k.assignee_id = ?', bindings: [assigneeId] });
  }
  if (teamId !== undefined) conditions.push({ text: 'k.team_id = ?', bindings: [teamId] });
  if (notAssigneeId !== undefined) {
    const text = '(k.assignee_id is null or k.assignee_id <> ?)';
    conditions.push({ text, bindings: [notAssigneeId] });
  }
  return allOf(conditions);
}
