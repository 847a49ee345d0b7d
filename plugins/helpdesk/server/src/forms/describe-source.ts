import type { FormSettings, LocalizedText, SourceBody } from '../../../contracts';
import { readBoolean, readJson, type Db } from '../platform/database';
import { readDistribution } from '../routing/read-distribution';
import type { Catalogue } from '../workflow/catalogue';
import { completeSettings } from './form-settings';

/** A form as its owner has set it; null: there is none. */
export async function describeSource(
  db: Db,
  { key, catalogue }: { key: string; catalogue: Catalogue }
): Promise<SourceBody | null> {
  const row = await db('helpdesk_sources').where({ key, kind: 'form' }).first();
  if (!row) return null;
  return {
    name: readJson<LocalizedText>(row.names, {}),
    workflow: catalogue.workflowById.get(Number(row.workflow_id))?.key ?? '',
    locale: row.locale,
    timeZone: row.time_zone,
    isEnabled: readBoolean(row.is_enabled),
    settings: completeSettings(readJson<Partial<FormSettings>>(row.settings, {})),
    distribution: readDistribution(row.distribution),
  };
}
