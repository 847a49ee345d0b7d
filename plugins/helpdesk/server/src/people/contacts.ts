import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ClientMails, EpochMs } from '../../../contracts';
import {
  database,
  insertOnce,
  insertRow,
  readBoolean,
  readJson,
  readNumber,
} from '../platform/database';
import { newKey, sha256 } from '../platform/ids';
import { foldAddress } from './rules/fold-address';
import { insertContactWords } from './index-contact';

/** A person outside as a door knows them. */
export interface ContactDraft {
  name: string;
  email: string | null;
  phone?: string | null;
  company?: string | null;
  locale: string;
  timeZone: string | null;
}

export interface ContactRow {
  id: number;
  key: string;
  name: string;
  email: string | null;
  phone: string | null;
  company: string | null;
  /** Of staff about the client; never shown outside. */
  note: string | null;
  locale: string;
  timeZone: string | null;
  verifiedAt: EpochMs | null;
  isBlocked: boolean;
  openedAt: EpochMs;
  /** documentId of the site's user whose address it is. */
  userDocument: string | null;
  /** Row of helpdesk_companies. */
  memberOfId: number | null;
  isCompanyManager: boolean;
  mails: ClientMails;
}

/** Until the client chooses. */
const ALL_MAILS: ClientMails = { receipts: true, answers: true };

/** The contact with this address; null for a new one, and for none. */
export async function findContact({
  strapi,
  email,
}: {
  strapi: Core.Strapi;
  email: string | null;
}): Promise<ContactRow | null> {
  if (!email) return null;
  const row = await database(strapi)('helpdesk_contacts')
    .where({ email_hash: addressHash(email) })
    .first();
  return row ? toContactRow(row) : null;
}

export async function readContact(strapi: Core.Strapi, id: number): Promise<ContactRow | null> {
  const row = await database(strapi)('helpdesk_contacts').where({ id }).first();
  return row ? toContactRow(row) : null;
}

/**
 * A known contact is left as it is: whoever typed the address may be a stranger, and so may the name be.
 *
 * @returns id of the new contact, or of the one that another request made just now.
 */
export async function insertContact(
  trx: Knex.Transaction,
  draft: ContactDraft,
  now: EpochMs
): Promise<number> {
  const key = newKey();
  const row = {
    document_id: key,
    key,
    name: draft.name,
    email: draft.email,
    email_hash: draft.email ? addressHash(draft.email) : null,
    phone: draft.phone ?? null,
    company: draft.company ?? null,
    locale: draft.locale,
    time_zone: draft.timeZone,
    is_blocked: false,
    opened_at: now,
  };
  const { id, isNew } = draft.email
    ? await insertOnce(trx, 'helpdesk_contacts', row, 'email_hash')
    : { id: await insertRow(trx, 'helpdesk_contacts', row), isNew: true };
  if (isNew) await insertContactWords(trx, id, row);
  return id;
}

export function addressHash(email: string): string {
  return sha256(foldAddress(email));
}

export function toContactRow(row: Record<string, unknown>): ContactRow {
  return {
    id: Number(row.id),
    key: String(row.key),
    name: String(row.name ?? ''),
    email: row.email === null ? null : String(row.email),
    phone: row.phone === null ? null : String(row.phone),
    company: row.company === null ? null : String(row.company),
    note: row.note === null ? null : String(row.note),
    locale: String(row.locale ?? 'en'),
    timeZone: row.time_zone === null ? null : String(row.time_zone),
    verifiedAt: readNumber(row.verified_at),
    isBlocked: readBoolean(row.is_blocked),
    openedAt: Number(row.opened_at ?? 0),
    userDocument: row.user_document ? String(row.user_document) : null,
    memberOfId: readNumber(row.member_of_id),
    isCompanyManager: readBoolean(row.is_company_manager),
    mails: { ...ALL_MAILS, ...readJson<Partial<ClientMails>>(row.mails, {}) },
  };
}
