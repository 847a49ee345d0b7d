import type { Core } from '@strapi/strapi';
import type { ChatStatus, EpochMs } from '../../../contracts';
import type { DirectoryAgent } from '../people/directory';
import { clock } from '../platform/clock';
import { isAvailable } from '../routing/rules/working-time';
import { readSettings } from '../site/settings';
import { readAnswerMinutes } from './read-answer-minutes';
import { readChatStaff } from './read-chat-staff';
import type { ChatSource } from './read-chat-source';
import { chatStatus } from './rules/chat-status';

/**
 * Who is there for this chat, and what that means for whoever asks now; from what is kept in memory for seconds. Not to
 * be called inside a transaction.
 */
export async function readChatStatus(strapi: Core.Strapi, source: ChatSource): Promise<ChatStatus> {
  const { replyMinutes } = source.settings;
  return chatStatus({
    staff: await readChatStaff(strapi, source),
    rules: await readSettings(strapi),
    replyMinutes,
    measuredMinutes: replyMinutes === null ? await readAnswerMinutes(strapi, source) : null,
    now: clock.now(),
  });
}

/** Those who may be given a chat of this source and are there now, by name. */
export async function peopleThere(
  strapi: Core.Strapi,
  source: ChatSource,
  now: EpochMs
): Promise<DirectoryAgent[]> {
  const rules = await readSettings(strapi);
  const staff = await readChatStaff(strapi, source);
  return staff.filter((agent) => isAvailable(agent, rules, now));
}
