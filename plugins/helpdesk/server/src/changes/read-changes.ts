import type { Core } from '@strapi/strapi';
import type {
  ChangeArea,
  ChangeKind,
  ChangesPage,
  ChangesQuery,
  SettingChange,
} from '../../../contracts';
import { database, readBoolean, readJson } from '../platform/database';
import { readCursor, writeCursor } from '../platform/keyset';

const PAGE = 25;
const ORDER = 'changes';

/**
 * Changes of settings, newest first.
 *
 * @throws DeskError INPUT_INVALID for a cursor of another list.
 */
export async function readChanges(
  strapi: Core.Strapi,
  { area, subject, by, after, limit = PAGE }: ChangesQuery
): Promise<ChangesPage> {
  const list = database(strapi)('helpdesk_changes as c').select('c.*');
  if (area) list.where('c.area', area);
  if (subject) list.where('c.subject', subject);
  if (by) list.join('helpdesk_agents as a', 'a.id', 'c.agent_id').where('a.key', by);
  if (after) list.where('c.id', '<', readCursor(ORDER, after).id);
  const found: Record<string, unknown>[] = await list.orderBy('c.id', 'desc').limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = Number(rows.at(-1)?.id);
  return {
    changes: rows.map(present),
    after: found.length > limit ? writeCursor(ORDER, { at: last, id: last }) : null,
  };
}

function present(row: Record<string, unknown>): SettingChange {
  return {
    key: String(row.key),
    at: Number(row.at),
    by: String(row.actor_name),
    // Both are written from closed lists only.
    kind: String(row.kind) as ChangeKind,
    area: String(row.area) as ChangeArea,
    subject: String(row.subject),
    name: readJson<{ text: SettingChange['name'] }>(row.name, { text: '' }).text,
    differences: readJson<SettingChange['differences']>(row.differences, []),
    isCut: readBoolean(row.is_cut),
  };
}
