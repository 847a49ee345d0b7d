import type { Core } from '@strapi/strapi';
import type { LeasedItem } from '../mail/lease-item';
import { readChatState } from '../notify/read-chat-state';
import { isCalling } from '../notify/rules/call-state';
import type { SmsPayload } from './payload';

/** An SMS that would say that a chat waits, when somebody has it by now, is not sent. */
export async function isStillToBeTold({
  strapi,
  item,
  payload: { event, at },
}: {
  strapi: Core.Strapi;
  item: Pick<LeasedItem, 'ticketId'>;
  payload: SmsPayload;
}): Promise<boolean> {
  if (event === 'test') return true;
  // Deleted for good, with what was to be told of it.
  if (item.ticketId === null) return false;
  if (!event.startsWith('chat')) return true;
  const chat = await readChatState(strapi, item.ticketId);
  if (!chat) return false;
  if (event === 'chat-message') return chat.isOpen && chat.waitingSince !== null;
  return isCalling(chat, at);
}
