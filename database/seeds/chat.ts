import type { Core } from '@strapi/strapi';
import { newChatSource } from '../../plugins/helpdesk/server/src/chat/sources/new-chat-source';
import { createChatSource } from '../../plugins/helpdesk/server/src/chat/sources/save-chat-source';
import { publicUrl } from '../../plugins/helpdesk/server/src/platform/public-url';
import { SUPPORT_TEAM } from './company';

export const SITE_CHAT = 'site-chat';

/** Where somebody tries the window on a page of their own beside the demo. */
const BESIDE = ['http://localhost:8080', 'http://127.0.0.1:8080'];

/** A chat for the company's site: who writes says who they are, and agrees that it is kept. */
export async function openChat(strapi: Core.Strapi): Promise<void> {
  const chat = await newChatSource(strapi);
  const { origin } = new URL(publicUrl(strapi));
  const { key } = await createChatSource(strapi, {
    ...chat,
    name: {
      en: 'Site chat',
      ur: 'سائٹ چیٹ',
      bn: 'সাইটের চ্যাট',
      sw: 'Gumzo la tovuti',
      hi: 'साइट चैट',
      ru: 'Чат на сайте',
    },
    settings: {
      ...chat.settings,
      face: 'person',
      consent: {
        en: 'I agree that my messages are kept, so that you can answer me.',
        ur: 'میں متفق ہوں کہ میرے پیغامات محفوظ رکھے جائیں تاکہ آپ مجھے جواب دے سکیں۔',
        bn: 'আমাকে উত্তর দেওয়ার জন্য আমার বার্তা রাখা হবে, এতে আমি সম্মত।',
        sw: 'Nakubali ujumbe wangu uhifadhiwe ili muweze kunijibu.',
        hi: 'मैं सहमत हूँ कि मेरे संदेश रखे जाएँ, ताकि आप मुझे जवाब दे सकें।',
        ru: 'Я согласен с тем, что мои сообщения хранятся, чтобы вы могли мне ответить.',
      },
      assignee: { team: SUPPORT_TEAM },
      allowedOrigins: [...new Set([origin, ...BESIDE])],
    },
  });
  if (key !== SITE_CHAT) throw new Error(`The chat became ${key}.`);
}
