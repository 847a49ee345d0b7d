import type { RatingSettings } from '../../../contracts';

/** What is asked until the owner sets something else. */
export const RATING_DEFAULTS: RatingSettings = {
  isOn: true,
  scale: 'stars',
  question: {
    en: 'How satisfied are you with our answer?',
    ur: 'آپ ہمارے جواب سے کتنے مطمئن ہیں؟',
    bn: 'আমাদের উত্তরে আপনি কতটা সন্তুষ্ট?',
    sw: 'Umeridhika kiasi gani na jibu letu?',
    hi: 'आप हमारे उत्तर से कितने संतुष्ट हैं?',
    ru: 'Насколько вы довольны нашим ответом?',
  },
  asksReason: true,
  days: 30,
};
