import { createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { Desk } from '../../../../../tests/harness/desk';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import type { Scope } from './actor';
import { forgetRights } from './load-rights';
import type { PermissionUid } from './permissions';

interface RightDraft {
  workflow?: string;
  states?: string[];
  actions?: string[];
  scope?: Scope;
  mayBeAssigned?: boolean;
  mayCreate?: boolean;
  /** True, unless told. */
  mayTag?: boolean;
}

/** A role with named permissions of the desk, and a rights row if one is told. */
export async function createRole(
  desk: Desk,
  { permissions, right }: { permissions: readonly PermissionUid[]; right?: RightDraft }
): Promise<number> {
  const { strapi } = desk;
  const roles = strapi.service('admin::role');
  const role = await roles.create({ name: `Role ${newKey()}`, description: '' });
  const actions = permissions.map((uid) => ({ action: `plugin::helpdesk.${uid}` }));
  await roles.assignPermissions(role.id, actions);
  if (right) await grantRight(desk, { role_id: role.id, subject: 'role' }, right);
  return Number(role.id);
}

/** `subject`: the columns that say whose right it is. */
export async function grantRight(
  { strapi }: Desk,
  subject: Record<string, unknown>,
  right: RightDraft
): Promise<void> {
  const db = database(strapi);
  const workflow = right.workflow
    ? await db('helpdesk_workflows').where({ key: right.workflow }).first('id')
    : null;
  await insertRow(db, 'helpdesk_rights', {
    document_id: newKey(),
    ...subject,
    workflow_id: workflow?.id ?? null,
    states: right.states ? JSON.stringify(right.states) : null,
    actions: right.actions ? JSON.stringify(right.actions) : null,
    scope: right.scope ?? 'all',
    may_create: right.mayCreate ?? false,
    may_be_assigned: right.mayBeAssigned ?? false,
    may_tag: right.mayTag ?? true,
  });
  forgetRights(strapi);
}

/** A colleague with one role made for them. */
export async function createColleague(
  desk: Desk,
  role: Parameters<typeof createRole>[1] & { name?: string }
): Promise<StaffMember> {
  return createStaff(desk, { roles: [await createRole(desk, role)], name: role.name });
}
