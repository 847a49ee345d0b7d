import type { FieldValues } from '../../../contracts';
import { inTransaction, readJson } from '../platform/database';
import type { Migration } from '../platform/migrations';
import { insertValues } from '../tickets/write-values';

const BATCH = 200;

/** Tickets from before are found by the values of their own fields too. */
export const ticketValues: Migration = {
  number: 3,
  name: 'ticket-values',
  run: async ({ strapi, db }) => {
    for (let last = 0; ; ) {
      const ids = await db('helpdesk_tickets')
        .select('id')
        .where('id', '>', last)
        .whereNotNull('fields')
        .orderBy('id')
        .limit(BATCH);
      if (ids.length === 0) return;
      const batch = ids.map((row) => Number(row.id));
      await inTransaction(strapi, async (trx) => {
        // Locked, so that what somebody writes into a ticket now is not written over by what stood there before.
        const tickets = await trx('helpdesk_tickets')
          .select('id', 'fields')
          .whereIn('id', batch)
          .orderBy('id')
          .forUpdate();
        await trx('helpdesk_ticket_values').whereIn('ticket_id', batch).delete();
        const known = tickets.map((row) => ({
          ticketId: Number(row.id),
          fields: readJson<FieldValues>(row.fields, {}),
        }));
        await insertValues(trx, known);
      });
      last = batch[batch.length - 1];
    }
  },
};
