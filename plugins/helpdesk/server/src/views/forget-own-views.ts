import type { Db } from '../platform/database';

/** What these agents have kept for themselves; what they have shared stays. */
export async function forgetOwnViews(db: Db, agentIds: readonly number[]): Promise<void> {
  if (agentIds.length === 0) return;
  const ids = [...agentIds];
  await db('helpdesk_views').whereIn('agent_id', ids).where({ is_shared: false }).delete();
  await db('helpdesk_past_searches').whereIn('agent_id', ids).delete();
}
