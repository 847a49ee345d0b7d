import type { LocalizedText } from '../../../../contracts';

/** Words of mails that no workflow holds. Whole in every language of the site. */
export const FIXED_TEXTS = {
  open: { en: 'Open the request', ur: 'درخواست کھولیں' },
  inProgress: { en: 'In progress', ur: 'زیرِ عمل' },
  yes: { en: 'Yes', ur: 'ہاں' },
  no: { en: 'No', ur: 'نہیں' },
  filesLeftOut: {
    en: 'The files are too large for a mail. You can download them here:\n{{ ticket.link }}',
    ur: 'فائلیں ای میل کے لیے بہت بڑی ہیں۔ آپ انہیں یہاں سے ڈاؤن لوڈ کر سکتے ہیں:\n{{ ticket.link }}',
  },
  receiptSubject: {
    en: 'We have received your request [#{{ ticket.number }}]',
    ur: 'آپ کی درخواست موصول ہو گئی ہے [#{{ ticket.number }}]',
  },
  receiptBody: {
    en: 'We have received your request. It has the number #{{ ticket.number }}.\n\nYou can follow it and add to it here:\n{{ ticket.link }}\n\nIf you have not written to us, somebody has entered your address by mistake; you need do nothing.',
    ur: 'ہمیں آپ کی درخواست موصول ہو گئی ہے۔ اس کا نمبر #{{ ticket.number }} ہے۔\n\nآپ اس کی صورتِ حال یہاں دیکھ سکتے ہیں اور اس میں اضافہ کر سکتے ہیں:\n{{ ticket.link }}\n\nاگر آپ نے ہمیں نہیں لکھا تو کسی نے غلطی سے آپ کا پتا درج کر دیا ہے؛ آپ کو کچھ کرنے کی ضرورت نہیں۔',
  },
  brokenSubject: { en: 'Request #{{ ticket.number }}', ur: 'درخواست #{{ ticket.number }}' },
  brokenBody: {
    en: 'There is news about request #{{ ticket.number }}. You can read it here:\n{{ ticket.link }}',
    ur: 'درخواست #{{ ticket.number }} میں کچھ نیا ہے۔ آپ اسے یہاں پڑھ سکتے ہیں:\n{{ ticket.link }}',
  },
} as const satisfies Record<string, LocalizedText>;
