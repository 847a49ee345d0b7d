import type { ChatSettings, ChatSourceBody, LocalizedText } from '../../../../contracts';
import { readBoolean, readJson, type Db } from '../../platform/database';
import { readDistribution } from '../../routing/read-distribution';
import type { Catalogue } from '../../workflow/catalogue';
import { completeChatSettings } from '../chat-settings';

/**
 * A chat as its owner has set it; null: there is none.
 *
 * @param isHeld nobody else changes it until the transaction ends.
 */
export async function describeChatSource(
  db: Db,
  { key, catalogue, isHeld = false }: { key: string; catalogue: Catalogue; isHeld?: boolean }
): Promise<ChatSourceBody | null> {
  const query = db('helpdesk_sources').where({ key, kind: 'chat' }).first();
  const row = await (isHeld ? query.forUpdate() : query);
  return row ? toChatSourceBody(row, catalogue) : null;
}

export function toChatSourceBody(
  row: Record<string, unknown>,
  { workflowById }: Pick<Catalogue, 'workflowById'>
): ChatSourceBody & Required<Pick<ChatSourceBody, 'distribution'>> {
  return {
    name: readJson<LocalizedText>(row.names, {}),
    workflow: workflowById.get(Number(row.workflow_id))?.key ?? '',
    locale: row.locale ? String(row.locale) : null,
    timeZone: row.time_zone ? String(row.time_zone) : null,
    isEnabled: readBoolean(row.is_enabled),
    settings: completeChatSettings(readJson<Partial<ChatSettings>>(row.settings, {})),
    distribution: readDistribution(row.distribution),
  };
}
