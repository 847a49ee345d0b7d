import type { WorkflowDocument, WorkflowNotice } from '../../../../contracts';
import { mail, TO_CLIENT, TO_RESPONSIBLE } from './build';

const GREETING = {
  en: 'Hello{% if client.name %} {{ client.name }}{% endif %},',
  ur: 'السلام علیکم{% if client.name %} {{ client.name }}{% endif %}،',
};
const SIGNATURE = '{{ actor.name }}\n{{ company.name }}';
const SPOKEN = '{% if entry.text %}\n\n{{ entry.text }}{% endif %}';
const FILLED =
  '{% if entry.fields.size > 0 %}\n{% for field in entry.fields %}\n{{ field.name }}: {{ field.value }}{% endfor %}{% endif %}';

/** A mail to the client: greeting, what happened, what was said and filled in, signature, and what to do next. */
export function toClient(given: {
  key: string;
  en?: string;
  ur?: string;
  next?: { en: string; ur: string };
}): WorkflowNotice {
  const next = given.next ?? {
    en: 'You can read the whole request and write to us here:',
    ur: 'آپ اپنی پوری درخواست یہاں دیکھ سکتے ہیں اور ہمیں لکھ سکتے ہیں:',
  };
  const body = (greeting: string, news: string | undefined, then: string) =>
    `${greeting}${news ? `\n\n${news}` : ''}${SPOKEN}${FILLED}\n\n${SIGNATURE}\n\n${then}\n{{ ticket.link }}`;
  return mail({
    key: given.key,
    to: TO_CLIENT,
    withFiles: true,
    body: {
      en: body(GREETING.en, given.en, next.en),
      ur: body(GREETING.ur, given.ur, next.ur),
    },
  });
}

/** A mail to whoever is responsible: who did what, what was said and filled in, and where to answer. */
export function toResponsible(given: { key: string; en: string; ur: string }): WorkflowNotice {
  return mail({
    key: given.key,
    to: TO_RESPONSIBLE,
    subject: {
      en: `[#{{ ticket.number }}] ${given.en}: {{ ticket.subject }}`,
      ur: `[#{{ ticket.number }}] ${given.ur}: {{ ticket.subject }}`,
    },
    body: {
      en: `${given.en}.\n\nRequest #{{ ticket.number }}: {{ ticket.subject }}\nClient: {{ client.name }}\nWritten by: {{ actor.name }}\nState: {{ ticket.state }}${SPOKEN}${FILLED}\n\n{{ ticket.link }}`,
      ur: `${given.ur}۔\n\nدرخواست #{{ ticket.number }}: {{ ticket.subject }}\nصارف: {{ client.name }}\nتحریر: {{ actor.name }}\nحالت: {{ ticket.state }}${SPOKEN}${FILLED}\n\n{{ ticket.link }}`,
    },
  });
}

export const NEW_REQUEST = toResponsible({
  key: 'new-request',
  en: 'New request',
  ur: 'نئی درخواست',
});

export const CLIENT_WROTE = toResponsible({
  key: 'client-wrote',
  en: 'The client has written',
  ur: 'صارف نے پیغام لکھا ہے',
});

export const FORWARDED = toResponsible({
  key: 'forwarded',
  en: 'A request was forwarded to you',
  ur: 'ایک درخواست آپ کو بھیجی گئی ہے',
});

/** Repeats nothing of the question: the address may be somebody else's. */
export const RECEIPT: NonNullable<WorkflowDocument['receipt']> = {
  subject: {
    en: 'We have received your request [#{{ ticket.number }}]',
    ur: 'آپ کی درخواست موصول ہو گئی ہے [#{{ ticket.number }}]',
  },
  body: {
    en: `${GREETING.en}\n\nThank you for writing to us. Your request has the number #{{ ticket.number }}. We will answer you by mail.\n\nYou can follow your request and add to it here:\n{{ ticket.link }}\n\n{{ company.name }}`,
    ur: `${GREETING.ur}\n\nہم سے رابطہ کرنے کا شکریہ۔ آپ کی درخواست کا نمبر #{{ ticket.number }} ہے۔ ہم آپ کو ای میل کے ذریعے جواب دیں گے۔\n\nآپ اپنی درخواست کی صورتِ حال یہاں دیکھ سکتے ہیں اور اس میں اضافہ کر سکتے ہیں:\n{{ ticket.link }}\n\n{{ company.name }}`,
  },
};
