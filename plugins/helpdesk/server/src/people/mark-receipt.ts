import type { EpochMs } from '../../../contracts';
import type { Db } from '../platform/database';

/** At most one receipt goes to an address that nobody proved to be the sender's own. */
const PAUSE_MS = 24 * 60 * 60 * 1000;

/**
 * Keeps that a receipt goes to this contact, in the transaction that writes it. It locks the contact.
 *
 * @returns false: one went a short while ago, and this one must not.
 */
export async function markReceipt(
  trx: Db,
  { contactId, now }: { contactId: number; now: EpochMs }
): Promise<boolean> {
  const marked = await trx('helpdesk_contacts')
    .where({ id: contactId })
    .where((old) => old.whereNull('receipt_at').orWhere('receipt_at', '<=', now - PAUSE_MS))
    .update({ receipt_at: now });
  return marked === 1;
}
