import type { Core } from '@strapi/strapi';
import type { ChatLimits } from '../config';
import { DeskError } from '../errors';
import { giveBackToLimits, takeFromLimits, type Limit } from '../platform/limits';
import { readSettings } from '../site/settings';
import type { ChatCaller } from './chat-caller';
import type { KnownVisitor } from './visitors';

/** What one visitor, one conversation, one place and all together may send, by the options of the plugin. */
export function chatLimits(strapi: Core.Strapi): ChatLimits {
  return strapi.config.get<ChatLimits>('plugin::helpdesk.chat.limits');
}

const MINUTE_SECONDS = 60;

export type From = Pick<ChatCaller, 'addressKey'>;

/** Of a message in a conversation. */
export function messageLimits(
  strapi: Core.Strapi,
  {
    known: { visitor },
    from: { addressKey },
    ticketId,
  }: { known: KnownVisitor; from: From; ticketId: number }
): Limit[] {
  const most = chatLimits(strapi);
  return [
    { name: 'chat-minute', key: visitor.key, most: most.visitorPerMinute, seconds: MINUTE_SECONDS },
    { name: 'chat-visitor', key: visitor.key, most: most.visitorPerHour },
    { name: 'chat-conversation', key: String(ticketId), most: most.conversationPerHour },
    { name: 'chat-address', key: addressKey, most: most.addressPerHour },
    { name: 'chat-total', key: 'all', most: most.totalPerHour },
  ];
}

/** Of a new conversation, by the owner's limits for requests; they are counted apart from those of forms. */
export async function startLimits(
  strapi: Core.Strapi,
  { source, known, addressKey }: ChatCaller
): Promise<Limit[]> {
  const { limits } = await readSettings(strapi);
  const shared = [
    { name: 'chat-start-address', key: addressKey, most: limits.addressPerHour },
    { name: 'chat-start-total', key: 'all', most: limits.totalPerHour },
    { name: 'chat-start', key: source.key, most: limits.formPerHour },
  ];
  if (!known) return shared;
  const own = { name: 'chat-start-visitor', key: known.visitor.key, most: limits.visitorPerHour };
  return [...shared, own];
}

/**
 * Does something that counts; a repeat is not counted.
 *
 * @throws DeskError TOO_MANY_REQUESTS
 */
export async function withinLimits<T extends { isRepeat: boolean }>(
  strapi: Core.Strapi,
  limits: Limit[],
  work: () => Promise<T>
): Promise<T> {
  const answer = await takeFromLimits(strapi, limits);
  if (!answer.isAllowed) {
    const { retryAfterSeconds } = answer;
    const hint = `Try again in ${retryAfterSeconds} seconds.`;
    throw new DeskError('TOO_MANY_REQUESTS', { hint, retryAfterSeconds });
  }
  const done = await work();
  if (done.isRepeat) await giveBackToLimits(strapi, limits);
  return done;
}
