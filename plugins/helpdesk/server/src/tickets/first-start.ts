import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database, insertOnce, writeJson } from '../platform/database';
import { newKey } from '../platform/ids';
import { forgetCatalogue, loadCatalogue } from '../workflow/catalogue';
import { publishWorkflow } from '../workflow/publish-workflow';
import { SHIPPED_WORKFLOWS } from '../workflow/shipped';

/** Source of the site's request form, on every new installation. */
export const SITE_FORM = 'site-form';

/** Makes what a desk needs to take its first request. Leaves alone whatever stands already. */
export async function prepareFirstStart(strapi: Core.Strapi): Promise<void> {
  const db = database(strapi);
  const series = { document_id: newKey(), name: 'ticket', value: 1000 };
  await insertOnce(db, 'helpdesk_counters', series, 'name');
  const hasWorkflow = await db('helpdesk_workflows').select('id').first();
  if (hasWorkflow) return;

  for (const document of SHIPPED_WORKFLOWS) {
    await publishWorkflow({ strapi, document, actorName: 'Helpdesk' });
  }
  forgetCatalogue(strapi);
  const catalogue = await loadCatalogue(strapi);
  const support = catalogue.workflowByKey.get('support');
  const source = {
    document_id: newKey(),
    key: SITE_FORM,
    kind: 'form',
    names: writeJson({ en: 'Site form', ur: 'سائٹ فارم' }),
    workflow_id: support?.id ?? catalogue.workflows[0]?.id ?? null,
    locale: 'en',
    is_enabled: true,
    settings: writeJson({}),
  };
  await insertOnce(db, 'helpdesk_sources', source, 'key');
  strapi.log.info(`helpdesk: first start prepared at ${new Date(clock.now()).toISOString()}`);
}
