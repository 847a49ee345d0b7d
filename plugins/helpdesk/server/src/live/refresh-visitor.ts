import type { Core } from '@strapi/strapi';
import { readChatSource } from '../chat/read-chat-source';
import { loadVisitor } from '../chat/visitors';
import { isDeskError } from '../errors';
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
