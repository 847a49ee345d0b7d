import type { Core } from '@strapi/strapi';
import { clock } from '../../platform/clock';
import { database } from '../../platform/database';
import { errorTrace } from '../../platform/error-trace';
import { every, untilDone } from '../../platform/jobs';
import { readDueChats, type DueChat } from './due-chats';
import { mailChat } from './mail-chat';

const BATCH = 20;
/** After a failure, so that one conversation does not keep the others waiting. */
const AGAIN_MS = 5 * 60_000;

/** Mails what visitors left too early to read. */
export function startChatMails(strapi: Core.Strapi): void {
  every(strapi, {
    name: 'chat-mails',
    seconds: 15,
    run: (signal) => untilDone(signal, () => mailDueChats(strapi)),
  });
}

/** @returns how many conversations were due to be looked at. */
export async function mailDueChats(strapi: Core.Strapi): Promise<number> {
  const due = await readDueChats(strapi, { now: clock.now(), most: BATCH });
  for (const chat of due) await look(strapi, chat);
  return due.length;
}

async function look(strapi: Core.Strapi, chat: DueChat): Promise<void> {
  try {
    await mailChat(strapi, chat);
  } catch (error) {
    strapi.log.error(`helpdesk: mail of chat ${chat.ticket.number}: ${errorTrace(error)}`);
    await database(strapi)('helpdesk_chats')
      .where({ id: chat.id, mail_at: chat.mailAt })
      .update({ mail_at: clock.now() + AGAIN_MS });
  }
}
