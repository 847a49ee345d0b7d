import type { FormSettings, WorkflowDocument } from '../../../contracts';
import { readJson, type Db } from '../platform/database';

/** Where a team is named by what the owner set up: the place by its path, with what it does there. */
export async function teamUses(
  db: Db,
  team: { id: number; key: string }
): Promise<Record<string, string>> {
  const uses: Record<string, string> = {};
  const documents = await db('helpdesk_workflows as w')
    .join('helpdesk_workflow_versions as v', (join) =>
      join.on('v.workflow_id', 'w.id').andOn('v.number', 'w.version')
    )
    .select('w.key', 'v.document');
  for (const row of documents) {
    const document = readJson<Partial<WorkflowDocument>>(row.document, {});
    for (const { key, assignment } of document.actions ?? []) {
      if (assignment.team !== team.key) continue;
      uses[`workflows.${row.key}.actions.${key}`] = 'The action gives tickets to this team';
    }
  }
  const sources = await db('helpdesk_sources').select('key', 'team_id', 'settings');
  for (const row of sources) {
    const { assignee } = readJson<Partial<FormSettings>>(row.settings, {});
    if (Number(row.team_id) !== team.id && assignee?.team !== team.key) continue;
    uses[`sources.${row.key}`] = 'Its tickets go to this team';
  }
  const right = await db('helpdesk_rights').where({ team_id: team.id }).first('id');
  if (right) uses.rights = 'The team has rights of its own';
  const canned = await db('helpdesk_canned_replies').where({ team_id: team.id }).first('id');
  if (canned) uses.canned = 'Canned replies belong to the team';
  return uses;
}
