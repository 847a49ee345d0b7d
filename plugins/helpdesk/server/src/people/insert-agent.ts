import { insertOnce, type Db } from '../platform/database';
import { newKey } from '../platform/ids';
import { agentName, type AgentUser } from './agent-name';

/** Makes the agent of an admin user; of two at once there is one. */
export async function insertAgent(db: Db, user: AgentUser): Promise<void> {
  const key = newKey();
  const { id, email } = user;
  const row = { document_id: key, key, user_id: id, name: agentName(user), email };
  await insertOnce(db, 'helpdesk_agents', row, 'user_id');
}
