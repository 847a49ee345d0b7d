import type { NoticeEvent, SiteText } from '../../../../contracts';

/** Words of the digest. `{…}` is filled in. */
export const DIGEST_TEXTS = {
  subject: {
    en: 'Helpdesk: what is new ({count})',
    ur: 'ہیلپ ڈیسک: نئی باتیں ({count})',
    bn: 'হেল্পডেস্ক: নতুন খবর ({count})',
    sw: 'Dawati la msaada: mambo mapya ({count})',
    hi: 'हेल्पडेस्क: नई ख़बरें ({count})',
    ru: 'Служба поддержки: новое ({count})',
  },
  heading: {
    en: 'This is new since your last digest:',
    ur: 'آپ کے پچھلے خلاصے کے بعد یہ نیا ہے:',
    bn: 'আপনার আগের সারসংক্ষেপের পর যা নতুন:',
    sw: 'Haya ni mapya tangu muhtasari wako uliopita:',
    hi: 'आपके पिछले सारांश के बाद यह नया है:',
    ru: 'Что нового с прошлой сводки:',
  },
  more: {
    en: 'and {count} more',
    ur: 'اور {count} مزید',
    bn: 'এবং আরও {count}টি',
    sw: 'na mengine {count}',
    hi: 'और {count}',
    ru: 'и ещё {count}',
  },
  why: {
    en: 'You receive this mail because you chose a digest. You can change that under the bell in the panel.',
    ur: 'یہ ای میل آپ کو اس لیے ملی ہے کہ آپ نے خلاصہ منتخب کیا ہے۔ آپ اسے پینل میں گھنٹی کے نیچے بدل سکتے ہیں۔',
    bn: 'আপনি সারসংক্ষেপ বেছে নিয়েছেন বলে এই ইমেইলটি পেয়েছেন। প্যানেলে ঘণ্টার নিচে এটি বদলাতে পারেন।',
    sw: 'Umepata barua pepe hii kwa sababu ulichagua kupokea muhtasari. Unaweza kubadilisha hilo chini ya kengele kwenye paneli.',
    hi: 'यह ईमेल आपको इसलिए मिला है कि आपने सारांश चुना है। इसे आप पैनल में घंटी के नीचे बदल सकते हैं।',
    ru: 'Вы получили это письмо, потому что выбрали сводку. Изменить это можно в панели, под колокольчиком.',
  },
  open: {
    en: 'Open the queue',
    ur: 'فہرست کھولیں',
    bn: 'তালিকা খুলুন',
    sw: 'Fungua foleni',
    hi: 'सूची खोलें',
    ru: 'Открыть очередь',
  },
} as const satisfies Record<string, SiteText>;

/** What each kind of notice says; `{name}` acted. */
export const EVENT_TEXTS: Record<NoticeEvent, SiteText> = {
  assigned: {
    en: '{name} gave this to you',
    ur: '{name} نے یہ آپ کے سپرد کیا',
    bn: '{name} এটি আপনাকে দিয়েছেন',
    sw: '{name} amekupa hili',
    hi: '{name} ने यह आपको सौंपा',
    ru: '{name} передаёт это вам',
  },
  'team-assigned': {
    en: '{name} gave this to your team',
    ur: '{name} نے یہ آپ کی ٹیم کے سپرد کیا',
    bn: '{name} এটি আপনার দলকে দিয়েছেন',
    sw: '{name} ameipa timu yako hili',
    hi: '{name} ने यह आपकी टीम को सौंपा',
    ru: '{name} передаёт это вашей команде',
  },
  mentioned: {
    en: '{name} mentioned you',
    ur: '{name} نے آپ کا ذکر کیا',
    bn: '{name} আপনার কথা উল্লেখ করেছেন',
    sw: '{name} amekutaja',
    hi: '{name} ने आपका ज़िक्र किया',
    ru: '{name} упоминает вас',
  },
  replied: {
    en: '{name} replied',
    ur: '{name} نے جواب دیا',
    bn: '{name} উত্তর দিয়েছেন',
    sw: '{name} amejibu',
    hi: '{name} ने जवाब दिया',
    ru: 'Новый ответ: {name}',
  },
  followed: {
    en: '{name} did something new',
    ur: '{name} نے کچھ نیا کیا',
    bn: '{name} নতুন কিছু করেছেন',
    sw: '{name} amefanya jambo jipya',
    hi: '{name} ने कुछ नया किया',
    ru: 'Новое действие: {name}',
  },
  opened: {
    en: '{name} opened a request',
    ur: '{name} نے درخواست کھولی',
    bn: '{name} একটি অনুরোধ খুলেছেন',
    sw: '{name} amefungua ombi',
    hi: '{name} ने अनुरोध खोला',
    ru: 'Новое обращение: {name}',
  },
  rated: {
    en: '{name} rated an answer',
    ur: '{name} نے ایک جواب پر رائے دی',
    bn: '{name} একটি উত্তর মূল্যায়ন করেছেন',
    sw: '{name} ametathmini jibu',
    hi: '{name} ने एक उत्तर को आँका',
    ru: '{name} оценил(а) ответ',
  },
};
