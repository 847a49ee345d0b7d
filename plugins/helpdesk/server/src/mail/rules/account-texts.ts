import type { LocalizedText } from '../../../../contracts';

/*
 * Mails about an account. Nothing in them comes from whoever asked: the address may be a stranger's. `{{ link }}` stands
 * on a line alone and becomes a button.
 */

export interface AccountText {
  subject: LocalizedText;
  body: LocalizedText;
  /** Of the button. */
  button: LocalizedText;
}

const LOG_IN: LocalizedText = {
  en: 'Log in',
  ur: 'لاگ ان کریں',
  bn: 'লগ ইন করুন',
  sw: 'Ingia',
  hi: 'लॉग इन करें',
  ru: 'Войти',
};

export const ACCOUNT_TEXTS = {
  register: {
    subject: {
      en: 'Your new account',
      ur: 'آپ کا نیا اکاؤنٹ',
      bn: 'আপনার নতুন অ্যাকাউন্ট',
      sw: 'Akaunti yako mpya',
      hi: 'आपका नया खाता',
      ru: 'Ваша новая учётная запись',
    },
    body: {
      en: 'Somebody wants to make an account with this address, to follow requests to us in one place. If that was you, go on here:\n\n{{ link }}\n\nThe link holds for a day. If it was not you, you need do nothing: no account is made.',
      ur: 'کسی نے اس پتے سے اکاؤنٹ بنانا چاہا ہے تاکہ ہم سے کی گئی درخواستیں ایک جگہ دیکھی جا سکیں۔ اگر یہ آپ تھے تو یہاں سے آگے بڑھیں:\n\n{{ link }}\n\nیہ لنک ایک دن تک کارآمد ہے۔ اگر یہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں: کوئی اکاؤنٹ نہیں بنے گا۔',
      bn: 'কেউ এই ঠিকানা দিয়ে একটি অ্যাকাউন্ট খুলতে চান, যাতে আমাদের কাছে পাঠানো অনুরোধগুলো এক জায়গায় দেখা যায়। আপনিই যদি চেয়ে থাকেন, এখান থেকে এগিয়ে যান:\n\n{{ link }}\n\nলিংকটি এক দিন কাজ করবে। আপনি না চেয়ে থাকলে কিছুই করতে হবে না: কোনো অ্যাকাউন্ট খোলা হবে না।',
      sw: 'Mtu anataka kufungua akaunti kwa anwani hii ili kufuatilia maombi yaliyotumwa kwetu mahali pamoja. Ikiwa ni wewe, endelea hapa:\n\n{{ link }}\n\nKiungo hiki kinafanya kazi kwa siku moja. Ikiwa si wewe, huhitaji kufanya lolote: hakuna akaunti itakayofunguliwa.',
      hi: 'किसी ने इस पते से खाता बनाना चाहा है, ताकि हमें भेजे गए अनुरोध एक ही जगह देखे जा सकें। अगर वह आप थे, तो यहाँ से आगे बढ़ें:\n\n{{ link }}\n\nयह लिंक एक दिन तक काम करता है। अगर वह आप नहीं थे, तो आपको कुछ नहीं करना है: कोई खाता नहीं बनेगा।',
      ru: 'Кто-то хочет создать учётную запись с этим адресом, чтобы видеть свои обращения к нам в одном месте. Если это были вы, продолжите здесь:\n\n{{ link }}\n\nСсылка действует один день. Если это были не вы, ничего делать не нужно: учётная запись создана не будет.',
    },
    button: {
      en: 'Create the account',
      ur: 'اکاؤنٹ بنائیں',
      bn: 'অ্যাকাউন্ট খুলুন',
      sw: 'Fungua akaunti',
      hi: 'खाता बनाएँ',
      ru: 'Создать учётную запись',
    },
  },
  known: {
    subject: {
      en: 'You have an account already',
      ur: 'آپ کا اکاؤنٹ پہلے سے موجود ہے',
      bn: 'আপনার অ্যাকাউন্ট আগে থেকেই আছে',
      sw: 'Tayari una akaunti',
      hi: 'आपका खाता पहले से है',
      ru: 'У вас уже есть учётная запись',
    },
    body: {
      en: 'Somebody wanted to make an account with this address. There is one already: log in with your password, or have a new one set there if you have forgotten it.\n\n{{ link }}\n\nIf it was not you, you need do nothing: nothing was changed.',
      ur: 'کسی نے اس پتے سے اکاؤنٹ بنانا چاہا۔ اس پتے کا اکاؤنٹ پہلے سے موجود ہے: اپنے پاس ورڈ سے لاگ ان کریں، یا بھول گئے ہوں تو وہیں سے نیا رکھ لیں۔\n\n{{ link }}\n\nاگر یہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں: کچھ تبدیل نہیں ہوا۔',
      bn: 'কেউ এই ঠিকানা দিয়ে একটি অ্যাকাউন্ট খুলতে চেয়েছিলেন। অ্যাকাউন্ট আগে থেকেই আছে: আপনার পাসওয়ার্ড দিয়ে লগ ইন করুন, ভুলে গেলে সেখানেই নতুন একটি ঠিক করে নিন।\n\n{{ link }}\n\nআপনি না চেয়ে থাকলে কিছুই করতে হবে না: কিছুই বদলায়নি।',
      sw: 'Mtu alitaka kufungua akaunti kwa anwani hii. Tayari kuna akaunti: ingia kwa nenosiri lako, au weka jipya hapo ikiwa umelisahau.\n\n{{ link }}\n\nIkiwa si wewe, huhitaji kufanya lolote: hakuna kilichobadilishwa.',
      hi: 'किसी ने इस पते से खाता बनाना चाहा। खाता पहले से है: अपने पासवर्ड से लॉग इन करें, या भूल गए हों तो वहीं नया रख लें।\n\n{{ link }}\n\nअगर वह आप नहीं थे, तो आपको कुछ नहीं करना है: कुछ नहीं बदला।',
      ru: 'Кто-то хотел создать учётную запись с этим адресом. Она уже есть: войдите со своим паролем или задайте там новый, если забыли его.\n\n{{ link }}\n\nЕсли это были не вы, ничего делать не нужно: ничего не изменилось.',
    },
    button: LOG_IN,
  },
  reset: {
    subject: {
      en: 'Set a new password',
      ur: 'نیا پاس ورڈ رکھیں',
      bn: 'নতুন পাসওয়ার্ড ঠিক করুন',
      sw: 'Weka nenosiri jipya',
      hi: 'नया पासवर्ड रखें',
      ru: 'Новый пароль',
    },
    body: {
      en: 'Somebody has forgotten the password of your account. If that was you, set a new one here:\n\n{{ link }}\n\nThe link holds for an hour and works once. If it was not you, you need do nothing: your password stays as it is.',
      ur: 'کسی نے بتایا ہے کہ وہ آپ کے اکاؤنٹ کا پاس ورڈ بھول گیا ہے۔ اگر یہ آپ تھے تو نیا پاس ورڈ یہاں رکھیں:\n\n{{ link }}\n\nیہ لنک ایک گھنٹے تک اور صرف ایک بار کارآمد ہے۔ اگر یہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں: آپ کا پاس ورڈ وہی رہے گا۔',
      bn: 'কেউ জানিয়েছেন যে আপনার অ্যাকাউন্টের পাসওয়ার্ড ভুলে গেছেন। আপনিই হলে এখানে নতুন একটি ঠিক করুন:\n\n{{ link }}\n\nলিংকটি এক ঘণ্টা এবং একবারই কাজ করবে। আপনি না হলে কিছুই করতে হবে না: আপনার পাসওয়ার্ড যেমন ছিল তেমনই থাকবে।',
      sw: 'Mtu amesema amesahau nenosiri la akaunti yako. Ikiwa ni wewe, weka jipya hapa:\n\n{{ link }}\n\nKiungo hiki kinafanya kazi kwa saa moja na mara moja tu. Ikiwa si wewe, huhitaji kufanya lolote: nenosiri lako linabaki lilivyo.',
      hi: 'किसी ने बताया है कि वह आपके खाते का पासवर्ड भूल गया है। अगर वह आप थे, तो नया पासवर्ड यहाँ रखें:\n\n{{ link }}\n\nयह लिंक एक घंटे तक और एक ही बार काम करता है। अगर वह आप नहीं थे, तो आपको कुछ नहीं करना है: आपका पासवर्ड वही रहेगा।',
      ru: 'Кто-то сообщил, что забыл пароль от вашей учётной записи. Если это были вы, задайте новый здесь:\n\n{{ link }}\n\nСсылка действует один час и один раз. Если это были не вы, ничего делать не нужно: пароль останется прежним.',
    },
    button: {
      en: 'Set a new password',
      ur: 'نیا پاس ورڈ رکھیں',
      bn: 'নতুন পাসওয়ার্ড ঠিক করুন',
      sw: 'Weka nenosiri jipya',
      hi: 'नया पासवर्ड रखें',
      ru: 'Задать новый пароль',
    },
  },
  unknown: {
    subject: {
      en: 'There is no account with this address',
      ur: 'اس پتے کا کوئی اکاؤنٹ نہیں ہے',
      bn: 'এই ঠিকানায় কোনো অ্যাকাউন্ট নেই',
      sw: 'Hakuna akaunti yenye anwani hii',
      hi: 'इस पते का कोई खाता नहीं है',
      ru: 'Учётной записи с этим адресом нет',
    },
    body: {
      en: 'Somebody asked us for a new password for an account with this address. There is no such account. If it was you, you may have used another address; log in with that one here, or make an account:\n\n{{ link }}\n\nIf it was not you, you need do nothing.',
      ur: 'کسی نے اس پتے کے اکاؤنٹ کے لیے نیا پاس ورڈ مانگا ہے۔ ایسا کوئی اکاؤنٹ نہیں ہے۔ اگر یہ آپ تھے تو شاید آپ نے کوئی اور پتا استعمال کیا ہو؛ اسی پتے سے یہاں لاگ ان کریں یا نیا اکاؤنٹ بنائیں:\n\n{{ link }}\n\nاگر یہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں۔',
      bn: 'কেউ এই ঠিকানার অ্যাকাউন্টের জন্য নতুন পাসওয়ার্ড চেয়েছেন। এমন কোনো অ্যাকাউন্ট নেই। আপনিই হলে হয়তো অন্য কোনো ঠিকানা ব্যবহার করেছিলেন; সেটি দিয়ে এখানে লগ ইন করুন, অথবা একটি অ্যাকাউন্ট খুলুন:\n\n{{ link }}\n\nআপনি না হলে কিছুই করতে হবে না।',
      sw: 'Mtu ameomba nenosiri jipya la akaunti yenye anwani hii. Hakuna akaunti hiyo. Ikiwa ni wewe, huenda ulitumia anwani nyingine; ingia kwa hiyo hapa, au fungua akaunti:\n\n{{ link }}\n\nIkiwa si wewe, huhitaji kufanya lolote.',
      hi: 'किसी ने इस पते के खाते के लिए नया पासवर्ड माँगा है। ऐसा कोई खाता नहीं है। अगर वह आप थे, तो शायद आपने कोई दूसरा पता इस्तेमाल किया हो; उसी से यहाँ लॉग इन करें, या नया खाता बनाएँ:\n\n{{ link }}\n\nअगर वह आप नहीं थे, तो आपको कुछ नहीं करना है।',
      ru: 'Кто-то запросил новый пароль для учётной записи с этим адресом. Такой учётной записи нет. Если это были вы, возможно, вы указывали другой адрес: войдите с ним здесь или создайте учётную запись:\n\n{{ link }}\n\nЕсли это были не вы, ничего делать не нужно.',
    },
    button: LOG_IN,
  },
  address: {
    subject: {
      en: 'Confirm your address',
      ur: 'اپنے پتے کی تصدیق کریں',
      bn: 'আপনার ঠিকানা নিশ্চিত করুন',
      sw: 'Thibitisha anwani yako',
      hi: 'अपने पते की पुष्टि करें',
      ru: 'Подтвердите адрес',
    },
    body: {
      en: 'Somebody wants to use this address with their account, so that requests sent from it are seen there. If that was you, confirm it here:\n\n{{ link }}\n\nThe link holds for a day, and only for who is logged in to that account or knows its password. If it was not you, you need do nothing: nobody sees your requests.',
      ur: 'کوئی اس پتے کو اپنے اکاؤنٹ کے ساتھ استعمال کرنا چاہتا ہے تاکہ اس پتے سے بھیجی گئی درخواستیں وہاں نظر آئیں۔ اگر یہ آپ ہیں تو یہاں تصدیق کریں:\n\n{{ link }}\n\nیہ لنک ایک دن تک کارآمد ہے، اور صرف اس کے لیے جو اس اکاؤنٹ میں لاگ ان ہو یا اس کا پاس ورڈ جانتا ہو۔ اگر یہ آپ نہیں ہیں تو آپ کو کچھ کرنے کی ضرورت نہیں: آپ کی درخواستیں کوئی نہیں دیکھ سکتا۔',
      bn: 'কেউ এই ঠিকানাটি নিজের অ্যাকাউন্টের সঙ্গে ব্যবহার করতে চান, যাতে এই ঠিকানা থেকে পাঠানো অনুরোধ সেখানে দেখা যায়। আপনিই হলে এখানে নিশ্চিত করুন:\n\n{{ link }}\n\nলিংকটি এক দিন কাজ করবে, এবং কেবল তাঁর জন্য যিনি সেই অ্যাকাউন্টে লগ ইন করে আছেন বা তার পাসওয়ার্ড জানেন। আপনি না হলে কিছুই করতে হবে না: আপনার অনুরোধ কেউ দেখতে পাবে না।',
      sw: 'Mtu anataka kutumia anwani hii pamoja na akaunti yake, ili maombi yaliyotumwa kutoka kwayo yaonekane huko. Ikiwa ni wewe, thibitisha hapa:\n\n{{ link }}\n\nKiungo hiki kinafanya kazi kwa siku moja, na kwa yule tu aliyeingia katika akaunti hiyo au anayejua nenosiri lake. Ikiwa si wewe, huhitaji kufanya lolote: hakuna anayeona maombi yako.',
      hi: 'कोई इस पते को अपने खाते के साथ इस्तेमाल करना चाहता है, ताकि इससे भेजे गए अनुरोध वहाँ दिखें। अगर वह आप हैं, तो यहाँ पुष्टि करें:\n\n{{ link }}\n\nयह लिंक एक दिन तक काम करता है, और केवल उसके लिए जो उस खाते में लॉग इन हो या उसका पासवर्ड जानता हो। अगर वह आप नहीं हैं, तो आपको कुछ नहीं करना है: आपके अनुरोध कोई नहीं देख सकता।',
      ru: 'Кто-то хочет использовать этот адрес со своей учётной записью, чтобы видеть там обращения, отправленные с него. Если это вы, подтвердите его здесь:\n\n{{ link }}\n\nСсылка действует один день и только для того, кто вошёл в эту учётную запись или знает её пароль. Если это не вы, ничего делать не нужно: ваших обращений никто не увидит.',
    },
    button: {
      en: 'Confirm the address',
      ur: 'پتے کی تصدیق کریں',
      bn: 'ঠিকানা নিশ্চিত করুন',
      sw: 'Thibitisha anwani',
      hi: 'पते की पुष्टि करें',
      ru: 'Подтвердить адрес',
    },
  },
  taken: {
    subject: {
      en: 'Your address stays with your account',
      ur: 'آپ کا پتا آپ ہی کے اکاؤنٹ کے ساتھ ہے',
      bn: 'আপনার ঠিকানা আপনার অ্যাকাউন্টের সঙ্গেই আছে',
      sw: 'Anwani yako inabaki na akaunti yako',
      hi: 'आपका पता आपके ही खाते के साथ है',
      ru: 'Ваш адрес остаётся за вашей учётной записью',
    },
    body: {
      en: 'Somebody wanted to add this address to another account. It belongs to yours, and stays there. If that was you, remove the address from this account first:\n\n{{ link }}\n\nIf it was not you, you need do nothing: nothing was changed.',
      ur: 'کسی نے یہ پتا کسی دوسرے اکاؤنٹ میں شامل کرنا چاہا۔ یہ آپ کے اکاؤنٹ کا ہے اور وہیں رہے گا۔ اگر یہ آپ تھے تو پہلے پتے کو اس اکاؤنٹ سے ہٹا دیں:\n\n{{ link }}\n\nاگر یہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں: کچھ تبدیل نہیں ہوا۔',
      bn: 'কেউ এই ঠিকানা অন্য একটি অ্যাকাউন্টে যোগ করতে চেয়েছিলেন। এটি আপনার অ্যাকাউন্টের, এবং সেখানেই থাকবে। আপনিই হলে আগে এই অ্যাকাউন্ট থেকে ঠিকানাটি সরান:\n\n{{ link }}\n\nআপনি না হলে কিছুই করতে হবে না: কিছুই বদলায়নি।',
      sw: 'Mtu alitaka kuongeza anwani hii kwenye akaunti nyingine. Ni ya akaunti yako, na inabaki hapo. Ikiwa ni wewe, kwanza iondoe kwenye akaunti hii:\n\n{{ link }}\n\nIkiwa si wewe, huhitaji kufanya lolote: hakuna kilichobadilishwa.',
      hi: 'किसी ने यह पता किसी दूसरे खाते में जोड़ना चाहा। यह आपके खाते का है और वहीं रहेगा। अगर वह आप थे, तो पहले इस पते को इस खाते से हटाएँ:\n\n{{ link }}\n\nअगर वह आप नहीं थे, तो आपको कुछ नहीं करना है: कुछ नहीं बदला।',
      ru: 'Кто-то хотел добавить этот адрес к другой учётной записи. Он относится к вашей и остаётся за ней. Если это были вы, сначала уберите адрес из этой учётной записи:\n\n{{ link }}\n\nЕсли это были не вы, ничего делать не нужно: ничего не изменилось.',
    },
    button: LOG_IN,
  },
  changed: {
    subject: {
      en: 'Your password was changed',
      ur: 'آپ کا پاس ورڈ تبدیل ہو گیا ہے',
      bn: 'আপনার পাসওয়ার্ড বদলানো হয়েছে',
      sw: 'Nenosiri lako limebadilishwa',
      hi: 'आपका पासवर्ड बदल गया है',
      ru: 'Ваш пароль изменён',
    },
    body: {
      en: 'The password of your account was changed, and every other browser was logged out. If that was you, you need do nothing.\n\nIf it was not you, set a new one at once:\n\n{{ link }}',
      ur: 'آپ کے اکاؤنٹ کا پاس ورڈ تبدیل ہو گیا ہے، اور باقی تمام براؤزر لاگ آؤٹ ہو گئے ہیں۔ اگر یہ آپ نے کیا ہے تو کچھ کرنے کی ضرورت نہیں۔\n\nاگر یہ آپ نے نہیں کیا تو فوراً نیا پاس ورڈ رکھیں:\n\n{{ link }}',
      bn: 'আপনার অ্যাকাউন্টের পাসওয়ার্ড বদলানো হয়েছে, এবং অন্য সব ব্রাউজার থেকে লগ আউট করা হয়েছে। আপনিই করে থাকলে কিছুই করতে হবে না।\n\nআপনি না করে থাকলে এখনই নতুন একটি ঠিক করুন:\n\n{{ link }}',
      sw: 'Nenosiri la akaunti yako limebadilishwa, na umeondolewa kwenye vivinjari vingine vyote. Ikiwa ni wewe, huhitaji kufanya lolote.\n\nIkiwa si wewe, weka jipya mara moja:\n\n{{ link }}',
      hi: 'आपके खाते का पासवर्ड बदल गया है, और बाकी सभी ब्राउज़र लॉग आउट हो गए हैं। अगर यह आपने किया है, तो कुछ नहीं करना है।\n\nअगर यह आपने नहीं किया, तो तुरंत नया पासवर्ड रखें:\n\n{{ link }}',
      ru: 'Пароль вашей учётной записи изменён, во всех других браузерах выполнен выход. Если это были вы, ничего делать не нужно.\n\nЕсли это были не вы, сразу задайте новый:\n\n{{ link }}',
    },
    button: {
      en: 'Set a new password',
      ur: 'نیا پاس ورڈ رکھیں',
      bn: 'নতুন পাসওয়ার্ড ঠিক করুন',
      sw: 'Weka nenosiri jipya',
      hi: 'नया पासवर्ड रखें',
      ru: 'Задать новый пароль',
    },
  },
} as const satisfies Record<string, AccountText>;

export type AccountTextName = keyof typeof ACCOUNT_TEXTS;
