import type { Core } from '@strapi/strapi';
import {
  RIGHT_PERMISSIONS,
  type EffectiveRights,
  type RightPermission,
} from '../../../../contracts';
import { DeskError } from '../../errors';
import { loadDirectory } from '../../people/directory';
import { database } from '../../platform/database';
import { loadCatalogue } from '../../workflow/catalogue';
import type { Right } from '../actor';
import { readRightRows, readRolesWith } from '../load-rights';
import type { PermissionUid } from '../permissions';
import { grantsOf } from '../rules';
import { isHeldBy, readHolders, type Holder } from './holders';
import { presentRight } from './present-rights';
import { explainRights } from './rules-effective';

const UIDS: Record<RightPermission, PermissionUid> = {
  read: 'ticket.read',
  perform: 'ticket.perform',
  assign: 'ticket.assign',
  create: 'ticket.create',
};

/**
 * What an agent sees and does, and why.
 *
 * @throws DeskError NOT_FOUND, also for somebody whose account is gone.
 */
export async function readEffectiveRights(
  strapi: Core.Strapi,
  key: string
): Promise<EffectiveRights> {
  const catalogue = await loadCatalogue(strapi);
  const rows = await readRightRows(database(strapi));
  const holders = await readHolders(strapi, rows);
  const agent = (await loadDirectory(strapi)).agentByKey.get(key);
  if (!agent || agent.userId === null) throw new DeskError('NOT_FOUND');
  const permissions = await readPermissions(strapi, agent.roleIds);
  const grants = grantsOf(rows, agent);
  const held = (permission: RightPermission) => permissions[permission].length > 0;
  return {
    agent: { key: agent.key, name: agent.name },
    isActive: agent.isActive,
    isOwner: agent.isOwner,
    permissions,
    because: grants.map((right) => ({
      holder: holderOf(right, holders),
      right: presentRight(right, catalogue),
    })),
    workflows: explainRights(
      {
        isActive: agent.isActive,
        isOwner: agent.isOwner,
        permissions: new Set(RIGHT_PERMISSIONS.filter(held)),
        grants,
      },
      catalogue
    ),
  };
}

/** Names of the agent's roles that give each permission. */
async function readPermissions(
  strapi: Core.Strapi,
  roleIds: readonly number[]
): Promise<EffectiveRights['permissions']> {
  const db = database(strapi);
  const roles = await db('admin_roles')
    .select('id', 'name')
    .whereIn('id', [...roleIds])
    .orderBy('name');
  const named = async (permission: RightPermission) => {
    const giving = await readRolesWith(db, UIDS[permission]);
    return roles.filter((role) => giving.has(Number(role.id))).map((role) => String(role.name));
  };
  return {
    read: await named('read'),
    perform: await named('perform'),
    assign: await named('assign'),
    create: await named('create'),
  };
}

function holderOf(
  right: Right,
  holders: readonly Holder[]
): EffectiveRights['because'][0]['holder'] {
  const found = holders.find((holder) => isHeldBy(right, holder));
  // Those of the agent are all among them: a right reaches by what is there.
  if (!found) throw new DeskError('UNEXPECTED');
  const { kind, key, name } = found;
  return { kind, key, name };
}
