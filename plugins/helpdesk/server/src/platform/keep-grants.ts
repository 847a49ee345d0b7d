import type { Core } from '@strapi/strapi';

/*
 * A start without the plugin makes Strapi delete every role's and token's permissions to our actions and types.
 * They are mirrored in Strapi's core store and given back when the plugin is there again.
 *
 * What the owner took away stays away: Super Admin holds every registered action, always, and nobody can change
 * that. So while Super Admin holds one of ours, the permissions are the owner's word and the mirror follows them;
 * when Super Admin holds none, Strapi has cleaned up, and the mirror is the owner's last word.
 */

/** A permission as Strapi keeps it, without its id. */
interface Grant {
  action: string;
  subject: string | null;
  properties: unknown;
  conditions: unknown;
  actionParameters: unknown;
  role: number | null;
  apiToken: number | null;
}

const OURS = 'plugin::helpdesk.';
const PERMISSION = 'admin::permission';
const STORE = { type: 'plugin', name: 'helpdesk', key: 'grants' } as const;
const EVENTS = ['permission.create', 'permission.update', 'permission.delete'];

/** To be called in bootstrap, when our actions are registered and before Strapi cleans up and resets Super Admin. */
export async function keepGrants(strapi: Core.Strapi): Promise<void> {
  await restoreGrants(strapi);
  await mirrorGrants(strapi);
  let last: Promise<void> = Promise.resolve();
  for (const event of EVENTS) {
    strapi.eventHub.on(event, async () => {
      // One after the other: the newest state must be written last. Strapi's request waits for none of them.
      last = last
        .then(() => mirrorGrants(strapi))
        .catch((error: unknown) => {
          const name = error instanceof Error ? error.name : typeof error;
          strapi.log.error(`helpdesk: permissions could not be mirrored: ${name}`);
        });
      pending.set(strapi, last);
    });
  }
}

const pending = new WeakMap<Core.Strapi, Promise<void>>();

/** To be called at shutdown: what is being mirrored is written before the database closes. */
export async function finishMirror(strapi: Core.Strapi): Promise<void> {
  await pending.get(strapi);
}

async function mirrorGrants(strapi: Core.Strapi): Promise<void> {
  const { isWordOfOwner, grants } = await readGrants(strapi);
  if (!isWordOfOwner) return;
  const known = await strapi.store.get(STORE);
  if (JSON.stringify(known) !== JSON.stringify(grants)) {
    await strapi.store.set({ ...STORE, value: grants });
  }
}

async function restoreGrants(strapi: Core.Strapi): Promise<void> {
  const { isWordOfOwner, grants } = await readGrants(strapi);
  if (isWordOfOwner) return;
  // Written by `mirrorGrants` alone.
  const mirror = ((await strapi.store.get(STORE)) ?? []) as Grant[];
  const there = new Set(grants.map((grant) => JSON.stringify(grant)));
  const holders = await presentHolders(strapi);
  const missing = mirror.filter(
    (grant) => holders.has(holderOf(grant)) && !there.has(JSON.stringify(grant))
  );
  if (missing.length === 0) return;
  await strapi.service('admin::permission').createMany(missing);
  strapi.log.info(
    `helpdesk: the plugin had been missing or off; ${missing.length} permissions were given back`
  );
}

async function readGrants(
  strapi: Core.Strapi
): Promise<{ isWordOfOwner: boolean; grants: Grant[] }> {
  const rows = await strapi.db.query(PERMISSION).findMany({
    where: { $or: [{ action: { $startsWith: OURS } }, { subject: { $startsWith: OURS } }] },
    populate: ['role', 'apiToken'],
    orderBy: 'id',
  });
  const isOwners = (row: { role?: { code?: string } | null }) =>
    row.role?.code === 'strapi-super-admin';
  return {
    isWordOfOwner: rows.some(isOwners),
    grants: rows
      .filter((row) => !isOwners(row) && (row.role || row.apiToken))
      .map((row) => ({
        action: row.action,
        subject: row.subject ?? null,
        properties: row.properties ?? {},
        conditions: row.conditions ?? [],
        actionParameters: row.actionParameters ?? {},
        role: row.role?.id ?? null,
        apiToken: row.apiToken?.id ?? null,
      })),
  };
}

/** Roles and tokens that were deleted meanwhile get nothing. */
async function presentHolders(strapi: Core.Strapi): Promise<Set<string>> {
  const roles = await strapi.db.query('admin::role').findMany({ select: ['id'] });
  const tokens = await strapi.db.query('admin::api-token').findMany({ select: ['id'] });
  return new Set([
    ...roles.map(({ id }) => `role ${id}`),
    ...tokens.map(({ id }) => `token ${id}`),
  ]);
}

function holderOf({ role, apiToken }: Grant): string {
  return role === null ? `token ${apiToken}` : `role ${role}`;
}
