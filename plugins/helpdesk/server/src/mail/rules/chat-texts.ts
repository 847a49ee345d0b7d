import type { SiteText } from '../../../../contracts';

/*
 * Mails of a chat. Subject and frame hold nothing that a visitor typed: the address may be somebody else's. `{number}` is
 * the number of the request, `{link}` stands on a line alone and becomes a button.
 */
export const CHAT_TEXTS = {
  answersSubject: {
    en: 'Our answer to your message [#{number}]',
    ur: 'آپ کے پیغام پر ہمارا جواب [#{number}]',
    bn: 'আপনার বার্তার উত্তর [#{number}]',
    sw: 'Jibu letu kwa ujumbe wako [#{number}]',
    hi: 'आपके संदेश पर हमारा जवाब [#{number}]',
    ru: 'Наш ответ на ваше сообщение [#{number}]',
  },
  answersIntro: {
    en: 'You wrote to us on our site. Here is what you have not read yet:',
    ur: 'آپ نے ہماری سائٹ پر ہمیں لکھا تھا۔ یہ وہ ہے جو آپ نے ابھی تک نہیں پڑھا:',
    bn: 'আপনি আমাদের সাইটে আমাদের লিখেছিলেন। যা এখনো পড়েননি, তা এখানে:',
    sw: 'Ulituandikia kwenye tovuti yetu. Haya ndiyo ambayo bado hujasoma:',
    hi: 'आपने हमारी साइट पर हमें लिखा था। जो आपने अभी तक नहीं पढ़ा, वह यह है:',
    ru: 'Вы написали нам на сайте. Вот что вы ещё не прочитали:',
  },
  // Where the owner keeps what is said out of mails.
  answersLink: {
    en: 'You wrote to us on our site, and we have answered.',
    ur: 'آپ نے ہماری سائٹ پر ہمیں لکھا تھا، اور ہم نے جواب دے دیا ہے۔',
    bn: 'আপনি আমাদের সাইটে আমাদের লিখেছিলেন, আর আমরা উত্তর দিয়েছি।',
    sw: 'Ulituandikia kwenye tovuti yetu, nasi tumekujibu.',
    hi: 'आपने हमारी साइट पर हमें लिखा था, और हमने जवाब दे दिया है।',
    ru: 'Вы написали нам на сайте, и мы ответили.',
  },
  goOn: {
    en: 'You can go on with the conversation here:\n{link}',
    ur: 'آپ یہاں سے گفتگو جاری رکھ سکتے ہیں:\n{link}',
    bn: 'এখান থেকে কথা চালিয়ে যেতে পারেন:\n{link}',
    sw: 'Unaweza kuendelea na mazungumzo hapa:\n{link}',
    hi: 'आप यहाँ से बातचीत जारी रख सकते हैं:\n{link}',
    ru: 'Продолжить разговор можно здесь:\n{link}',
  },
  open: {
    en: 'Go on with the conversation',
    ur: 'گفتگو جاری رکھیں',
    bn: 'কথা চালিয়ে যান',
    sw: 'Endelea na mazungumzo',
    hi: 'बातचीत जारी रखें',
    ru: 'Продолжить разговор',
  },
  files: {
    en: 'Files in the conversation:',
    ur: 'گفتگو میں شامل فائلیں:',
    bn: 'কথোপকথনের ফাইল:',
    sw: 'Faili zilizo kwenye mazungumzo:',
    hi: 'बातचीत की फ़ाइलें:',
    ru: 'Файлы в разговоре:',
  },
  transcriptSubject: {
    en: 'Your conversation with us [#{number}]',
    ur: 'ہمارے ساتھ آپ کی گفتگو [#{number}]',
    bn: 'আমাদের সঙ্গে আপনার কথোপকথন [#{number}]',
    sw: 'Mazungumzo yako nasi [#{number}]',
    hi: 'हमारे साथ आपकी बातचीत [#{number}]',
    ru: 'Ваш разговор с нами [#{number}]',
  },
  transcriptIntro: {
    en: 'Somebody asked us to send this conversation to your address. If it was not you, you need do nothing.',
    ur: 'کسی نے ہم سے یہ گفتگو آپ کے پتے پر بھیجنے کو کہا ہے۔ اگر یہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں۔',
    bn: 'কেউ এই কথোপকথন আপনার ঠিকানায় পাঠাতে বলেছেন। আপনি না বলে থাকলে কিছুই করতে হবে না।',
    sw: 'Mtu ametuomba tutume mazungumzo haya kwa anwani yako. Ikiwa si wewe, huhitaji kufanya lolote.',
    hi: 'किसी ने हमसे यह बातचीत आपके पते पर भेजने को कहा है। अगर वह आप नहीं थे, तो आपको कुछ नहीं करना है।',
    ru: 'Кто-то попросил отправить этот разговор на ваш адрес. Если это были не вы, ничего делать не нужно.',
  },
  receiptSubject: {
    en: 'We have your message [#{number}]',
    ur: 'آپ کا پیغام ہمیں مل گیا ہے [#{number}]',
    bn: 'আপনার বার্তা আমরা পেয়েছি [#{number}]',
    sw: 'Tumepokea ujumbe wako [#{number}]',
    hi: 'आपका संदेश हमें मिल गया है [#{number}]',
    ru: 'Мы получили ваше сообщение [#{number}]',
  },
  receiptBody: {
    en: 'Somebody wrote to us on our site and gave this address for our answer. You will have it here as soon as we have written it.\n\nIf it was not you, you need do nothing.',
    ur: 'کسی نے ہماری سائٹ پر ہمیں لکھا اور جواب کے لیے یہ پتہ دیا۔ جیسے ہی ہم جواب لکھیں گے، وہ آپ کو یہاں مل جائے گا۔\n\nاگر یہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں۔',
    bn: 'কেউ আমাদের সাইটে আমাদের লিখে উত্তরের জন্য এই ঠিকানা দিয়েছেন। উত্তর লেখা হলেই এখানে পেয়ে যাবেন।\n\nআপনি না লিখে থাকলে কিছুই করতে হবে না।',
    sw: 'Mtu alituandikia kwenye tovuti yetu na kutoa anwani hii kwa ajili ya jibu letu. Utalipata hapa mara tutakapoliandika.\n\nIkiwa si wewe, huhitaji kufanya lolote.',
    hi: 'किसी ने हमारी साइट पर हमें लिखा और जवाब के लिए यह पता दिया। जैसे ही हम जवाब लिखेंगे, वह आपको यहाँ मिल जाएगा।\n\nअगर वह आप नहीं थे, तो आपको कुछ नहीं करना है।',
    ru: 'Кто-то написал нам на сайте и указал этот адрес для ответа. Вы получите его здесь, как только мы ответим.\n\nЕсли это были не вы, ничего делать не нужно.',
  },
} as const satisfies Record<string, SiteText>;
