import { z } from '@strapi/utils';
import { chatParams, conversationParams } from './chat.schema';
import { keyText } from './common.schema';
import { REQUEST_LIMITS } from './site';

export const chatActionParams = conversationParams.extend({ action: keyText });
export const chatFileParams = chatParams.extend({ token: z.string().max(200) });

/** Whether mail can reach it is asked by the operation. */
export const chatTranscriptBody = z.strictObject({
  email: z.string().max(REQUEST_LIMITS.email).optional(),
});
