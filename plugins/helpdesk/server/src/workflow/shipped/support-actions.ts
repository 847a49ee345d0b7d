import type { WorkflowAction } from '../../../../contracts';
import { answer, clientAction, OPTIONAL_TEXT, staffAction, TEXT } from './build';
import { CLIENT_MESSAGE, clientReply, DELETE, NOTE, reopen, restore } from './common-actions';
import { FORWARDED, toClient, toResponsible } from './notices';

export const SUPPORT_ACTIONS: WorkflowAction[] = [
  answer({
    key: 'reply',
    name: {
      en: 'Reply',
      ur: 'جواب دیں',
      bn: 'উত্তর দিন',
      sw: 'Jibu',
      hi: 'उत्तर दें',
      ru: 'Ответить',
    },
    colour: 'blue',
    icon: 'reply',
    to: 'waiting-client',
    notices: [toClient({ key: 'reply' })],
  }),
  answer({
    key: 'reply-close',
    name: {
      en: 'Reply and close',
      ur: 'جواب دے کر بند کریں',
      bn: 'উত্তর দিয়ে বন্ধ করুন',
      sw: 'Jibu na ufunge',
      hi: 'उत्तर देकर बंद करें',
      ru: 'Ответить и закрыть',
    },
    colour: 'green',
    icon: 'check',
    to: 'closed',
    notices: [
      toClient({
        key: 'reply-close',
        next: {
          en: 'We have closed your request with this answer. If something is still open, write to us here and it continues:',
          ur: 'اس جواب کے ساتھ ہم نے آپ کی درخواست بند کر دی ہے۔ اگر کوئی بات رہ گئی ہو تو یہاں لکھیں، درخواست پر دوبارہ کام شروع ہو جائے گا:',
        },
      }),
    ],
  }),
  staffAction({
    key: 'take',
    name: {
      en: 'Take',
      ur: 'اپنے ذمے لیں',
      bn: 'দায়িত্ব নিন',
      sw: 'Chukua',
      hi: 'अपने ज़िम्मे लें',
      ru: 'Взять себе',
    },
    colour: 'teal',
    icon: 'person',
    to: 'open',
    assignment: { mode: 'actor' },
  }),
  staffAction({
    key: 'forward',
    name: {
      en: 'Forward to a specialist',
      ur: 'ماہر کو بھیجیں',
      bn: 'বিশেষজ্ঞের কাছে পাঠান',
      sw: 'Peleka kwa mtaalamu',
      hi: 'विशेषज्ञ को भेजें',
      ru: 'Передать специалисту',
    },
    colour: 'purple',
    icon: 'arrow',
    to: 'with-specialist',
    ...OPTIONAL_TEXT,
    assignment: { mode: 'choose' },
    notices: [FORWARDED],
  }),
  staffAction({
    key: 'hand-back',
    name: {
      en: 'Hand back',
      ur: 'واپس بھیجیں',
      bn: 'ফেরত পাঠান',
      sw: 'Rudisha',
      hi: 'वापस भेजें',
      ru: 'Вернуть',
    },
    colour: 'teal',
    icon: 'arrow',
    to: 'open',
    ...TEXT,
    assignment: { mode: 'choose' },
    notices: [
      toResponsible({
        key: 'handed-back',
        en: 'A request came back from the specialist',
        ur: 'ایک درخواست ماہر کے پاس سے واپس آئی ہے',
      }),
    ],
  }),
  NOTE,
  staffAction({
    key: 'close',
    name: {
      en: 'Close without answer',
      ur: 'جواب کے بغیر بند کریں',
      bn: 'উত্তর ছাড়া বন্ধ করুন',
      sw: 'Funga bila kujibu',
      hi: 'उत्तर दिए बिना बंद करें',
      ru: 'Закрыть без ответа',
    },
    icon: 'lock',
    to: 'closed',
  }),
  reopen('open'),
  DELETE,
  restore('open'),
  CLIENT_MESSAGE,
  clientReply('open'),
  clientAction({
    key: 'client-close',
    name: {
      en: 'My problem is solved',
      ur: 'میرا مسئلہ حل ہو گیا',
      bn: 'আমার সমস্যার সমাধান হয়েছে',
      sw: 'Tatizo langu limetatuliwa',
      hi: 'मेरी समस्या हल हो गई',
      ru: 'Моя проблема решена',
    },
    colour: 'green',
    icon: 'check',
    to: 'closed',
    ...OPTIONAL_TEXT,
    notices: [
      toResponsible({
        key: 'client-closed',
        en: 'The client has closed the request',
        ur: 'صارف نے درخواست بند کر دی ہے',
      }),
    ],
  }),
];
