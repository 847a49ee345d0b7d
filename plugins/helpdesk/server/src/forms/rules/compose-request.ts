import { REQUEST_LIMITS, type FieldValues, type FormField } from '../../../../contracts';
import { fieldTexts } from '../../mail/rules/field-text';
import { isBlank } from '../../workflow/rules/is-blank';

/*
 * Every request has a subject and a text, whatever its form asks. Without a subject, the first line of the text is
 * one; without a text, the answers to the owner's own fields are it, one a line, and where there are none, the subject
 * itself.
 */
export function composeRequest({
  subject,
  text,
  fields,
  values,
  locale,
}: {
  subject: string;
  text: string;
  fields: FormField[];
  values: FieldValues;
  locale: string;
}): { subject: string; text: string } {
  const summary = fieldTexts({
    fields: fields.map((field) => ({ ...field, name: field.label, isClientVisible: true })),
    values,
    locale,
    isForClient: true,
  });
  const body = says(text)
    ? text
    : summary.map(({ name, value }) => `${name}: ${value}`).join('\n') || subject;
  return { subject: says(subject) ? subject : firstLine(body), text: body };
}

function firstLine(text: string): string {
  const line = text.split('\n').find(says)?.replace(/\t/g, ' ').trim() ?? '';
  if (line.length <= REQUEST_LIMITS.subject) return line;
  // A letter outside of the first plane is two units, and half of it is none.
  return `${line.slice(0, REQUEST_LIMITS.subject - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function says(text: string): boolean {
  return !isBlank({ format: 'text', body: text });
}
