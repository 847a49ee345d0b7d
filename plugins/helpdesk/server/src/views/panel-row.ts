import type { Panel } from '../../../contracts';
import { readJson, type Db } from '../platform/database';

const AS_IT_COMES: Panel = { order: [], hidden: [] };

/** How this agent has laid out the panel; what is gone since may still stand in it. */
export async function readPanel(db: Db, agentId: number): Promise<Panel> {
  const row = await db('helpdesk_agents').where({ id: agentId }).first('view_panel');
  return readJson<Panel>(row?.view_panel, AS_IT_COMES);
}
