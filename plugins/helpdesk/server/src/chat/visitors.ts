import type { Core } from '@strapi/strapi';
import { contactActor, type ContactActor } from '../access/actor';
import { isTokenOver } from '../account/end-logins';
import { loadAccount, type Account } from '../account/load-account';
import { isBlocked } from '../people/blocks';
import { idsOfPerson } from '../people/ids-of-person';
import { clock } from '../platform/clock';
import { database, readBoolean, readNumber } from '../platform/database';
import { sha256 } from '../platform/ids';
import {
  findSiteUser,
  hasSiteUsers,
  isUsable,
  passwordMark,
  readSiteUserSettings,
} from '../platform/site-users';
import { isShownSessionActive } from './identity/shown-session';
import type { ChatSource } from './read-chat-source';
import { toVisitorRow, VISITOR_COLUMNS, type VisitorRow } from './visitor-row';

/** Somebody who chats, known by the token of their browser. */
export interface KnownVisitor {
  visitor: VisitorRow;
  /** Reaches the conversations of this browser and no other ticket, whoever's address was typed. */
  guest: ContactActor;
  /** The user of the site who was shown by a token of users-permissions; null: a guest. */
  account: Account | null;
  /** The account, else the guest. Which of the two acts in a conversation is told by `findConversation`. */
  actor: ContactActor;
  /** Every address that stands for this person. */
  emails: string[];
}

const TOKEN = /^[0-9a-f]{64}$/;
/** A token of users-permissions says in whole seconds since when it holds; so is what it showed. */
const SECOND_MS = 1000;

/**
 * The visitor behind a token, looked at anew: somebody may be blocked, logged out or have another password at any
 * moment. Reads only.
 *
 * @param address in full, from where it is shown.
 * @returns null for every token that does not hold, alike.
 */
export async function loadVisitor(
  strapi: Core.Strapi,
  {
    source,
    token,
    address,
  }: { source: Pick<ChatSource, 'id'>; token: unknown; address: string | null }
): Promise<KnownVisitor | null> {
  if (typeof token !== 'string' || !TOKEN.test(token)) return null;
  return readVisitor(strapi, { 'v.token_hash': sha256(token), 'v.source_id': source.id }, address);
}

/** The same visitor as they stand now: with what has begun since they were looked at. */
export function reloadVisitor(
  strapi: Core.Strapi,
  { visitor: { id } }: { visitor: Pick<VisitorRow, 'id'> },
  address: string | null
): Promise<KnownVisitor | null> {
  return readVisitor(strapi, { 'v.id': id }, address);
}

async function readVisitor(
  strapi: Core.Strapi,
  which: Record<string, string | number>,
  address: string | null
): Promise<KnownVisitor | null> {
  const row = await database(strapi)('helpdesk_visitors as v')
    .leftJoin('helpdesk_contacts as c', 'c.id', 'v.contact_id')
    .select(VISITOR_COLUMNS.map((column) => `v.${column}`))
    .select('c.email', 'c.is_blocked', 'c.user_document as contact_user')
    .where(which)
    .first();
  if (!row || Number(row.expires_at) <= clock.now() || readBoolean(row.is_blocked)) return null;
  const visitor = toVisitorRow(row);
  const account = visitor.userDocument === null ? null : await accountOf(strapi, visitor);
  if (visitor.userDocument !== null && account === null) return null;
  const guest = await guestOf(strapi, visitor, Boolean(row.contact_user));
  const emails = new Set<string>([
    ...(row.email ? [String(row.email)] : []),
    ...(account ? [account.user.email] : []),
    ...(account?.contacts ?? []).flatMap(({ email }) => email ?? []),
  ]);
  // An address without a mail address is asked for too.
  for (const email of emails.size > 0 ? emails : [null]) {
    if (await isBlocked(strapi, { email, address })) return null;
  }
  return {
    visitor,
    guest,
    account,
    actor: account ? ownRequests(account) : guest,
    emails: [...emails],
  };
}

/** Colleagues' requests are read in the account, and are no conversations of this person. */
function ownRequests({ actor }: Account): ContactActor {
  return { ...actor, contactIds: actor.ownIds };
}

async function accountOf(strapi: Core.Strapi, visitor: VisitorRow): Promise<Account | null> {
  if (!hasSiteUsers(strapi)) return null;
  const user = await findSiteUser(strapi, { documentId: visitor.userDocument ?? '' });
  if (!user || visitor.passwordMark !== passwordMark(user)) return null;
  if (!isUsable(user, await readSiteUserSettings(strapi))) return null;
  const shownAt = Math.floor(visitor.startedAt / SECOND_MS) * SECOND_MS;
  if (await isTokenOver(strapi, user, shownAt)) return null;
  const { userSession } = visitor;
  if (userSession !== null) {
    const login = { mark: userSession, userDocument: user.documentId };
    if (!(await isShownSessionActive(strapi, login))) return null;
  }
  return loadAccount(strapi, user);
}

async function guestOf(
  strapi: Core.Strapi,
  visitor: VisitorRow,
  isAccounts: boolean
): Promise<ContactActor> {
  const { contactId } = visitor;
  const ticketIds = await heldTickets(strapi, visitor.id);
  const ownIds =
    contactId === null ? [] : isAccounts ? await idsOfPerson(strapi, contactId) : [contactId];
  return {
    ...contactActor(contactId ?? 0, visitor.name),
    ownIds,
    contactIds: ownIds,
    ticketIds,
  };
}

/**
 * Those that began in this browser, and those whose links were followed in it; of one that was merged, the ticket that it
 * is now, if all of its parts are this browser's or its link was followed here. Whoever only typed an address is not to
 * read what its owner wrote, because somebody of staff took both for one client.
 */
async function heldTickets(strapi: Core.Strapi, visitorId: number): Promise<number[]> {
  const db = database(strapi);
  const of = (table: string, isFollowed: 0 | 1) =>
    db(table)
      .where({ visitor_id: visitorId })
      .whereNotNull('ticket_id')
      .select('ticket_id', db.raw('? as is_followed', [isFollowed]));
  const links: { ticket_id: unknown; is_followed: unknown }[] = await of(
    'helpdesk_visitor_tickets',
    1
  ).unionAll([of('helpdesk_chats', 0)]);
  const held = new Set(links.map((link) => Number(link.ticket_id)));
  const followed = new Set(
    links.filter((link) => Number(link.is_followed) === 1).map((link) => Number(link.ticket_id))
  );
  if (held.size === 0) return [];
  const now = db('helpdesk_tickets')
    .whereIn('id', [...held])
    .select(db.raw('coalesce(merged_into_id, id)'));
  const parts: { id: unknown; merged_into_id: unknown }[] = await db('helpdesk_tickets')
    .whereIn('id', now.clone())
    .orWhereIn('merged_into_id', now.clone())
    .select('id', 'merged_into_id');
  const partsOf = new Map<number, number[]>();
  for (const { id, merged_into_id: into } of parts) {
    const whole = readNumber(into) ?? Number(id);
    partsOf.set(whole, [...(partsOf.get(whole) ?? []), Number(id)]);
  }
  return [...partsOf]
    .filter(([, ids]) => ids.some((id) => followed.has(id)) || ids.every((id) => held.has(id)))
    .map(([whole]) => whole);
}
