import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { CHAT_HEADER } from '../../../contracts';
import { DeskError } from '../errors';
import type { Checked } from '../forms/human-check/counts';
import { clientAddress, limitKey } from '../platform/client-address';
import { jsonRoute, type Route, type RouteSpec } from '../platform/route';
import { mayChatFrom, readChatSource, type ChatSource } from './read-chat-source';
import { loadVisitor, type KnownVisitor } from './visitors';

/** Who stands at a door of a chat. */
export interface ChatCaller {
  source: ChatSource;
  /** Null: no token was shown. */
  known: KnownVisitor | null;
  /** In full; never stored from here. */
  address: string;
  /** Under which the address is counted. */
  addressKey: string;
}

/** A JSON door of a chat for anybody; its path begins with `/chat/:source`. */
export function chatDoor<P, Q, B>(spec: RouteSpec<P, Q, B, ChatCaller>): Route {
  return jsonRoute('client', chatCaller, spec);
}

/** The same for those whom a token shows. */
export function visitorDoor<P, Q, B>(
  spec: RouteSpec<P, Q, B, ChatCaller & { known: KnownVisitor }>
): Route {
  return jsonRoute('client', knownCaller, spec);
}

/**
 * Browsers say on which page a script stands; a server that speaks for a visitor says nothing. A token that does not
 * hold is never taken for none: its window is to forget it.
 *
 * @throws DeskError SOURCE_CLOSED, NOT_ALLOWED for a page of another site, VISITOR_UNKNOWN.
 */
export async function chatCaller(strapi: Core.Strapi, ctx: Context): Promise<ChatCaller> {
  const caller = await callerAt(strapi, ctx, String(ctx.params.source));
  if (ctx.get(CHAT_HEADER) !== '' && !caller.known) throw new DeskError('VISITOR_UNKNOWN');
  return caller;
}

/**
 * The same for who is given another token, or gives theirs up: one that is over is then no more than none.
 *
 * @param key of the chat, as a stranger gave it.
 */
export async function callerAt(
  strapi: Core.Strapi,
  ctx: Context,
  key: string
): Promise<ChatCaller> {
  const source = await readChatSource(strapi, key);
  const origin = ctx.get('Origin');
  if (origin !== '' && !mayChatFrom(strapi, source, origin)) {
    throw new DeskError('NOT_ALLOWED', {
      hint: 'The origin of this page is not among the allowed origins of the chat.',
    });
  }
  const address = clientAddress(ctx.req);
  const caller = { source, address: address.toString(), addressKey: limitKey(address) };
  const token = ctx.get(CHAT_HEADER);
  if (token === '') return { ...caller, known: null };
  return {
    ...caller,
    known: await loadVisitor(strapi, { source, token, address: caller.address }),
  };
}

async function knownCaller(strapi: Core.Strapi, ctx: Context) {
  const { known, ...caller } = await chatCaller(strapi, ctx);
  if (!known) throw new DeskError('VISITOR_UNKNOWN');
  return { ...caller, known };
}

/** Of whom it is asked to show that they are a person: to be the same where a challenge is given and taken. */
export function checkedCaller({ source, addressKey }: ChatCaller): Checked {
  return { form: source.key, visitor: null, addressKey };
}
