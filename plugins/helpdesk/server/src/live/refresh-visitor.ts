import type { Core } from '@strapi/strapi';
import { readChatSource } from '../chat/read-chat-source';
import { loadVisitor } from '../chat/visitors';
import { isDeskError } from '../errors';
import { database } from '../platform/database';
import type { VisitorSocket, Window } from './visitor-socket';

/** Looks at this visitor anew, whole. False: it is not known any more, and was cut. */
export async function refreshVisitor(
  strapi: Core.Strapi,
  socket: VisitorSocket,
  window: Window
): Promise<boolean> {
  const known = await knownNow(strapi, socket, window);
  if (known) window.known = known;
  else cut(socket);
  return known !== null;
}

/**
 * Looks at the visitor anew where the conversation is not of the tickets of which it was: what was merged into it may be
 * another's, whose words this browser is not to read. False: as above.
 */
export async function refreshAtMerge(
  strapi: Core.Strapi,
  socket: VisitorSocket,
  window: Window,
  key: string
): Promise<boolean> {
  const parts = await readParts(strapi, key);
  if (parts === window.parts) return true;
  if (!(await refreshVisitor(strapi, socket, window))) return false;
  window.parts = parts;
  return true;
}

async function readParts(strapi: Core.Strapi, key: string): Promise<string> {
  const db = database(strapi);
  const whole = db('helpdesk_tickets')
    .where({ key })
    .select(db.raw('coalesce(merged_into_id, id)'));
  const rows = await db('helpdesk_tickets').where('merged_into_id', whole).select('merged_into_id');
  return partsMark(Number(rows[0]?.merged_into_id), rows.length);
}

/** Which tickets a conversation is of: those that are merged into another stay so. '': of one alone. */
export function partsMark(ticketId: number, merges: number): string {
  return merges === 0 ? '' : `${ticketId} ${merges}`;
}

async function knownNow(strapi: Core.Strapi, socket: VisitorSocket, window: Window) {
  try {
    const source = await readChatSource(strapi, socket.data.source);
    return await loadVisitor(strapi, { source, token: window.token, address: window.address });
  } catch (error) {
    if (isDeskError(error)) return null;
    throw error;
  }
}

/** Its visitor is known no more. */
export function cut(socket: VisitorSocket): void {
  socket.emit('chat:over', { code: 'VISITOR_UNKNOWN' });
  socket.disconnect(true);
}
