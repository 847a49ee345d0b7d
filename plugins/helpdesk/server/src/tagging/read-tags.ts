import type { Core } from '@strapi/strapi';
import type { StateColour, Tag } from '../../../contracts';
import { database } from '../platform/database';

/** All tags of the desk, by name. */
export async function readTags(strapi: Core.Strapi): Promise<Tag[]> {
  const rows = await database(strapi)('helpdesk_tags').select('key', 'name', 'colour');
  return rows.map(toTag).sort((one, other) => one.name.localeCompare(other.name));
}

/** Keys of the tags of each of these tickets, by name. */
export async function tagsOfTickets(
  strapi: Core.Strapi,
  ticketIds: readonly number[]
): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>(ticketIds.map((id) => [id, []]));
  if (ticketIds.length === 0) return found;
  const rows = await database(strapi)('helpdesk_ticket_tags as l')
    .join('helpdesk_tags as t', 't.id', 'l.tag_id')
    .select('l.ticket_id', 't.key', 't.name')
    .whereIn('l.ticket_id', ticketIds);
  rows.sort((one, other) => String(one.name).localeCompare(String(other.name)));
  for (const row of rows) found.get(Number(row.ticket_id))?.push(String(row.key));
  return found;
}

export function toTag(row: Record<string, unknown>): Tag {
  return {
    key: String(row.key),
    name: String(row.name),
    // Written by us from the closed list.
    colour: String(row.colour) as StateColour,
  };
}
