import type { Core } from '@strapi/strapi';
import type { RightHolder, RightHolderKind, RightNote } from '../../../../contracts';
import { DeskError } from '../../errors';
import { loadDirectory } from '../../people/directory';
import { ensureReaders } from '../../people/ensure-readers';
import { database } from '../../platform/database';
import type { Right } from '../actor';
import { loadRights } from '../load-rights';

/** Somebody to whom rights are given: a role, a team or a person. */
export interface Holder extends RightHolder {
  /** Row of admin_roles, helpdesk_teams or helpdesk_agents. */
  id: number;
  note: RightNote | null;
}

/**
 * All to whom rights can be given: roles whose people may read tickets, teams, and people who have an account, each by
 * name; besides, roles that have rights without that permission, and those of an owner.
 */
export async function readHolders(
  strapi: Core.Strapi,
  rights: readonly Right[]
): Promise<Holder[]> {
  await ensureReaders(strapi);
  const [{ readerRoleIds }, { agents, teams }] = [
    await loadRights(strapi),
    await loadDirectory(strapi),
  ];
  const roles = await readRoles(strapi);
  const holding = new Set(rights.map(({ roleId }) => roleId));
  return [
    ...roles.filter(({ id, note }) => note === null || holding.has(id)),
    ...teams.map(({ id, key, name }): Holder => ({ kind: 'team', id, key, name, note: null })),
    ...agents
      .filter(({ userId }) => userId !== null)
      .map(({ id, key, name, isOwner, roleIds }): Holder => {
        const isReader = roleIds.some((role) => readerRoleIds.has(role));
        const note = isOwner ? 'owner' : isReader ? null : 'no-permission';
        return { kind: 'agent', id, key, name, note };
      }),
  ];
}

/** @throws DeskError NOT_FOUND */
export async function findHolder(
  strapi: Core.Strapi,
  { kind, key }: { kind: RightHolderKind; key: string }
): Promise<Holder> {
  const known = kind === 'role' ? await readRoles(strapi) : await readHolders(strapi, []);
  const holder = known.find((one) => one.kind === kind && one.key === key);
  if (!holder) throw new DeskError('NOT_FOUND');
  return holder;
}

/** Which column of a right names the holder. */
export const HOLDER_COLUMN = { role: 'role_id', team: 'team_id', agent: 'agent_id' } as const;
const HOLDER_ID = { role: 'roleId', team: 'teamId', agent: 'agentId' } as const;

export function isHeldBy(right: Right, { kind, id }: Pick<Holder, 'kind' | 'id'>): boolean {
  return right[HOLDER_ID[kind]] === id;
}

async function readRoles(strapi: Core.Strapi): Promise<Holder[]> {
  const { readerRoleIds } = await loadRights(strapi);
  const rows = await database(strapi)('admin_roles').select('id', 'code', 'name').orderBy('name');
  return rows.map((row) => {
    const id = Number(row.id);
    const isOwners = row.code === 'strapi-super-admin';
    const note = isOwners ? 'owner' : readerRoleIds.has(id) ? null : 'no-permission';
    return { kind: 'role', id, key: String(row.code), name: String(row.name), note };
  });
}
