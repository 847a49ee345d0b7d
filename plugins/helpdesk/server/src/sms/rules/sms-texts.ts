import type { NoticeEvent, SiteText } from '../../../../contracts';

const CHAT_WAITS: SiteText = {
  en: 'A chat waits',
  ur: 'ایک چیٹ منتظر ہے',
  bn: 'চ্যাট অপেক্ষায়',
  sw: 'Soga linasubiri',
  hi: 'एक चैट इंतज़ार में',
  ru: 'Чат ждёт ответа',
};

const NEWS: SiteText = {
  en: 'Helpdesk: news',
  ur: 'ہیلپ ڈیسک: نئی بات',
  bn: 'ডেস্ক: নতুন খবর',
  sw: 'Dawati la msaada: jipya',
  hi: 'हेल्पडेस्क: नई ख़बर',
  ru: 'Поддержка: новое',
};

const GIVEN: SiteText = {
  en: 'A request was given to you',
  ur: 'درخواست آپ کو ملی',
  bn: 'অনুরোধ পেয়েছেন',
  sw: 'Umepewa ombi',
  hi: 'एक अनुरोध आपको मिला',
  ru: 'Вам обращение',
};

/** What an SMS says where the name does not fit into it; short, since 70 letters of most scripts are one SMS. */
export const WITHOUT_NAME: Record<NoticeEvent, SiteText> = {
  chat: CHAT_WAITS,
  'chat-message': {
    en: 'New message in a chat',
    ur: 'چیٹ میں نیا پیغام',
    bn: 'চ্যাটে নতুন বার্তা',
    sw: 'Ujumbe mpya kwenye soga',
    hi: 'चैट में नया संदेश',
    ru: 'Новое в чате',
  },
  'chat-alarm': {
    en: 'Nobody answers a chat',
    ur: 'چیٹ بے جواب ہے',
    bn: 'চ্যাটে সাড়া নেই',
    sw: 'Soga halijajibiwa',
    hi: 'चैट बिना जवाब',
    ru: 'Чат без ответа',
  },
  assigned: GIVEN,
  'team-assigned': GIVEN,
  mentioned: NEWS,
  replied: NEWS,
  rated: NEWS,
  followed: NEWS,
  opened: NEWS,
};

export const TEST_TEXT: SiteText = {
  en: 'Helpdesk: SMS reach you.',
  ur: 'ہیلپ ڈیسک: ایس ایم ایس پہنچ رہے ہیں۔',
  bn: 'হেল্পডেস্ক: এসএমএস পৌঁছাচ্ছে।',
  sw: 'Dawati la msaada: SMS zinakufikia.',
  hi: 'हेल्पडेस्क: एसएमएस पहुँच रहे हैं।',
  ru: 'Поддержка: SMS доходят.',
};
