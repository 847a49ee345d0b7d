import type { Core } from '@strapi/strapi';
import { isDeskError } from '../errors';
import { adminUrl, publicUrl } from '../platform/public-url';
import { mayChatFrom, readChatSource } from './read-chat-source';

/**
 * May a page of this origin show the window of this chat? Our own pages always may. Of a chat that is not there, or is
 * switched off, no page of another site may.
 *
 * @param source key, as a stranger gave it.
 */
export async function mayShowChat(
  strapi: Core.Strapi,
  source: string,
  origin: string
): Promise<boolean> {
  if ([publicUrl, adminUrl].some((own) => origin === new URL(own(strapi)).origin)) return true;
  try {
    return mayChatFrom(strapi, await readChatSource(strapi, source), origin);
  } catch (error) {
    // A chat that is not there is answered by its door, in the same words to everybody.
    if (isDeskError(error)) return false;
    throw error;
  }
}
