import type { Core } from '@strapi/strapi';
import { presentSources } from '../../plugins/helpdesk/server/src/forms/present-source';
import { createSource, updateSource } from '../../plugins/helpdesk/server/src/forms/save-source';
import { database, writeJson } from '../../plugins/helpdesk/server/src/platform/database';
import {
  NEW_SOURCE,
  NO_DISTRIBUTION,
} from '../../plugins/helpdesk/server/src/routing/rules/distribution-defaults';
import { readSettings, writeSettings } from '../../plugins/helpdesk/server/src/site/settings';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openChat } from './chat';
import { CLIENT_EMAIL, COMPANY, PASSWORD, SUPPORT_TEAM } from './company';
import { REPAIR_FORM } from './repair-form';

const ROUND_THE_CLOCK = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);

/** The company's settings, a form for each workflow, a chat for the site, and the client's login there. */
export async function openShop(strapi: Core.Strapi): Promise<void> {
  const settings = await readSettings(strapi);
  await writeSettings(strapi, {
    ...settings,
    company: { ...settings.company, ...COMPANY },
    // A demo is looked at at any hour, and its chat with it.
    hours: { ...settings.hours, week: ROUND_THE_CLOCK },
    // A replay plays a busy season; what one visitor or one address may do stays as it is.
    limits: { ...settings.limits, formPerHour: 20_000, totalPerHour: 20_000 },
  });
  await openForms(strapi);
  await openChat(strapi);
  await createClient(strapi);
}

async function openForms(strapi: Core.Strapi): Promise<void> {
  const [general] = await presentSources(strapi, SITE_FORM);
  const { name, workflow, locale, timeZone, isEnabled, settings } = general;
  await updateSource(strapi, SITE_FORM, {
    ...{ name, workflow, locale, timeZone, isEnabled },
    distribution: NO_DISTRIBUTION,
    settings: { ...settings, assignee: { team: SUPPORT_TEAM } },
  });
  const { key } = await createSource(strapi, {
    ...REPAIR_FORM.body,
    distribution: NO_DISTRIBUTION,
  });
  if (key !== REPAIR_FORM.key) throw new Error(`The repair form became ${key}.`);
}

/** The season was played by a plan; what comes from now on finds its person by the usual rule. */
export async function shareOutRequests(strapi: Core.Strapi): Promise<void> {
  await database(strapi)('helpdesk_sources').update({ distribution: writeJson(NEW_SOURCE) });
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
