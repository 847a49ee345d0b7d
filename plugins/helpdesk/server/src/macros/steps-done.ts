import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';
import { sha256 } from '../platform/ids';

/** Of one step of a run, made from the run's: the same run again is known by each of its steps. */
export function stepId(clientId: string, step: number): string {
  return sha256(`${clientId}:step:${step}`);
}

/** How many of the steps an earlier try of the same run did, and the version that the last of them made. */
export async function stepsDone(
  strapi: Core.Strapi,
  { ticketId, clientId, of }: { ticketId: number; clientId: string; of: number }
): Promise<{ count: number; version: number }> {
  const ids = Array.from({ length: of }, (_, step) =>
    sha256(`${ticketId}:${stepId(clientId, step)}`)
  );
  const rows = await database(strapi)('helpdesk_entries')
    .select('client_id', 'seq')
    .whereIn('client_id', ids)
    .where({ ticket_id: ticketId });
  const done = rows.map((row) => ({
    step: ids.indexOf(String(row.client_id)),
    // Every entry takes one version: the opening is entry 1 at version 1.
    version: Number(row.seq),
  }));
  const last = done.sort((one, other) => other.step - one.step)[0];
  return last ? { count: last.step + 1, version: last.version } : { count: 0, version: 0 };
}
