import type { Migration } from '../platform/migrations';
import { inTransaction } from '../platform/database';
import { indexContact } from '../people/index-contact';

const BATCH = 100;

/** Contacts from before are found by their words too. */
export const contactWords: Migration = {
  number: 2,
  name: 'contact-words',
  run: async ({ strapi, db }) => {
    for (let last = 0; ; ) {
      const rows = await db('helpdesk_contacts')
        .select('id', 'name', 'company', 'email', 'phone')
        .where('id', '>', last)
        .orderBy('id')
        .limit(BATCH);
      if (rows.length === 0) return;
      await inTransaction(strapi, async (trx) => {
        for (const { id, name, ...rest } of rows) {
          await indexContact(trx, Number(id), { ...rest, name: String(name ?? '') });
        }
      });
      last = Number(rows[rows.length - 1].id);
    }
  },
};
