import type { Core } from '@strapi/strapi';
import {
  database,
  insertRow,
  writeJson,
} from '../../plugins/helpdesk/server/src/platform/database';
import { newKey } from '../../plugins/helpdesk/server/src/platform/ids';
import { readSettings, writeSettings } from '../../plugins/helpdesk/server/src/site/settings';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { loadCatalogue } from '../../plugins/helpdesk/server/src/workflow/catalogue';
import { CLIENT_EMAIL, COMPANY, PASSWORD, REPAIR_FORM } from './company';

/** The company's settings, a form for each workflow, and the client's login on the site. */
export async function openShop(strapi: Core.Strapi): Promise<void> {
  const settings = await readSettings(strapi);
  await writeSettings(strapi, {
    ...settings,
    company: { ...settings.company, ...COMPANY },
    // A replay plays a busy season; what one visitor or one address may do stays as it is.
    limits: { ...settings.limits, formPerHour: 20_000, totalPerHour: 20_000 },
  });
  await openForms(strapi);
  await createClient(strapi);
}

// Sources have screens of their own in a later part; until then rows are written as those will.
async function openForms(strapi: Core.Strapi): Promise<void> {
  const db = database(strapi);
  const teams = await db('helpdesk_teams').select('id', 'key');
  const teamId = (key: string) => teams.find((team) => team.key === key)?.id ?? null;
  await db('helpdesk_sources')
    .where({ key: SITE_FORM })
    .update({ team_id: teamId('front-desk') });
  const { workflowByKey } = await loadCatalogue(strapi);
  await insertRow(db, 'helpdesk_sources', {
    document_id: newKey(),
    key: REPAIR_FORM.key,
    kind: 'form',
    names: writeJson(REPAIR_FORM.names),
    workflow_id: workflowByKey.get('repairs')?.id,
    team_id: teamId('workshop'),
    locale: 'en',
    is_enabled: true,
    settings: writeJson({}),
  });
}

async function createClient(strapi: Core.Strapi): Promise<void> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  await strapi.plugin('users-permissions').service('user').add({
    username: 'robin',
    email: CLIENT_EMAIL,
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.id,
  });
}
