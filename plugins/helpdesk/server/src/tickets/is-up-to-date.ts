import type { Core } from '@strapi/strapi';
import type { EntryKind } from '../../../contracts';
import { database } from '../platform/database';
import type { TicketRow } from './rows';

/** What changes nothing that an answer could rest on. */
const SORTING: readonly EntryKind[] = ['tagged', 'linked', 'unlinked', 'deleted', 'alarm'];

/** Does who knows this version know all that counts? A colleague's tag does not stop an answer that is being written. */
export async function isUpToDate({
  strapi,
  ticket,
  version,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  version: number;
}): Promise<boolean> {
  if (version === ticket.version) return true;
  if (version > ticket.version) return false;
  // Every entry takes one version: the opening is entry 1 at version 1.
  const other = await database(strapi)('helpdesk_entries')
    .where({ ticket_id: ticket.id })
    .where('seq', '>', version)
    .whereNotIn('kind', [...SORTING])
    .first('id');
  return other === undefined;
}
