import type { WorkflowAction } from '../../../../contracts';
import { answer, clientAction, OPTIONAL_TEXT, staffAction } from './build';
import { CLIENT_MESSAGE, clientReply, DELETE, NOTE, reopen, restore } from './common-actions';
import { FORWARDED, toClient, toResponsible } from './notices';
import { PAYMENT_FIELDS, QUOTE_FIELDS } from './repairs-fields';

export const REPAIRS_ACTIONS: WorkflowAction[] = [
  answer({
    key: 'accept',
    name: {
      en: 'Accept for repair',
      ur: 'مرمت کے لیے قبول کریں',
      bn: 'মেরামতের জন্য গ্রহণ করুন',
      sw: 'Kubali kwa matengenezo',
      hi: 'मरम्मत के लिए स्वीकार करें',
      ru: 'Принять в ремонт',
    },
    colour: 'teal',
    icon: 'tool',
    to: 'accepted',
    ...OPTIONAL_TEXT,
    assignment: { mode: 'actor' },
    notices: [
      toClient({
        key: 'accepted',
        en: 'We have accepted your repair and are examining it. We will send you a quote.',
        ur: 'ہم نے آپ کی مرمت کی درخواست قبول کر لی ہے اور معائنہ کر رہے ہیں۔ ہم آپ کو تخمینہ بھیجیں گے۔',
      }),
    ],
  }),
  answer({
    key: 'quote',
    name: {
      en: 'Send a quote',
      ur: 'تخمینہ بھیجیں',
      bn: 'প্রাক্কলন পাঠান',
      sw: 'Tuma makadirio',
      hi: 'अनुमानित लागत भेजें',
      ru: 'Отправить смету',
    },
    colour: 'blue',
    icon: 'wallet',
    to: 'quote-sent',
    fields: QUOTE_FIELDS,
    notices: [
      toClient({
        key: 'quote',
        en: 'Here is our quote for your repair.',
        ur: 'آپ کی مرمت کا تخمینہ حاضر ہے۔',
        next: {
          en: 'You can accept or decline the quote here:',
          ur: 'آپ تخمینہ یہاں منظور یا نامنظور کر سکتے ہیں:',
        },
      }),
    ],
  }),
  answer({
    key: 'payment-received',
    name: {
      en: 'Payment received',
      ur: 'ادائیگی موصول ہو گئی',
      bn: 'অর্থ পাওয়া গেছে',
      sw: 'Malipo yamepokelewa',
      hi: 'भुगतान प्राप्त हुआ',
      ru: 'Оплата получена',
    },
    colour: 'green',
    icon: 'wallet',
    to: 'payment-received',
    ...OPTIONAL_TEXT,
    fields: PAYMENT_FIELDS,
    notices: [
      toClient({
        key: 'payment-received',
        en: 'Thank you, we have received your payment.',
        ur: 'شکریہ، آپ کی ادائیگی موصول ہو گئی ہے۔',
      }),
    ],
  }),
  staffAction({
    key: 'start-repair',
    name: {
      en: 'Start the repair',
      ur: 'مرمت شروع کریں',
      bn: 'মেরামত শুরু করুন',
      sw: 'Anza matengenezo',
      hi: 'मरम्मत शुरू करें',
      ru: 'Начать ремонт',
    },
    colour: 'purple',
    icon: 'tool',
    to: 'in-repair',
    client: 'see',
  }),
  answer({
    key: 'repaired',
    name: {
      en: 'Ready for pick-up',
      ur: 'وصولی کے لیے تیار',
      bn: 'সংগ্রহের জন্য প্রস্তুত',
      sw: 'Tayari kuchukuliwa',
      hi: 'ले जाने के लिए तैयार',
      ru: 'Готово к выдаче',
    },
    colour: 'green',
    icon: 'flag',
    to: 'ready',
    ...OPTIONAL_TEXT,
    notices: [
      toClient({
        key: 'repaired',
        en: 'Your repair is finished and ready for pick-up.',
        ur: 'آپ کی مرمت مکمل ہو گئی ہے، آپ اپنی چیز وصول کر سکتے ہیں۔',
      }),
    ],
  }),
  answer({
    key: 'hand-over',
    name: {
      en: 'Hand over and close',
      ur: 'حوالے کر کے بند کریں',
      bn: 'হস্তান্তর করে বন্ধ করুন',
      sw: 'Kabidhi na ufunge',
      hi: 'सौंपकर बंद करें',
      ru: 'Выдать и закрыть',
    },
    colour: 'green',
    icon: 'check',
    to: 'closed',
    ...OPTIONAL_TEXT,
    notices: [
      toClient({
        key: 'handed-over',
        en: 'You have picked up your repair, and we have closed the request. Thank you for your trust.',
        ur: 'آپ اپنی چیز وصول کر چکے ہیں اور ہم نے درخواست بند کر دی ہے۔ آپ کے اعتماد کا شکریہ۔',
        next: {
          en: 'If something is not right, write to us here and the request continues:',
          ur: 'اگر کوئی مسئلہ ہو تو یہاں لکھیں، درخواست پر دوبارہ کام شروع ہو جائے گا:',
        },
      }),
    ],
  }),
  answer({
    key: 'write',
    name: {
      en: 'Write to the client',
      ur: 'صارف کو لکھیں',
      bn: 'গ্রাহককে লিখুন',
      sw: 'Mwandikie mteja',
      hi: 'ग्राहक को लिखें',
      ru: 'Написать клиенту',
    },
    colour: 'blue',
    icon: 'reply',
    notices: [toClient({ key: 'written' })],
  }),
  staffAction({
    key: 'forward',
    name: {
      en: 'Forward to a colleague',
      ur: 'ساتھی کو بھیجیں',
      bn: 'সহকর্মীর কাছে পাঠান',
      sw: 'Peleka kwa mwenzako',
      hi: 'सहकर्मी को भेजें',
      ru: 'Передать коллеге',
    },
    colour: 'purple',
    icon: 'arrow',
    ...OPTIONAL_TEXT,
    assignment: { mode: 'choose' },
    notices: [FORWARDED],
  }),
  NOTE,
  answer({
    key: 'cancel',
    name: {
      en: 'Cancel',
      ur: 'منسوخ کریں',
      bn: 'বাতিল করুন',
      sw: 'Ghairi',
      hi: 'रद्द करें',
      ru: 'Отменить',
    },
    colour: 'red',
    icon: 'cross',
    to: 'cancelled',
    notices: [
      toClient({
        key: 'cancelled',
        en: 'We have cancelled your repair.',
        ur: 'ہم نے آپ کی مرمت کی درخواست منسوخ کر دی ہے۔',
      }),
    ],
  }),
  reopen('accepted'),
  DELETE,
  restore('accepted'),
  clientAction({
    key: 'accept-quote',
    name: {
      en: 'Accept the quote',
      ur: 'تخمینہ منظور کریں',
      bn: 'প্রাক্কলন অনুমোদন করুন',
      sw: 'Kubali makadirio',
      hi: 'अनुमानित लागत स्वीकार करें',
      ru: 'Принять смету',
    },
    colour: 'green',
    icon: 'check',
    to: 'awaiting-payment',
    ...OPTIONAL_TEXT,
    notices: [
      toResponsible({
        key: 'quote-accepted',
        en: 'The client has accepted the quote',
        ur: 'صارف نے تخمینہ منظور کر لیا ہے',
      }),
    ],
  }),
  clientAction({
    key: 'decline-quote',
    name: {
      en: 'Decline the quote',
      ur: 'تخمینہ نامنظور کریں',
      bn: 'প্রাক্কলন প্রত্যাখ্যান করুন',
      sw: 'Kataa makadirio',
      hi: 'अनुमानित लागत अस्वीकार करें',
      ru: 'Отклонить смету',
    },
    colour: 'red',
    icon: 'cross',
    to: 'cancelled',
    ...OPTIONAL_TEXT,
    notices: [
      toResponsible({
        key: 'quote-declined',
        en: 'The client has declined the quote',
        ur: 'صارف نے تخمینہ نامنظور کر دیا ہے',
      }),
    ],
  }),
  CLIENT_MESSAGE,
  clientReply('accepted'),
];
