import { newKey } from '../platform/ids';
import type { Db } from '../platform/database';
import { contactWords, type Named } from './contact-words';

/** By what a contact is found, written anew. To be called in the transaction that writes the contact. */
export async function indexContact(db: Db, id: number, contact: Named): Promise<void> {
  await db('helpdesk_contact_words').where({ contact_id: id }).delete();
  await insertContactWords(db, id, contact);
}

/** The same for a contact that was made just now. */
export async function insertContactWords(db: Db, id: number, contact: Named): Promise<void> {
  const rows = contactWords(contact).map((word) => ({
    document_id: newKey(),
    contact_id: id,
    word,
  }));
  if (rows.length > 0) await db('helpdesk_contact_words').insert(rows);
}
