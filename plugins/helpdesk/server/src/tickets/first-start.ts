import type { Core } from '@strapi/strapi';
import { SYSTEM } from '../access/actor';
import type { SiteText } from '../../../contracts';
import { clock } from '../platform/clock';
import { database, insertOnce, writeJson } from '../platform/database';
import { newKey } from '../platform/ids';
import { ROUTING_SERIES } from '../routing/load-people';
import { NEW_SOURCE } from '../routing/rules/distribution-defaults';
import { forgetCatalogue, loadCatalogue } from '../workflow/catalogue';
import { publishWorkflow } from '../workflow/publish-workflow';
import { SHIPPED_WORKFLOWS } from '../workflow/shipped';

/** Source of the site's request form, on every new installation. */
export const SITE_FORM = 'site-form';
const FORM_NAME: SiteText = {
  en: 'Site form',
  ur: 'سائٹ فارم',
  bn: 'সাইটের ফর্ম',
  sw: 'Fomu ya tovuti',
  hi: 'साइट का फ़ॉर्म',
  ru: 'Форма на сайте',
};

/** Makes what a desk needs to take its first request. Leaves alone whatever stands already. */
export async function prepareFirstStart(strapi: Core.Strapi): Promise<void> {
  const db = database(strapi);
  const series = { document_id: newKey(), name: 'ticket', value: 1000 };
  await insertOnce(db, 'helpdesk_counters', series, 'name');
  const turns = { document_id: newKey(), name: ROUTING_SERIES, value: 0 };
  await insertOnce(db, 'helpdesk_counters', turns, 'name');
  const hasWorkflow = await db('helpdesk_workflows').select('id').first();
  if (hasWorkflow) return;

  for (const document of SHIPPED_WORKFLOWS) {
    await publishWorkflow({ strapi, document, actor: SYSTEM });
  }
  forgetCatalogue(strapi);
  const catalogue = await loadCatalogue(strapi);
  const support = catalogue.workflowByKey.get('support');
  const source = {
    document_id: newKey(),
    key: SITE_FORM,
    kind: 'form',
    names: writeJson(FORM_NAME),
    workflow_id: support?.id ?? catalogue.workflows[0]?.id ?? null,
    locale: null,
    is_enabled: true,
    settings: writeJson({}),
    distribution: writeJson(NEW_SOURCE),
  };
  await insertOnce(db, 'helpdesk_sources', source, 'key');
  strapi.log.info(`helpdesk: first start prepared at ${new Date(clock.now()).toISOString()}`);
}
