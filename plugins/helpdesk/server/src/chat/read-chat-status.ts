import type { Core } from '@strapi/strapi';
import type { ChatStatus } from '../../../contracts';
import { clock } from '../platform/clock';
import { readSettings } from '../site/settings';
import { readAnswerMinutes } from './read-answer-minutes';
import { readChatStaff } from './read-chat-staff';
import type { ChatSource } from './read-chat-source';
import { chatStatus } from './rules/chat-status';

/** Whether somebody is there in a chat, from what is kept in memory. Not to be called inside a transaction. */
export async function readChatStatus(strapi: Core.Strapi, source: ChatSource): Promise<ChatStatus> {
  const { hours } = await readSettings(strapi);
  const { replyMinutes } = source.settings;
  return chatStatus({
    staff: await readChatStaff(strapi, source),
    hours,
    replyMinutes,
    measuredMinutes: replyMinutes === null ? await readAnswerMinutes(strapi, source) : null,
    now: clock.now(),
  });
}
