import type { FormSettings, LocalizedText, SourceBody } from '../../../contracts';
import { readBoolean, readJson, type Db } from '../platform/database';
import { readDistribution } from '../routing/read-distribution';
import type { Catalogue } from '../workflow/catalogue';
import { completeSettings } from './form-settings';

/**
 * A form as its owner has set it; null: there is none.
 *
 * @param isHeld nobody else changes it until the transaction ends.
 */
export async function describeSource(
  db: Db,
  { key, catalogue, isHeld = false }: { key: string; catalogue: Catalogue; isHeld?: boolean }
): Promise<SourceBody | null> {
  const query = db('helpdesk_sources').where({ key, kind: 'form' }).first();
  const row = await (isHeld ? query.forUpdate() : query);
  return row ? toSourceBody(row, catalogue) : null;
}

export function toSourceBody(
  row: Record<string, unknown>,
  { workflowById }: Pick<Catalogue, 'workflowById'>
): SourceBody {
  return {
    name: readJson<LocalizedText>(row.names, {}),
    workflow: workflowById.get(Number(row.workflow_id))?.key ?? '',
    locale: row.locale ? String(row.locale) : null,
    timeZone: row.time_zone ? String(row.time_zone) : null,
    isEnabled: readBoolean(row.is_enabled),
    settings: completeSettings(readJson<Partial<FormSettings>>(row.settings, {})),
    distribution: readDistribution(row.distribution),
  };
}
