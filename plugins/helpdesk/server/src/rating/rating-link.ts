import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../contracts';
import { contactActor, type ContactActor } from '../access/actor';
import { DeskError } from '../errors';
import { foldAddress } from '../people/rules/fold-address';
import { database, readBoolean } from '../platform/database';
import { isSigned, sign, SIGNATURE_LENGTH } from '../platform/signature';
import { readSettings } from '../site/settings';
import { findAskedAnswer, type Answer } from './find-answer';

const PURPOSE = 'rating-link';
const KEY_LENGTH = 32;
const SEQ_LENGTH = 8;
/** Seconds since 1970 in hexadecimal; enough until 2106. */
const EXPIRY_LENGTH = 8;
const CLAIM_LENGTH = KEY_LENGTH + SEQ_LENGTH + EXPIRY_LENGTH;
const TOKEN = new RegExp(`^[0-9a-f]{${CLAIM_LENGTH + SIGNATURE_LENGTH}}$`);

/** What the link opens: one answer to one client, to be rated and nothing else. */
export interface LinkedAnswer {
  ticket: { id: number; number: number };
  answer: Answer;
  actor: ContactActor;
  /** To which it was mailed, and which the contact had a moment ago. */
  email: string;
}

/**
 * @returns 80 hexadecimal digits: the ticket's key, the sequence number of the answer, the end of its time, and the
 * signature of all three and the address that it is mailed to.
 */
export function signRatingLink({
  strapi,
  ticketKey,
  seq,
  email,
  expiresAt,
}: {
  strapi: Core.Strapi;
  ticketKey: string;
  seq: number;
  email: string;
  expiresAt: EpochMs;
}): string {
  const claim = `${ticketKey}${hex(seq, SEQ_LENGTH)}${hex(Math.floor(expiresAt / 1000), EXPIRY_LENGTH)}`;
  return `${claim}${sign({ strapi, purpose: PURPOSE, text: `${claim}:${foldAddress(email)}` })}`;
}

/**
 * The answer behind the token of a link. Writes nothing: mail scanners follow links.
 *
 * @throws DeskError LINK_INVALID, the same for a forged, an outdated and an unknown one, for another's, for a request
 * that is in the trash, and while the owner asks nothing.
 */
export async function openRatingLink({
  strapi,
  token,
  now,
}: {
  strapi: Core.Strapi;
  token: string;
  now: EpochMs;
}): Promise<LinkedAnswer> {
  const { rating } = await readSettings(strapi);
  const db = database(strapi);
  // A request that was merged leads on, for whoever it was mailed to.
  const row = await db('helpdesk_tickets as t')
    .leftJoin('helpdesk_tickets as m', 'm.id', 't.merged_into_id')
    .join('helpdesk_contacts as c', 'c.id', db.raw('coalesce(t.contact_id, t.merged_contact_id)'))
    .join('helpdesk_states as s', 's.id', db.raw('coalesce(m.state_id, t.state_id)'))
    .where('t.key', TOKEN.test(token) ? token.slice(0, KEY_LENGTH) : '')
    .first({
      id: db.raw('coalesce(m.id, t.id)'),
      number: db.raw('coalesce(m.number, t.number)'),
      asked: 't.number',
      contact_id: 'c.id',
      name: 'c.name',
      email: 'c.email',
      is_blocked: 'c.is_blocked',
      category: 's.category',
    });
  const email = String(row?.email ?? '');
  const isOurs = row && verifyRatingLink({ strapi, token, email, now });
  const isOpen = isOurs && rating.isOn && !readBoolean(row.is_blocked) && row.category !== 'trash';
  const seq = Number.parseInt(token.slice(KEY_LENGTH, KEY_LENGTH + SEQ_LENGTH), 16);
  const place = { ticketId: Number(row?.id), number: Number(row?.number) };
  const asked = { number: Number(row?.asked), seq };
  const answer = isOpen ? await findAskedAnswer(db, { ...place, asked }) : null;
  if (!answer) throw new DeskError('LINK_INVALID');
  const id = Number(row.id);
  return {
    ticket: { id, number: Number(row.number) },
    answer,
    email,
    actor: { ...contactActor(Number(row.contact_id), String(row.name)), ticketIds: [id] },
  };
}

/** Is it a link of ours, to this address, and still in time? */
export function verifyRatingLink({
  strapi,
  token,
  email,
  now,
}: {
  strapi: Core.Strapi;
  token: string;
  email: string;
  now: EpochMs;
}): boolean {
  if (!TOKEN.test(token) || email === '') return false;
  const claim = token.slice(0, CLAIM_LENGTH);
  const expiresAt = Number.parseInt(claim.slice(KEY_LENGTH + SEQ_LENGTH), 16) * 1000;
  const text = `${claim}:${foldAddress(email)}`;
  const signature = token.slice(CLAIM_LENGTH);
  return isSigned({ strapi, purpose: PURPOSE, text, signature }) && now < expiresAt;
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
