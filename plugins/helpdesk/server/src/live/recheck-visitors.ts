import type { Core } from '@strapi/strapi';
import { readChatSource } from '../chat/read-chat-source';
import { SEEN_EVERY_MS } from '../chat/touch-visitor';
import { seenNow } from '../chat/visitor-row';
import { isBlocked } from '../people/blocks';
import { clock } from '../platform/clock';
import { database, readBoolean } from '../platform/database';
import { sha256 } from '../platform/ids';
import { isDeskError } from '../errors';
import { cut, refreshVisitor } from './refresh-visitor';
import { leadOn, tellVisitors } from './tell-visitors';
import { windowOf, type VisitorNamespace, type VisitorSocket, type Window } from './visitor-socket';

/** Windows that are asked after in one statement. */
const BATCH = 500;
/** A window that stands open is written down as there so often. */
const SEEN_OPEN_MS = 3 * SEEN_EVERY_MS;

/**
 * Asks of every open window again whether its visitor may be here: a socket outlives a logout, a block, a new password
 * and the end of the token. Whoever stays is told what they have missed.
 */
export async function recheckVisitors(
  strapi: Core.Strapi,
  namespace: VisitorNamespace,
  signal: AbortSignal
): Promise<void> {
  const all = [...namespace.sockets.values()];
  for (let at = 0; at < all.length; at += BATCH) {
    if (signal.aborted) return;
    const sockets = all.slice(at, at + BATCH);
    const staying = await whoStays(strapi, sockets);
    for (const socket of sockets) if (!staying.includes(socket)) cut(socket);
    await noteOpen(strapi, staying);
    await followTickets(strapi, namespace, staying);
  }
}

/** Guests all at once; accounts hang on more than one table, and are looked at one by one. */
async function whoStays(
  strapi: Core.Strapi,
  sockets: readonly VisitorSocket[]
): Promise<VisitorSocket[]> {
  const rows = await database(strapi)('helpdesk_visitors as v')
    .leftJoin('helpdesk_contacts as c', 'c.id', 'v.contact_id')
    .whereIn('v.id', [...new Set(sockets.map(({ data }) => data.visitorId))])
    .select('v.id', 'v.token_hash', 'v.expires_at', 'v.user_document', 'c.is_blocked');
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  const staying: VisitorSocket[] = [];
  for (const socket of sockets) {
    const [window, row] = [windowOf(socket), byId.get(socket.data.visitorId)];
    const isHeld =
      window &&
      row?.token_hash === sha256(window.token) &&
      Number(row.expires_at) > clock.now() &&
      !readBoolean(row.is_blocked) &&
      (row.user_document || window.known.account
        ? await refreshVisitor(strapi, socket, window)
        : await isLetIn(strapi, socket, window));
    if (isHeld) staying.push(socket);
  }
  return staying;
}

async function isLetIn(
  strapi: Core.Strapi,
  socket: VisitorSocket,
  { known: { emails }, address }: Window
): Promise<boolean> {
  for (const email of emails.length > 0 ? emails : [null]) {
    if (await isBlocked(strapi, { email, address })) return false;
  }
  try {
    await readChatSource(strapi, socket.data.source);
    return true;
  } catch (error) {
    if (isDeskError(error)) return false;
    throw error;
  }
}

/** Those who only look are there too: their token is in use, and staff see when they left. */
async function noteOpen(strapi: Core.Strapi, sockets: readonly VisitorSocket[]): Promise<void> {
  const now = clock.now();
  const due = sockets.filter((socket) => {
    const visitor = windowOf(socket)?.known.visitor;
    return visitor && now - visitor.seenAt >= SEEN_OPEN_MS;
  });
  if (due.length === 0) return;
  const db = database(strapi);
  await db('helpdesk_visitors')
    .whereIn('id', [...new Set(due.map(({ data }) => data.visitorId))])
    .update(seenNow(now));
  const watched = due.flatMap(({ data }) => data.watching?.ticketId ?? []);
  await db('helpdesk_chats')
    .whereIn('ticket_id', [...new Set(watched)])
    .update({ seen_at: now });
  for (const socket of due) {
    const visitor = windowOf(socket)?.known.visitor;
    if (visitor) visitor.seenAt = now;
  }
}

/**
 * Looks at what these windows show: one that was merged is another one now, with other numbers, and is to be asked for
 * anew; of any other one they are told what they have missed, since what other nodes tell gets lost where Redis, or a
 * node, goes away in that moment.
 */
export async function followTickets(
  strapi: Core.Strapi,
  namespace: VisitorNamespace,
  sockets: readonly VisitorSocket[]
): Promise<void> {
  const watched = new Set(sockets.flatMap(({ data }) => data.watching?.ticketId ?? []));
  if (watched.size === 0) return;
  const rows = await database(strapi)('helpdesk_tickets')
    .whereIn('id', [...watched])
    .select('id', 'last_seq', 'merged_into_id');
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  const missed = new Set<number>();
  for (const socket of sockets) {
    const { watching } = socket.data;
    const row = watching && byId.get(watching.ticketId);
    if (!row) continue;
    const { told = 0, looked = 0 } = windowOf(socket) ?? {};
    if (row.merged_into_id !== null) await leadOn(socket, watching);
    else if (Number(row.last_seq) > Math.max(told, looked)) missed.add(watching.ticketId);
  }
  for (const ticketId of missed) await tellVisitors(strapi, namespace, ticketId);
}
