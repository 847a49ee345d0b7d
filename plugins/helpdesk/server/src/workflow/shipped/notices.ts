import type { SiteLocale, SiteText, WorkflowDocument, WorkflowNotice } from '../../../../contracts';
import { inEach, mail, TO_CLIENT, TO_RESPONSIBLE } from './build';

const NAME = '{% if client.name %} {{ client.name }}{% endif %}';
const GREETING: SiteText = {
  en: `Hello${NAME},`,
  ur: `السلام علیکم${NAME}،`,
  bn: 'প্রিয় {% if client.name %}{{ client.name }}{% else %}গ্রাহক{% endif %},',
  sw: `Habari${NAME},`,
  hi: `नमस्ते${NAME},`,
  ru: 'Здравствуйте{% if client.name %}, {{ client.name }}{% endif %}!',
};
const SIGNATURE = '{{ actor.name }}\n{{ company.name }}';
const SPOKEN = '{% if entry.text %}\n\n{{ entry.text }}{% endif %}';
/** How the answer was: asked where the owner asks it, and nothing else. */
const RATING = '{% if rating %}\n\n{{ rating }}{% endif %}';
const FILLED =
  '{% if entry.fields.size > 0 %}\n{% for field in entry.fields %}\n{{ field.name }}: {{ field.value }}{% endfor %}{% endif %}';

/** What a mail to the client ends with, where its notice says nothing else. */
const READ_ON: SiteText = {
  en: 'You can read the whole request and write to us here:',
  ur: 'آپ اپنی پوری درخواست یہاں دیکھ سکتے ہیں اور ہمیں لکھ سکتے ہیں:',
  bn: 'এখানে আপনি পুরো অনুরোধটি পড়তে এবং আমাদের লিখতে পারেন:',
  sw: 'Unaweza kusoma ombi lote na kutuandikia hapa:',
  hi: 'आप अपना पूरा अनुरोध यहाँ पढ़ सकते हैं और हमें लिख सकते हैं:',
  ru: 'Прочитать всё обращение и написать нам можно здесь:',
};

/**
 * A mail to the client: greeting, what happened, what was said and filled in, signature, and what to do next; where it
 * is the last one, how the answer was.
 */
export function toClient({
  key,
  news,
  next = READ_ON,
  asksRating = false,
}: {
  key: string;
  news?: SiteText;
  next?: SiteText;
  asksRating?: boolean;
}): WorkflowNotice {
  const body = (locale: SiteLocale) =>
    `${GREETING[locale]}${news ? `\n\n${news[locale]}` : ''}${SPOKEN}${FILLED}\n\n${SIGNATURE}\n\n${next[locale]}\n{{ ticket.link }}${asksRating ? RATING : ''}`;
  return mail({ key, to: TO_CLIENT, withFiles: true, body: inEach(body) });
}

/** Who and what a mail to staff is about, in front of the values. */
const FACTS: Record<SiteLocale, [request: string, client: string, by: string, state: string]> = {
  en: ['Request', 'Client', 'Written by', 'State'],
  ur: ['درخواست', 'گاہک', 'تحریر', 'حالت'],
  bn: ['অনুরোধ', 'গ্রাহক', 'লিখেছেন', 'অবস্থা'],
  sw: ['Ombi', 'Mteja', 'Aliyeandika', 'Hali'],
  hi: ['अनुरोध', 'ग्राहक', 'लेखक', 'स्थिति'],
  ru: ['Обращение', 'Клиент', 'Автор', 'Статус'],
};
const FULL_STOP: SiteText = { en: '.', ur: '۔', bn: '।', sw: '.', hi: '।', ru: '.' };

/** A mail to whoever is responsible: who did what, what was said and filled in, and where to answer. */
export function toResponsible({ key, news }: { key: string; news: SiteText }): WorkflowNotice {
  const body = (locale: SiteLocale) => {
    const [request, client, by, state] = FACTS[locale];
    return `${news[locale]}${FULL_STOP[locale]}\n\n${request} #{{ ticket.number }}: {{ ticket.subject }}\n${client}: {{ client.name }}\n${by}: {{ actor.name }}\n${state}: {{ ticket.state }}${SPOKEN}${FILLED}\n\n{{ ticket.link }}`;
  };
  return mail({
    key,
    to: TO_RESPONSIBLE,
    subject: inEach((locale) => `[#{{ ticket.number }}] ${news[locale]}: {{ ticket.subject }}`),
    body: inEach(body),
  });
}

