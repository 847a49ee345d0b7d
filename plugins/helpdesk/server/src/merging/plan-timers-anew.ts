import type { Knex } from 'knex';
import type { BusinessHours, EpochMs } from '../../../contracts';
import type { TicketRow } from '../tickets/rows';
import { writeTimers } from '../timing/write-timers';
import type { CatalogueWorkflow } from '../workflow/catalogue';

/** What was to happen by itself to two tickets counts anew for the one that they have become: a merge is an act. */
export async function planTimersAnew(
  trx: Knex.Transaction,
  {
    fromId,
    into,
    seq,
    workflow,
    hours,
    now,
  }: {
    fromId: number;
    into: TicketRow;
    /** Of the merge's entry. */
    seq: number;
    workflow: CatalogueWorkflow | undefined;
    hours: BusinessHours;
    now: EpochMs;
  }
): Promise<void> {
  await trx('helpdesk_timers').where({ ticket_id: fromId }).delete();
  if (!workflow) return;
  await trx('helpdesk_timers').where({ ticket_id: into.id }).delete();
  await writeTimers(trx, {
    ticketId: into.id,
    seq,
    workflow,
    after: into,
    isPerson: true,
    hours,
    now,
  });
}
