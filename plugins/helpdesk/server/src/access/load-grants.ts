import type { Core } from '@strapi/strapi';
import { database, readBoolean, readJson, readNumber } from '../platform/database';
import type { Grant, Scope } from './actor';

/** The rights rows that apply to an agent. Read anew each time: a right that was taken away is gone at once. */
export async function loadGrants({
  strapi,
  roleIds,
  teamIds,
  agentId,
}: {
  strapi: Core.Strapi;
  roleIds: number[];
  teamIds: number[];
  agentId: number;
}): Promise<Grant[]> {
  const rows = await database(strapi)('helpdesk_rights').where((any) =>
    any
      .where((role) => role.where('subject', 'role').whereIn('role_id', roleIds))
      .orWhere((team) => team.where('subject', 'team').whereIn('team_id', teamIds))
      .orWhere({ subject: 'agent', agent_id: agentId })
  );
  return rows.map((row) => ({
    workflowId: readNumber(row.workflow_id),
    states: readJson<string[] | null>(row.states, null),
    actions: readJson<string[] | null>(row.actions, null),
    // The closed list is checked where rights are written.
    scope: String(row.scope) as Scope,
    mayCreate: readBoolean(row.may_create),
    mayBeAssigned: readBoolean(row.may_be_assigned),
  }));
}
