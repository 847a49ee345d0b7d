import type { WorkflowState } from '../../../../contracts';

/** The two states at the end of both shipped workflows. */

export const CLOSED: WorkflowState = {
  key: 'closed',
  name: { en: 'Closed', ur: 'بند', bn: 'বন্ধ', sw: 'Limefungwa', hi: 'बंद', ru: 'Закрыто' },
  clientName: { en: 'Closed', ur: 'بند', bn: 'বন্ধ', sw: 'Limefungwa', hi: 'बंद', ru: 'Закрыто' },
  category: 'closed',
  colour: 'neutral',
  icon: 'check',
  actions: ['reopen', 'note', 'delete', 'client-reply'],
  onClientMessage: 'client-reply',
};

export const TRASH: WorkflowState = {
  key: 'trash',
  name: {
    en: 'Deleted',
    ur: 'حذف شدہ',
    bn: 'মুছে ফেলা হয়েছে',
    sw: 'Limefutwa',
    hi: 'हटाया गया',
    ru: 'Удалено',
  },
  clientName: null,
  category: 'trash',
  colour: 'neutral',
  icon: 'trash',
  actions: ['restore'],
  onClientMessage: null,
};