export const NEW_REQUEST = toResponsible({
  key: 'new-request',
  news: {
    en: 'New request',
    ur: 'نئی درخواست',
    bn: 'নতুন অনুরোধ',
    sw: 'Ombi jipya',
    hi: 'नया अनुरोध',
    ru: 'Новое обращение',
  },
});

export const CLIENT_WROTE = toResponsible({
  key: 'client-wrote',
  news: {
    en: 'The client has written',
    ur: 'گاہک نے پیغام لکھا ہے',
    bn: 'গ্রাহক লিখেছেন',
    sw: 'Mteja ameandika',
    hi: 'ग्राहक ने लिखा है',
    ru: 'Клиент написал сообщение',
  },
});

export const FORWARDED = toResponsible({
  key: 'forwarded',
  news: {
    en: 'A request was forwarded to you',
    ur: 'ایک درخواست آپ کو بھیجی گئی ہے',
    bn: 'একটি অনুরোধ আপনার কাছে পাঠানো হয়েছে',
    sw: 'Umepelekewa ombi',
    hi: 'एक अनुरोध आपको भेजा गया है',
    ru: 'Вам передано обращение',
  },
});

const RECEIVED: SiteText = {
  en: 'Thank you for writing to us. Your request has the number #{{ ticket.number }}. We will answer you by mail.\n\nYou can follow your request and add to it here:',
  ur: 'ہم سے رابطہ کرنے کا شکریہ۔ آپ کی درخواست کا نمبر #{{ ticket.number }} ہے۔ ہم آپ کو ای میل کے ذریعے جواب دیں گے۔\n\nآپ اپنی درخواست کی صورتِ حال یہاں دیکھ سکتے ہیں اور اس میں اضافہ کر سکتے ہیں:',
  bn: 'আমাদের লেখার জন্য ধন্যবাদ। আপনার অনুরোধের নম্বর #{{ ticket.number }}। আমরা আপনাকে ইমেইলে উত্তর দেব।\n\nএখানে আপনি অনুরোধটির খবর দেখতে পারেন এবং আরও কিছু জানাতে পারেন:',
  sw: 'Asante kwa kutuandikia. Nambari ya ombi lako ni #{{ ticket.number }}. Tutakujibu kwa barua pepe.\n\nUnaweza kufuatilia ombi lako na kuongeza maelezo hapa:',
  hi: 'हमें लिखने के लिए धन्यवाद। आपके अनुरोध का नंबर #{{ ticket.number }} है। हम आपको ईमेल से जवाब देंगे।\n\nआप अपने अनुरोध की स्थिति यहाँ देख सकते हैं और उसमें कुछ जोड़ सकते हैं:',
  ru: 'Спасибо, что написали нам. Номер вашего обращения — #{{ ticket.number }}. Мы ответим вам по электронной почте.\n\nСледить за обращением и дополнять его можно здесь:',
};

/** Repeats nothing of the question: the address may be somebody else's. */
export const RECEIPT: NonNullable<WorkflowDocument['receipt']> = {
  subject: {
    en: 'We have received your request [#{{ ticket.number }}]',
    ur: 'آپ کی درخواست موصول ہو گئی ہے [#{{ ticket.number }}]',
    bn: 'আমরা আপনার অনুরোধ পেয়েছি [#{{ ticket.number }}]',
    sw: 'Tumepokea ombi lako [#{{ ticket.number }}]',
    hi: 'हमें आपका अनुरोध मिल गया है [#{{ ticket.number }}]',
    ru: 'Мы получили ваше обращение [#{{ ticket.number }}]',
  },
  body: inEach(
    (locale) =>
      `${GREETING[locale]}\n\n${RECEIVED[locale]}\n{{ ticket.link }}\n\n{{ company.name }}`
  ),
};
