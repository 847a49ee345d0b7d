import type { Core } from '@strapi/strapi';
import type { AccountProfileBody } from '../../../contracts';
import { DeskError } from '../errors';
import { indexContact } from '../people/index-contact';
import { inTransaction, writeJson } from '../platform/database';
import { logEvent } from '../platform/log';
import { noteContact, reindexContact } from '../tickets/search';
import type { Account } from './load-account';

/**
 * Changes what a client says of themselves, for each of their addresses; what is left out stays. Entries keep the name
 * that they were written under.
 *
 * @throws DeskError ADDRESS_UNPROVEN to who has no proved address, with which it would be kept.
 */
export async function updateProfile({
  strapi,
  account: { contacts },
  input: { name, locale, timeZone, mails },
}: {
  strapi: Core.Strapi;
  account: Pick<Account, 'contacts'>;
  input: AccountProfileBody;
}): Promise<void> {
  if (contacts.length === 0) throw new DeskError('ADDRESS_UNPROVEN');
  const patch = {
    ...(name === undefined ? {} : { name }),
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { time_zone: timeZone }),
    ...(mails === undefined ? {} : { mails: writeJson(mails) }),
  };
  if (Object.keys(patch).length === 0) return;
  await inTransaction(strapi, async (trx) => {
    for (const { id } of contacts) {
      await trx('helpdesk_contacts').where({ id }).update(patch);
      if (name === undefined) continue;
      await indexContact(trx, id, await trx('helpdesk_contacts').where({ id }).first());
      await noteContact(trx, id);
    }
  });
  logEvent(strapi, 'info', 'account.updated', { changed: Object.keys(patch) });
  for (const { id } of name === undefined ? [] : contacts) await reindexContact(strapi, id);
}
