import type { WorkflowAction } from '../../../../contracts';
import { clientAction, staffAction, TEXT } from './build';
import { CLIENT_WROTE } from './notices';

/** Actions that both shipped workflows have, with the targets that differ. */

export const NOTE: WorkflowAction = staffAction({
  key: 'note',
  name: {
    en: 'Internal note',
    ur: 'اندرونی نوٹ',
    bn: 'অভ্যন্তরীণ নোট',
    sw: 'Dokezo la ndani',
    hi: 'आंतरिक नोट',
    ru: 'Внутренняя заметка',
  },
  colour: 'yellow',
  icon: 'note',
  ...TEXT,
});

export const DELETE: WorkflowAction = staffAction({
  key: 'delete',
  name: { en: 'Delete', ur: 'حذف کریں', bn: 'মুছে ফেলুন', sw: 'Futa', hi: 'हटाएँ', ru: 'Удалить' },
  colour: 'red',
  icon: 'trash',
  to: 'trash',
});

export function restore(to: string): WorkflowAction {
  return staffAction({
    key: 'restore',
    name: {
      en: 'Restore',
      ur: 'بحال کریں',
      bn: 'পুনরুদ্ধার করুন',
      sw: 'Rejesha',
      hi: 'वापस लाएँ',
      ru: 'Восстановить',
    },
    colour: 'blue',
    icon: 'refresh',
    to,
  });
}

export function reopen(to: string): WorkflowAction {
  return staffAction({
    key: 'reopen',
    name: {
      en: 'Reopen',
      ur: 'دوبارہ کھولیں',
      bn: 'আবার খুলুন',
      sw: 'Fungua tena',
      hi: 'फिर से खोलें',
      ru: 'Открыть снова',
    },
    colour: 'blue',
    icon: 'refresh',
    to,
    client: 'see',
  });
}

/** The client adds something; the request stays where it is. */
export const CLIENT_MESSAGE: WorkflowAction = clientAction({
  key: 'client-message',
  name: {
    en: 'Write to us',
    ur: 'ہمیں لکھیں',
    bn: 'আমাদের লিখুন',
    sw: 'Tuandikie',
    hi: 'हमें लिखें',
    ru: 'Написать нам',
  },
  icon: 'message',
  ...TEXT,
  notices: [CLIENT_WROTE],
});

/** The client answers, and somebody has to read it: the request comes back to work, also from a closed state. */
export function clientReply(to: string): WorkflowAction {
  return clientAction({
    key: 'client-reply',
    name: {
      en: 'Reply',
      ur: 'جواب دیں',
      bn: 'উত্তর দিন',
      sw: 'Jibu',
      hi: 'जवाब दें',
      ru: 'Ответить',
    },
    icon: 'reply',
    to,
    ...TEXT,
    notices: [CLIENT_WROTE],
  });
}
