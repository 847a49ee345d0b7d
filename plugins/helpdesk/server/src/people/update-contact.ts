import type { Core } from '@strapi/strapi';
import type { ContactBody, ContactView } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { endLinkedVisitors } from '../chat/end-linked-visitors';
import { tellVisitorChange } from '../chat/visitor-changes';
import { DeskError } from '../errors';
import { isMailAddress } from '../mail/rules/mail-address';
import { database, inTransaction } from '../platform/database';
import { logEvent } from '../platform/log';
import { noteContact, reindexContact } from '../tickets/search';
import { loadCatalogue } from '../workflow/catalogue';
import { addressHash, type ContactRow } from './contacts';
import { findVisibleContact } from './find-visible-contact';
import { foldAddress } from './rules/fold-address';
import { indexContact } from './index-contact';
import { readContactView } from './read-contact';

/**
 * Corrects what is known of a client; what is left out stays. Another address has proved nothing yet, and who came
 * in by a link to the old one is shown out: links are bound to their address, sessions and chats are not.
 *
 * @throws DeskError NOT_FOUND, NOT_ALLOWED, INPUT_INVALID, CONTACT_TAKEN
 */
export async function updateContact({
  strapi,
  actor,
  key,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
  input: ContactBody;
}): Promise<ContactView> {
  const contact = await findVisibleContact({ strapi, actor, key });
  const email = input.email === undefined ? contact.email : input.email || null;
  if (email !== null && input.email !== undefined && !isMailAddress(email)) {
    throw new DeskError('INPUT_INVALID', { fields: { email: 'Not a mail address' } });
  }
  const isMoved = foldAddress(email ?? '') !== foldAddress(contact.email ?? '');
  if (isMoved) await requireWholeView({ strapi, actor, contact });
  const patch = {
    ...plainPatch(input),
    ...(email === contact.email ? {} : { email }),
    // Whose account it was has proved the old address alone, and it was the company's.
    ...(isMoved
      ? {
          email_hash: email && addressHash(email),
          verified_at: null,
          user_document: null,
          member_of_id: null,
          is_company_manager: false,
        }
      : {}),
  };
  if (Object.keys(patch).length > 0) {
    await write({ strapi, contact, patch, isMoved });
    // Names of what was changed, never the values: logs outlive what the client may have us forget.
    logEvent(strapi, 'info', 'contact.updated', {
      contact: contact.key,
      agent: actor.id,
      changed: Object.keys(input).join(','),
    });
    await reindexContact(strapi, contact.id);
  }
  return readContactView({ strapi, actor, contactId: contact.id });
}

/**
 * Where the client's mail goes is told by their address: only who may see all of their tickets may change it. Else a
 * ticket opened for somebody would lead the answers in all their others astray.
 */
async function requireWholeView({
  strapi,
  actor,
  contact,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  contact: ContactRow;
}): Promise<void> {
  const catalogue = await loadCatalogue(strapi);
  const own = () => database(strapi)('helpdesk_tickets as t').where('t.contact_id', contact.id);
  // Not by the rule's contrary: what is nobody's would be neither seen nor hidden to SQL.
  const seen = own()
    .where(whereVisible({ actor, catalogue, table: 't' }))
    .select('t.id');
  if (await own().whereNotIn('t.id', seen).first('t.id')) {
    const hint = 'Ask a colleague who sees all requests of this client.';
    throw new DeskError('NOT_ALLOWED', { hint });
  }
}

function plainPatch({ name, phone, company, note, locale, timeZone }: ContactBody) {
  const given = { name, phone, company, note, locale, time_zone: timeZone };
  return Object.fromEntries(
    Object.entries(given).flatMap(([column, value]) =>
      value === undefined ? [] : [[column, value === '' ? null : value] as const]
    )
  );
}

async function write({
  strapi,
  contact,
  patch,
  isMoved,
}: {
  strapi: Core.Strapi;
  contact: ContactRow;
  patch: Record<string, unknown>;
  isMoved: boolean;
}): Promise<void> {
  try {
    const shownOut = await inTransaction(strapi, async (trx) => {
      await trx('helpdesk_contacts').where({ id: contact.id }).update(patch);
      const now = await trx('helpdesk_contacts').where({ id: contact.id }).first();
      await indexContact(trx, contact.id, now);
      await noteContact(trx, contact.id);
      if (!isMoved) return 0;
      const sessions = trx('helpdesk_sessions').select('id').where({ contact_id: contact.id });
      const ids = (await sessions).map((row) => Number(row.id));
      await trx('helpdesk_session_tickets').whereIn('session_id', ids).delete();
      await trx('helpdesk_sessions').whereIn('id', ids).delete();
      return endLinkedVisitors(trx, contact.id);
    });
    if (shownOut > 0) tellVisitorChange({});
  } catch (error) {
    // The index says it, so that of two at once one is refused; each database says it in other words.
    if (await isTaken(strapi, contact.id, patch.email_hash)) throw new DeskError('CONTACT_TAKEN');
    throw error;
  }
}

async function isTaken(strapi: Core.Strapi, ownId: number, hash: unknown): Promise<boolean> {
  if (typeof hash !== 'string') return false;
  const row = await database(strapi)('helpdesk_contacts')
    .where({ email_hash: hash })
    .whereNot({ id: ownId })
    .first('id');
  return row !== undefined;
}
