import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import { forgetRights } from './load-rights';
import type { PermissionUid } from './permissions';

interface DefaultRole {
  name: string;
  description: string;
  permissions: readonly PermissionUid[];
}

const AGENT: readonly PermissionUid[] = [
  'ticket.read',
  'ticket.perform',
  'ticket.assign',
  'ticket.create',
  'contact.update',
];

export const DEFAULT_ROLES = {
  agent: {
    name: 'Helpdesk agent',
    description: 'Works tickets in every workflow.',
    permissions: AGENT,
  },
  supervisor: {
    name: 'Helpdesk supervisor',
    description:
      'Works tickets in every workflow, watches ratings, outgoing mail and the state of the desk.',
    permissions: [
      ...AGENT,
      'view.share',
      'contact.block',
      'canned.manage',
      'macro.manage',
      'rating.read',
      'faq.read',
      'faq.manage',
      'outbox.read',
      'outbox.retry',
      'status.read',
      'settings.read',
    ],
  },
} as const satisfies Record<string, DefaultRole>;

export type DefaultRoleIds = Partial<Record<keyof typeof DEFAULT_ROLES, number>>;

const STORE = { type: 'plugin', name: 'helpdesk', key: 'default-roles' };

/** Ids of the roles made at the first start; a role may be gone since. */
export async function readDefaultRoles(strapi: Core.Strapi): Promise<DefaultRoleIds | null> {
  // Only `createDefaultRoles` writes it.
  return (await strapi.store.get(STORE)) as DefaultRoleIds | null;
}

/**
 * Has the roles made when Strapi's own stand: Strapi makes its Super Admin, Editor and Author only where there is no
 * role at all, and does so after every plugin's bootstrap. This hook of its own runs right after that.
 */
export function planDefaultRoles(strapi: Core.Strapi): void {
  const { willResetSuperAdminPermissions: hook } = strapi.service('admin::role').hooks;
  const makeRoles = async (permissions: unknown) => {
    // The hook belongs to the process: a second Strapi in it must not be handed to the first one's.
    hook.delete(makeRoles);
    await createDefaultRoles(strapi);
    return permissions;
  };
  hook.register(makeRoles);
}

/**
 * Makes the two roles of the desk, once in the life of an installation: what the owner changed or deleted since is
 * the owner's. A role of the same name that stands already is not ours and is left alone.
 */
async function createDefaultRoles(strapi: Core.Strapi): Promise<void> {
  if (await readDefaultRoles(strapi)) return;
  await strapi.db.transaction(async ({ trx }) => {
    // Several nodes may start at once: the row that every desk has is the lock, and the second one finds the roles.
    await trx('helpdesk_counters').where({ name: 'ticket' }).increment('value', 0);
    if (await readDefaultRoles(strapi)) return;
    const ids: DefaultRoleIds = {};
    for (const kind of ['agent', 'supervisor'] as const) {
      const id = await createRole(strapi, trx, DEFAULT_ROLES[kind]);
      if (id !== null) ids[kind] = id;
    }
    await strapi.store.set({ ...STORE, value: ids });
  });
  forgetRights(strapi);
}

/** By queries: the admin's own services tell listeners, who would then read in a transaction that is not theirs. */
async function createRole(
  strapi: Core.Strapi,
  trx: Knex,
  { name, description, permissions }: DefaultRole
): Promise<number | null> {
  const roles = strapi.db.query('admin::role');
  if (await roles.findOne({ where: { name } })) {
    strapi.log.warn(`helpdesk: a role "${name}" is there already; it is left as it is.`);
    return null;
  }
  const code = `${name.toLowerCase().replaceAll(' ', '-')}-${newKey().slice(0, 8)}`;
  const { id } = await roles.create({ data: { name, description, code } });
  for (const uid of permissions) {
    await strapi.db.query('admin::permission').create({
      data: {
        action: `plugin::helpdesk.${uid}`,
        actionParameters: {},
        subject: null,
        properties: {},
        conditions: [],
        role: id,
      },
    });
  }
  await insertRow(trx, 'helpdesk_rights', {
    document_id: newKey(),
    subject: 'role',
    role_id: id,
    workflow_id: null,
    states: null,
    actions: null,
    scope: 'all',
    may_create: true,
    may_be_assigned: true,
    may_tag: true,
  });
  return Number(id);
}
