import { createTeam } from '../people/save-team';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { ofPermission, SETTINGS_READERS, type Intent } from './door-kinds-fixture';
import { readRights } from './rights/read-rights';

/** What `door-intents-fixture` says, of rights and of the history of settings. */
export const RIGHTS_INTENTS: Record<string, Intent> = {
  'changes.list': ofPermission(SETTINGS_READERS, () => ({ query: '?area=rights' })),
  'rights.list': ofPermission(SETTINGS_READERS, () => ({ query: '?workflow=support' })),
  'rights.effective': ofPermission(SETTINGS_READERS, async ({ desk, staff }) => {
    const row = await database(desk.strapi)('helpdesk_agents')
      .where({ user_id: staff.agent.userId })
      .first('key');
    return { params: { agent: row.key } };
  }),
  // To a team of nobody: what is given there changes nothing for the others.
  'rights.save': ofPermission({ owner: 200 }, async ({ desk }) => {
    const { key } = await createTeam(desk.strapi, { name: `Team ${newKey()}`, members: [] });
    const { holders } = await readRights(desk.strapi);
    const version = holders.find((one) => one.kind === 'team' && one.key === key)?.version;
    return { params: { kind: 'team', key }, json: { version, rights: [] } };
  }),
};
