import type { FormField, FormKnownField, FormSettings } from '../../../contracts';
import { inEveryLanguage as ours } from '../site/in-every-language';
import type { Texts } from '../site/translations';

/** What a form is until its owner says something else, and what it is made of where a document lacks a part. */
export function completeSettings(stored: Partial<FormSettings>): FormSettings {
  return {
    title: stored.title ?? ours((t) => t.request.heading),
    intro: stored.intro ?? ours((t) => t.request.lead),
    button: stored.button ?? ours((t) => t.request.send),
    fields: stored.fields ?? defaultFields(),
    consent: stored.consent ?? null,
    thanks: stored.thanks ?? { kind: 'text', text: {} },
    state: stored.state ?? null,
    assignee: stored.assignee ?? null,
    audience: stored.audience ?? ['visitors', 'clients', 'agents'],
    allowedOrigins: stored.allowedOrigins ?? [],
  };
}

/** Of a known field whose label the owner left empty, and of a button and title without words. */
export function ownLabel(part: FormKnownField | 'title' | 'button', t: Texts): string {
  const labels: Record<typeof part, string> = {
    title: t.request.heading,
    button: t.request.send,
    name: t.request.name,
    email: t.request.email,
    phone: t.request.phone,
    company: t.request.company,
    subject: t.request.subject,
    text: t.request.text,
    files: t.request.files,
  };
  return labels[part];
}

function defaultFields(): FormField[] {
  const required = { required: true, hint: {} };
  return [
    field('name', (t) => t.request.name, required),
    field('email', (t) => t.request.email, {
      required: true,
      hint: ours((t) => t.request.emailHint),
    }),
    field('subject', (t) => t.request.subject, required),
    field('text', (t) => t.request.text, required),
    field('files', (t) => t.request.files, { required: false, hint: {} }),
  ];
}

function field(
  known: FormKnownField,
  label: (texts: Texts) => string,
  more: Pick<FormField, 'required' | 'hint'>
): FormField {
  const type = known === 'text' ? 'longText' : 'text';
  return { known, key: known, label: ours(label), type, options: [], default: null, ...more };
}
