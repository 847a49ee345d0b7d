import { z } from '@strapi/utils';
import { chatMessageBody, chatPage, chatReadBody } from './chat.schema';
import { keyText } from './common.schema';

/** `auth` of the handshake. */
export const chatHandshake = z.strictObject({
  source: keyText,
  token: z.string().regex(/^[0-9a-f]{64}$/),
});

export const chatWatch = z.strictObject({ key: keyText });
export const messageSend = chatMessageBody.extend({ key: keyText });
export const chatRead = chatReadBody.extend({ key: keyText });
export const chatTyping = z.strictObject({ key: keyText, isTyping: z.boolean() });
export const pageSeen = chatPage;
