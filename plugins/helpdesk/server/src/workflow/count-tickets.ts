import type { Db } from '../platform/database';

/** How many tickets stand in each state of a workflow, by its key; also in states that were taken out. */
export async function countTickets(db: Db, workflowId: number): Promise<Record<string, number>> {
  const states = await db('helpdesk_states').select('id', 'key').where({ workflow_id: workflowId });
  const ids = states.map((state) => Number(state.id));
  const rows = await db('helpdesk_tickets')
    .select('state_id', db.raw('count(*) as count'))

    .whereIn('state_id', ids)
    .groupBy('state_id');
  const byState = new Map(rows.map((row) => [Number(row.state_id), Number(row.count)]));
  return Object.fromEntries(
    states.map((state) => [String(state.key), byState.get(Number(state.id)) ?? 0])
  );
}
