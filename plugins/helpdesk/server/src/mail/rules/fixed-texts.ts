import type { SiteText } from '../../../../contracts';

/** Whoever acts, with the company where it has a name. */
const SENDER = '{{ actor.name }}{% if company.name != "" %} ({{ company.name }}){% endif %}';
const TOLD =
  '{{ entry.text }}\n\n{% for field in entry.fields %}{{ field.name }}: {{ field.value }}\n{% endfor %}';
const SUBJECT = '{{ ticket.subject }} [#{{ ticket.number }}]';

/** Words of mails that no workflow holds. */
export const FIXED_TEXTS = {
  open: {
    en: 'Open the request',
    ur: 'درخواست کھولیں',
    bn: 'অনুরোধ খুলুন',
    sw: 'Fungua ombi',
    hi: 'अनुरोध खोलें',
    ru: 'Открыть обращение',
  },
  inProgress: {
    en: 'In progress',
    ur: 'کام جاری ہے',
    bn: 'কাজ চলছে',
    sw: 'Linashughulikiwa',
    hi: 'काम जारी है',
    ru: 'В работе',
  },
  yes: { en: 'Yes', ur: 'جی ہاں', bn: 'হ্যাঁ', sw: 'Ndiyo', hi: 'हाँ', ru: 'Да' },
  no: { en: 'No', ur: 'نہیں', bn: 'না', sw: 'Hapana', hi: 'नहीं', ru: 'Нет' },
  filesLeftOut: {
    en: 'The files are too large for a mail. You can download them here:\n{{ ticket.link }}',
    ur: 'فائلیں ای میل کے لیے بہت بڑی ہیں۔ آپ انہیں یہاں سے ڈاؤن لوڈ کر سکتے ہیں:\n{{ ticket.link }}',
    bn: 'ফাইলগুলো ইমেইলে পাঠানোর জন্য বেশি বড়। এখান থেকে ডাউনলোড করতে পারেন:\n{{ ticket.link }}',
    sw: 'Faili ni kubwa mno kutumwa kwa barua pepe. Unaweza kuzipakua hapa:\n{{ ticket.link }}',
    hi: 'फ़ाइलें ईमेल के लिए बहुत बड़ी हैं। आप उन्हें यहाँ से डाउनलोड कर सकते हैं:\n{{ ticket.link }}',
    ru: 'Файлы слишком большие для письма. Их можно скачать здесь:\n{{ ticket.link }}',
  },
  filesLeftOutOfCopy: {
    en: 'The files are too large for a mail.',
    ur: 'فائلیں ای میل کے لیے بہت بڑی ہیں۔',
    bn: 'ফাইলগুলো ইমেইলে পাঠানোর জন্য বেশি বড়।',
    sw: 'Faili ni kubwa mno kutumwa kwa barua pepe.',
    hi: 'फ़ाइलें ईमेल के लिए बहुत बड़ी हैं।',
    ru: 'Файлы слишком большие для письма.',
  },
  copySubject: { en: SUBJECT, ur: SUBJECT, bn: SUBJECT, sw: SUBJECT, hi: SUBJECT, ru: SUBJECT },
  // Whoever has a copy cannot open the request: there is nothing here that would let them.
  copyBody: {
    en: `${TOLD}\n\nYou receive this mail because ${SENDER} sends you a copy of what was told to the person who asked. The request #{{ ticket.number }} itself can only be opened by that person.`,
    ur: `${TOLD}\n\nیہ ای میل آپ کو اس لیے ملی ہے کہ ${SENDER} نے آپ کو اس جواب کی نقل بھیجی ہے جو سوال کرنے والے کو دیا گیا۔ درخواست #{{ ticket.number }} کو صرف وہی کھول سکتا ہے۔`,
    bn: `${TOLD}\n\nযিনি প্রশ্ন করেছিলেন তাঁকে যা জানানো হয়েছে, ${SENDER} তার একটি অনুলিপি আপনাকে পাঠিয়েছেন; তাই এই ইমেইলটি পেয়েছেন। অনুরোধ #{{ ticket.number }} শুধু তিনিই খুলতে পারেন।`,
    sw: `${TOLD}\n\nUmepata barua pepe hii kwa sababu ${SENDER} amekutumia nakala ya jibu alilopewa aliyeuliza. Ombi #{{ ticket.number }} lenyewe linaweza kufunguliwa na mtu huyo tu.`,
    hi: `${TOLD}\n\nयह ईमेल आपको इसलिए मिला है कि सवाल पूछने वाले को जो बताया गया, उसकी एक प्रति ${SENDER} ने आपको भेजी है। अनुरोध #{{ ticket.number }} को केवल वही व्यक्ति खोल सकता है।`,
    ru: `${TOLD}\n\nВы получили это письмо, потому что ${SENDER} отправляет вам копию ответа тому, кто задал вопрос. Само обращение #{{ ticket.number }} может открыть только этот человек.`,
  },
  receiptSubject: {
    en: 'We have received your request [#{{ ticket.number }}]',
    ur: 'آپ کی درخواست موصول ہو گئی ہے [#{{ ticket.number }}]',
    bn: 'আমরা আপনার অনুরোধ পেয়েছি [#{{ ticket.number }}]',
    sw: 'Tumepokea ombi lako [#{{ ticket.number }}]',
    hi: 'हमें आपका अनुरोध मिल गया है [#{{ ticket.number }}]',
    ru: 'Мы получили ваше обращение [#{{ ticket.number }}]',
  },
  receiptBody: {
    en: 'We have received your request. It has the number #{{ ticket.number }}.\n\nYou can follow it and add to it here:\n{{ ticket.link }}\n\nIf you have not written to us, somebody has entered your address by mistake; you need do nothing.',
    ur: 'ہمیں آپ کی درخواست موصول ہو گئی ہے۔ اس کا نمبر #{{ ticket.number }} ہے۔\n\nآپ اس کی صورتِ حال یہاں دیکھ سکتے ہیں اور اس میں اضافہ کر سکتے ہیں:\n{{ ticket.link }}\n\nاگر آپ نے ہمیں نہیں لکھا تو کسی نے غلطی سے آپ کا پتہ درج کر دیا ہے؛ آپ کو کچھ کرنے کی ضرورت نہیں۔',
    bn: 'আমরা আপনার অনুরোধ পেয়েছি। এর নম্বর #{{ ticket.number }}।\n\nএখানে আপনি এটির খবর দেখতে পারেন এবং আরও কিছু জানাতে পারেন:\n{{ ticket.link }}\n\nআপনি যদি আমাদের না লিখে থাকেন, তাহলে কেউ ভুল করে আপনার ঠিকানা দিয়েছেন; আপনাকে কিছু করতে হবে না।',
    sw: 'Tumepokea ombi lako. Nambari yake ni #{{ ticket.number }}.\n\nUnaweza kulifuatilia na kuongeza maelezo hapa:\n{{ ticket.link }}\n\nKama hukutuandikia, basi mtu ameandika anwani yako kwa makosa; huhitaji kufanya chochote.',
    hi: 'हमें आपका अनुरोध मिल गया है। इसका नंबर #{{ ticket.number }} है।\n\nआप इसकी स्थिति यहाँ देख सकते हैं और इसमें कुछ जोड़ सकते हैं:\n{{ ticket.link }}\n\nअगर आपने हमें नहीं लिखा है, तो किसी ने ग़लती से आपका पता दे दिया है; आपको कुछ करने की ज़रूरत नहीं।',
    ru: 'Мы получили ваше обращение. Его номер — #{{ ticket.number }}.\n\nСледить за ним и дополнять его можно здесь:\n{{ ticket.link }}\n\nЕсли вы нам не писали, значит, кто-то по ошибке указал ваш адрес; делать ничего не нужно.',
  },
  // The owner's choice that nothing of a request stands in a mail.
  linkBody: {
    en: 'There is an answer to your request #{{ ticket.number }}. You can read it here:\n{{ ticket.link }}',
    ur: 'آپ کی درخواست #{{ ticket.number }} کا جواب آ گیا ہے۔ آپ اسے یہاں پڑھ سکتے ہیں:\n{{ ticket.link }}',
    bn: 'আপনার অনুরোধ #{{ ticket.number }}-এর উত্তর এসেছে। এখানে পড়তে পারেন:\n{{ ticket.link }}',
    sw: 'Ombi lako #{{ ticket.number }} limejibiwa. Unaweza kusoma jibu hapa:\n{{ ticket.link }}',
    hi: 'आपके अनुरोध #{{ ticket.number }} का जवाब आ गया है। आप उसे यहाँ पढ़ सकते हैं:\n{{ ticket.link }}',
    ru: 'На ваше обращение #{{ ticket.number }} есть ответ. Прочитать его можно здесь:\n{{ ticket.link }}',
  },
  linkBodyOfCopy: {
    en: `${SENDER} has answered the request #{{ ticket.number }} and wanted you to know. What was answered is not sent by mail: it can be read only by the person who asked.`,
    ur: `${SENDER} نے درخواست #{{ ticket.number }} کا جواب دیا ہے اور چاہا کہ آپ کو اس کی خبر ہو۔ جواب ای میل میں نہیں بھیجا جاتا: اسے صرف سوال کرنے والا ہی پڑھ سکتا ہے۔`,
    bn: `${SENDER} অনুরোধ #{{ ticket.number }}-এর উত্তর দিয়েছেন এবং আপনাকে তা জানাতে চেয়েছেন। উত্তরটি ইমেইলে পাঠানো হয় না: যিনি প্রশ্ন করেছিলেন, শুধু তিনিই তা পড়তে পারেন।`,
    sw: `${SENDER} amejibu ombi #{{ ticket.number }} na alitaka ujue. Jibu lenyewe halitumwi kwa barua pepe: linaweza kusomwa na aliyeuliza tu.`,
    hi: `${SENDER} ने अनुरोध #{{ ticket.number }} का जवाब दिया है और चाहा कि आपको इसकी ख़बर हो। जवाब ईमेल में नहीं भेजा जाता: उसे केवल सवाल पूछने वाला व्यक्ति पढ़ सकता है।`,
    ru: `${SENDER} сообщает вам, что на обращение #{{ ticket.number }} дан ответ. Сам ответ по почте не отправляется: прочитать его может только тот, кто задал вопрос.`,
  },
  // %old% is the number under which the request was known before.
  mergedBody: {
    en: 'Your request #%old% is now part of your request #{{ ticket.number }}: both were about the same. Nothing was lost, and we answer you there.\n\nYou can read and add to it here:\n{{ ticket.link }}',
    ur: 'آپ کی درخواست #%old% اب آپ کی درخواست #{{ ticket.number }} کا حصہ ہے، کیونکہ دونوں ایک ہی بات کے بارے میں تھیں۔ کچھ ضائع نہیں ہوا، اور ہم آپ کو وہیں جواب دیں گے۔\n\nآپ اسے یہاں پڑھ سکتے ہیں اور اس میں اضافہ کر سکتے ہیں:\n{{ ticket.link }}',
    bn: 'আপনার অনুরোধ #%old% এখন আপনার অনুরোধ #{{ ticket.number }}-এর অংশ, কারণ দুটি একই বিষয়ে ছিল। কিছুই হারায়নি, আর আমরা সেখানেই আপনাকে উত্তর দেব।\n\nএখানে আপনি এটি পড়তে এবং আরও কিছু জানাতে পারেন:\n{{ ticket.link }}',
    sw: 'Ombi lako #%old% sasa ni sehemu ya ombi lako #{{ ticket.number }}, kwa sababu yote mawili yalihusu jambo moja. Hakuna kilichopotea, na tutakujibu huko.\n\nUnaweza kulisoma na kuongeza maelezo hapa:\n{{ ticket.link }}',
    hi: 'आपका अनुरोध #%old% अब आपके अनुरोध #{{ ticket.number }} का हिस्सा है, क्योंकि दोनों एक ही बात के बारे में थे। कुछ भी खोया नहीं है, और हम आपको वहीं जवाब देंगे।\n\nआप उसे यहाँ पढ़ सकते हैं और उसमें कुछ जोड़ सकते हैं:\n{{ ticket.link }}',
    ru: 'Ваше обращение #%old% теперь часть вашего обращения #{{ ticket.number }}: они были об одном и том же. Ничего не потеряно, мы ответим вам там.\n\nПрочитать его и дополнить можно здесь:\n{{ ticket.link }}',
  },
  testSubject: {
    en: 'A test mail',
    ur: 'آزمائشی ای میل',
    bn: 'একটি পরীক্ষামূলক ইমেইল',
    sw: 'Barua pepe ya majaribio',
    hi: 'एक परीक्षण ईमेल',
    ru: 'Проверочное письмо',
  },
  testBody: {
    en: 'This mail was sent to see whether mail leaves the desk. It did.\n\nIt needs no answer.',
    ur: 'یہ ای میل یہ دیکھنے کے لیے بھیجی گئی کہ ڈیسک سے ای میل جاتی ہے یا نہیں۔ یہ پہنچ گئی ہے۔\n\nاس کے جواب کی ضرورت نہیں۔',
    bn: 'হেল্পডেস্ক থেকে ইমেইল যায় কি না, তা দেখতে এটি পাঠানো হয়েছে। এটি পৌঁছেছে।\n\nউত্তর দেওয়ার দরকার নেই।',
    sw: 'Barua pepe hii ilitumwa ili kuona kama barua pepe zinatoka kwenye dawati. Imefika.\n\nHaihitaji jibu.',
    hi: 'यह ईमेल यह देखने के लिए भेजा गया कि हेल्पडेस्क से ईमेल जाते हैं या नहीं। यह पहुँच गया है।\n\nइसका जवाब देने की ज़रूरत नहीं।',
    ru: 'Это письмо отправлено, чтобы проверить, уходит ли почта из службы поддержки. Уходит.\n\nОтвечать на него не нужно.',
  },
  brokenSubject: {
    en: 'Request #{{ ticket.number }}',
    ur: 'درخواست #{{ ticket.number }}',
    bn: 'অনুরোধ #{{ ticket.number }}',
    sw: 'Ombi #{{ ticket.number }}',
    hi: 'अनुरोध #{{ ticket.number }}',
    ru: 'Обращение #{{ ticket.number }}',
  },
  brokenBody: {
    en: 'There is news about request #{{ ticket.number }}. You can read it here:\n{{ ticket.link }}',
    ur: 'درخواست #{{ ticket.number }} میں کچھ نیا ہے۔ آپ اسے یہاں پڑھ سکتے ہیں:\n{{ ticket.link }}',
    bn: 'অনুরোধ #{{ ticket.number }} নিয়ে নতুন কিছু আছে। এখানে দেখতে পারেন:\n{{ ticket.link }}',
    sw: 'Kuna jambo jipya kuhusu ombi #{{ ticket.number }}. Unaweza kulisoma hapa:\n{{ ticket.link }}',
    hi: 'अनुरोध #{{ ticket.number }} में कुछ नया है। आप उसे यहाँ पढ़ सकते हैं:\n{{ ticket.link }}',
    ru: 'В обращении #{{ ticket.number }} есть новости. Прочитать их можно здесь:\n{{ ticket.link }}',
  },
} as const satisfies Record<string, SiteText>;
