import type { Core } from '@strapi/strapi';
import { database, readBoolean, readJson, readNumber, type Db } from '../platform/database';
import { remembered } from '../platform/remembered';
import type { Right, Scope } from './actor';
import { tagsByDefault } from './rules';
import type { PermissionUid } from './permissions';

/** Everything that was granted on this desk; a few rows for each role, team and person. */
export interface Rights {
  rows: readonly Right[];
  /** Roles with the permission to read tickets. */
  readerRoleIds: ReadonlySet<number>;
}

/** How long a right that was taken away elsewhere may still hold. */
const KEEP_MS = 2_000;

const rights = remembered(KEEP_MS, readRights);
export const loadRights = rights.load;
export const forgetRights = rights.forget;

async function readRights(strapi: Core.Strapi): Promise<Rights> {
  const db = database(strapi);
  return {
    rows: await readRightRows(db),
    readerRoleIds: await readRolesWith(db, 'ticket.read'),
  };
}

/** All rights as they stand this moment, in the order in which each holder's were given. */
export async function readRightRows(db: Db): Promise<Right[]> {
  const rows = await db('helpdesk_rights').select('*').orderBy('id');
  return rows.map(toRight);
}

/** Rows of the roles that have this named permission. */
export async function readRolesWith(db: Db, permission: PermissionUid): Promise<Set<number>> {
  const rows = await db('admin_permissions as p')
    .join('admin_permissions_role_lnk as l', 'l.permission_id', 'p.id')
    .where('p.action', `plugin::helpdesk.${permission}`)
    .select('l.role_id');
  return new Set(rows.map((row) => Number(row.role_id)));
}

function toRight(row: Record<string, unknown>): Right {
  const actions = readJson<string[] | null>(row.actions, null);
  return {
    roleId: row.subject === 'role' ? readNumber(row.role_id) : null,
    teamId: row.subject === 'team' ? readNumber(row.team_id) : null,
    agentId: row.subject === 'agent' ? readNumber(row.agent_id) : null,
    workflowId: readNumber(row.workflow_id),
    states: readJson<string[] | null>(row.states, null),
    actions,
    // The closed list is checked where rights are written; `reaches` takes anything else for the narrowest.
    scope: String(row.scope) as Scope,
    mayCreate: readBoolean(row.may_create),
    mayBeAssigned: readBoolean(row.may_be_assigned),
    mayTag: row.may_tag === null ? tagsByDefault({ actions }) : readBoolean(row.may_tag),
  };
}
