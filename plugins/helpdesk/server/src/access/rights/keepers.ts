import type { Core } from '@strapi/strapi';
import { loadDirectory, type DirectoryAgent } from '../../people/directory';
import { database } from '../../platform/database';
import type { Right } from '../actor';
import { readRolesWith } from '../load-rights';
import { grantsOf } from '../rules';
import type { Keeper } from './rules-lock-out';

/** People who can log in and may change settings, with whether they may read tickets. */
export type SettingsPerson = DirectoryAgent & { isReader: boolean };

export async function loadPeople(strapi: Core.Strapi): Promise<SettingsPerson[]> {
  const db = database(strapi);
  const [readers, changers] = [
    await readRolesWith(db, 'ticket.read'),
    await readRolesWith(db, 'settings.update'),
  ];
  const { agents } = await loadDirectory(strapi);
  return agents
    .filter(({ isActive }) => isActive)
    .filter(({ isOwner, roleIds }) => isOwner || roleIds.some((id) => changers.has(id)))
    .map((agent) => ({ ...agent, isReader: agent.roleIds.some((id) => readers.has(id)) }));
}

/** The same people under these rights. */
export function keepersWith(people: readonly SettingsPerson[], rights: readonly Right[]): Keeper[] {
  return people.map((person) => ({
    isOwner: person.isOwner,
    isReader: person.isReader,
    grants: grantsOf(rights, person),
  }));
}
