import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { chatHandshake } from '../../../contracts/chat-live.schema';
import { chatLimits } from '../chat/chat-limits';
import { mayChatFrom, readChatSource, type ChatSource } from '../chat/read-chat-source';
import { loadVisitor, type KnownVisitor } from '../chat/visitors';
import { isDeskError } from '../errors';
import { clientAddress, limitKey } from '../platform/client-address';
import { takeFromLimits } from '../platform/limits';
import { isFromOurPage } from '../platform/sockets';
import { safeParse } from '../platform/rules/safe-parse';

export interface Admitted {
  source: ChatSource;
  known: KnownVisitor;
  token: string;
  address: string;
  addressKey: string;
}

type Refused = 'VISITOR_UNKNOWN' | 'SOURCE_CLOSED' | 'NOT_ALLOWED' | 'TOO_MANY_REQUESTS';

const MINUTE_SECONDS = 60;

/**
 * Who comes with this handshake: a visitor of the chat, on a page that may show it.
 *
 * @returns a code for whoever is not let in; all the ways not to be known are one.
 */
export async function admitVisitor(
  strapi: Core.Strapi,
  { auth, request }: { auth: unknown; request: Pick<IncomingMessage, 'headers' | 'socket'> }
): Promise<Admitted | { code: Refused }> {
  const { success, data } = safeParse(chatHandshake, auth);
  if (!success) return { code: 'VISITOR_UNKNOWN' };
  const source = await openSource(strapi, data.source);
  if (!source) return { code: 'SOURCE_CLOSED' };
  const { origin } = request.headers;
  const isOurs = isFromOurPage(strapi, request);
  if (!isOurs && !(origin !== undefined && mayChatFrom(strapi, source, origin))) {
    return { code: 'NOT_ALLOWED' };
  }
  const address = clientAddress(request);
  const place = { address: address.toString(), addressKey: limitKey(address) };
  const { isAllowed } = await takeFromLimits(strapi, [
    {
      name: 'chat-windows',
      key: place.addressKey,
      most: chatLimits(strapi).windowsPerMinute,
      seconds: MINUTE_SECONDS,
    },
  ]);
  if (!isAllowed) return { code: 'TOO_MANY_REQUESTS' };
  const { token } = data;
  const known = await loadVisitor(strapi, { source, token, address: place.address });
  return known ? { source, known, token, ...place } : { code: 'VISITOR_UNKNOWN' };
}

async function openSource(strapi: Core.Strapi, key: string): Promise<ChatSource | null> {
  try {
    return await readChatSource(strapi, key);
  } catch (error) {
    if (isDeskError(error)) return null;
    throw error;
  }
}
