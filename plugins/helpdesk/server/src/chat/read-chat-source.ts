import type { Core } from '@strapi/strapi';
import type { ChatSettings, LocalizedText } from '../../../contracts';
import { DeskError } from '../errors';
import { database, readBoolean, readJson, readNumber } from '../platform/database';
import { publicUrl } from '../platform/public-url';
import { remembered } from '../platform/remembered';
import { completeChatSettings } from './chat-settings';

/** One chat of the owner's. */
export interface ChatSource {
  /** Row of helpdesk_sources. */
  id: number;
  key: string;
  name: LocalizedText;
  /** Language of the window; null: the page's. */
  locale: string | null;
  timeZone: string | null;
  /** Row of helpdesk_workflows. */
  workflowId: number;
  /** Row of the team that new tickets are given to; null: nobody's. */
  teamId: number | null;
  settings: ChatSettings;
}

/** How long a change made on another node may go unseen. */
const KEEP_MS = 3_000;

const sources = remembered(KEEP_MS, async (strapi): Promise<ReadonlyMap<string, ChatSource>> => {
  const rows = await database(strapi)('helpdesk_sources').where({ kind: 'chat' }).orderBy('id');
  const enabled = rows.filter((row) => readBoolean(row.is_enabled)).map(toSource);
  return new Map(enabled.map((source) => [source.key, source]));
});

/** To be called after a chat was saved or deleted on this node. */
export const forgetChatSources = sources.forget;

/**
 * An open chat, kept in memory for seconds. Not to be called inside a transaction.
 *
 * @throws DeskError SOURCE_CLOSED where the owner has no such chat, or has switched it off.
 */
export async function readChatSource(strapi: Core.Strapi, key: string): Promise<ChatSource> {
  const source = (await sources.load(strapi)).get(key);
  if (!source) throw new DeskError('SOURCE_CLOSED');
  return source;
}

/** All that are open, in the order in which they were made. */
export async function listChatSources(strapi: Core.Strapi): Promise<ChatSource[]> {
  return [...(await sources.load(strapi)).values()];
}

/** May a page of this origin show the window of this chat? Our own pages always may. */
export function mayChatFrom(strapi: Core.Strapi, source: ChatSource, origin: string): boolean {
  if (origin === new URL(publicUrl(strapi)).origin) return true;
  return source.settings.allowedOrigins.includes(origin);
}

function toSource(row: Record<string, unknown>): ChatSource {
  return {
    id: Number(row.id),
    key: String(row.key),
    name: readJson<LocalizedText>(row.names, {}),
    locale: row.locale ? String(row.locale) : null,
    timeZone: row.time_zone ? String(row.time_zone) : null,
    workflowId: Number(row.workflow_id),
    teamId: readNumber(row.team_id),
    settings: completeChatSettings(readJson<Partial<ChatSettings>>(row.settings, {})),
  };
}
